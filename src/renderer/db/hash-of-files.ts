import { canonicalJson } from '#core/transfer/canonical-json'
import type { PackFiles } from './packs.ts'

/** SHA-256 of a pack's files (paths and texts), 64 hexadecimal digits: the same files give the same one, in whatever order. */
export async function hashOfFiles(files: PackFiles): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(files))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
