/** What a reader gives the app as a pack, and what comes of it. The rules are in docs/packs.md. */
import type { PackId } from '#core/ids'
import type { Pack } from '../model.ts'

/** What a reader chose or dropped. `name` is the file's or folder's own name, without the folders it is in. */
export type Upload =
  /** A `.zip` or `.scopack`. */
  | { readonly kind: 'zip'; readonly name: string; readonly bytes: Uint8Array }
  /** Files by their path in the folder, with `/`. */
  | { readonly kind: 'folder'; readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> }
  /** One Markdown or plain text file. */
  | { readonly kind: 'markdown'; readonly name: string; readonly bytes: Uint8Array }

/** `pack`: it has a pack.json. `markdown`: the app makes the pack of Markdown files. */
export type UploadKind = 'pack' | 'markdown'

/** The texts of an upload, and which pack they are: known before the pack that they update is looked up. */
export interface Unpacked {
  readonly kind: UploadKind
  /** As pack.json has it; for Markdown made of the file's or folder's name, always the same of the same name. */
  readonly id: PackId
  /** Of the file or folder, without its ending. */
  readonly name: string
  /** Texts by path. For a pack as `parsePack` takes them. */
  readonly files: ReadonlyMap<string, string>
  /** Paths that are no part of a pack (pictures and the like) and were not read. */
  readonly leftOut: readonly string[]
}

/** What a pack is held against before it is added. */
export interface UploadSurroundings {
  /** Ids of the packs that come with the app: no other may have them. */
  readonly bundled: readonly PackId[]
  /**
   * What the reader has under the same id, also in "Removed packs". `pack` is null when only its edition is still known (removed for good).
   * Null: nothing.
   */
  readonly previous: { readonly edition: number; readonly pack: Pack | null } | null
  /** The ISO day it is. */
  readonly day: string
}

/** Something that a pack cannot hold and that was made plainer, in words, with how often. */
export interface Simplified {
  readonly what: string
  readonly count: number
}

/** A pack that was read whole and passed the gate. */
export interface ReadUpload {
  readonly kind: UploadKind
  readonly pack: Pack
  /** As `parsePack` takes them, pack.json included; exactly the previous pack's where `change` is `same`. */
  readonly files: ReadonlyMap<string, string>
  /** `same`: nothing differs from the previous pack. */
  readonly change: 'new' | 'same' | 'changed'
  readonly simplified: readonly Simplified[]
  readonly leftOut: readonly string[]
}

/** The most that an upload may hold. Counted while it is unpacked: what a zip says of itself is not trusted. */
export const UPLOAD_LIMITS = {
  /** Bytes, unpacked. */
  bytes: 50 * 2 ** 20,
  files: 2_000,
  /** Characters of a path. */
  path: 300,
} as const

/** How an upload is read, by its name's ending; null where nothing can be made of such a file. */
export function uploadKindOf(name: string): 'zip' | 'markdown' | null {
  if (/\.(?:zip|scopack)$/i.test(name)) return 'zip'
  return /\.(?:md|markdown|txt)$/i.test(name) ? 'markdown' : null
}

/** What becomes of a file in a folder or zip: read as text, named as left out (pictures and the like), or not even named. */
export type PartOfUpload = 'text' | 'left-out' | 'ignored'

/** What the system or a program put beside the files: hidden files, macOS's copies of attributes, Windows' folder settings. */
const BESIDE = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i

/** What becomes of a file by its path. `..` is not meant here: such paths are refused (entry-path.ts). */
export function partOfUpload(path: string): PartOfUpload {
  if (BESIDE.test(path)) return 'ignored'
  return /\.(?:md|markdown|json)$/i.test(path) ? 'text' : 'left-out'
}
