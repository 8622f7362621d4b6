import type { PackId } from '#core/ids'
import { crc32 } from '../../transfer/crc32.ts'

/**
 * The id of a pack that is made of Markdown: always the same for the same name of a file or folder, so that it is known again. It begins with
 * `md-`, as no pack that comes with the app does.
 */
export function idOfName(name: string): PackId {
  return `md-${slugOf(name, 60) ?? 'text'}` as PackId
}

/**
 * A text as a part of an id: small letters a to z, digits and single hyphens. Where letters of other scripts are lost by that, a hash of the
 * text keeps it apart from others. Null when nothing is left. @param most its length, in characters, but for the hash
 */
export function slugOf(text: string, most: number): string | null {
  const plain = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replaceAll(/^-+|-+$/g, '')
  const isWhole = !/(?![a-z0-9])[\p{L}\p{N}]/u.test(plain) && plain.length <= most
  const parts = [slug, ...(isWhole ? [] : [crc32(plain)])].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join('-')
}
