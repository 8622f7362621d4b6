/**
 * The list of files at the end of a zip (APPNOTE 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). Only what the
 * list says is read, and only where all of it fits together: a zip that two programs would read differently is refused.
 */
import { decodeUtf8 } from '../../decode-utf8.ts'
import { fail, ok, type Result } from '../../result.ts'

/** A file in a zip. */
export interface ZipEntry {
  /** As the zip names it; a folder's ends in `/`. */
  readonly path: string
  readonly isLink: boolean
  /** Stored as it is, else by deflate. */
  readonly isStored: boolean
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number
  /** Bytes when unpacked, as the zip says. */
  readonly size: number
  /** The packed bytes. */
  readonly packed: Uint8Array
}

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff }
const FILE = { signature: 0x02014b50, length: 46 }
const LOCAL = { signature: 0x04034b50, length: 30 }
const ENCRYPTED = 0x2041
const SYMBOLIC_LINK = 0xa000

/** Why a zip cannot be read, for a person. */
export const ZIP_REASONS = {
  empty: 'this file is empty',
  notZip: 'this is not a zip file, or its end is missing',
  damaged: 'this zip is damaged: its list of files does not fit what is in it',
  encrypted: 'this zip is protected by a password',
  zip64: 'this zip is of the kind for very large files (ZIP64)',
  parts: 'this is one part of a zip that was split into several',
  method: 'this zip is packed in a way that is not known here',
  names: 'this zip has a file whose name is not in UTF-8',
} as const

/** Lists the files of a zip, folders too, in the zip's own order. The error is one of ZIP_REASONS. */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  if (bytes.length === 0) return fail(ZIP_REASONS.empty)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return fail(ZIP_REASONS.notZip)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) return fail(ZIP_REASONS.zip64)
  if (
    view.getUint16(end + 4, true) !== 0 ||
    view.getUint16(end + 6, true) !== 0 ||
    view.getUint16(end + 8, true) !== count
  )
    return fail(ZIP_REASONS.parts)
  if (start + size !== end) return fail(ZIP_REASONS.damaged)
  return readEntries(bytes, view, { start, end, count })
}

/** Where the end record begins: the one whose comment goes exactly to the end of the file. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END.length
  for (let at = last; at >= 0 && at >= last - END.longestComment; at -= 1) {
    if (
      view.getUint32(at, true) === END.signature &&
      at + END.length + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  }
  return null
}

interface Directory {
  readonly start: number
  readonly end: number
  readonly count: number
}

/** Where the bytes of an entry are in the zip, its local header included. */
interface Extent {
  readonly start: number
  readonly end: number
}

function readEntries(bytes: Uint8Array, view: DataView, { start, end, count }: Directory): Result<readonly ZipEntry[]> {
  const entries: ZipEntry[] = []
  const extents: Extent[] = []
  let at = start
  for (let i = 0; i < count; i += 1) {
    if (at + FILE.length > end || view.getUint32(at, true) !== FILE.signature) return fail(ZIP_REASONS.damaged)
    const next =
      at + FILE.length + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return fail(ZIP_REASONS.damaged)
    const read = readEntry(bytes, view, at, start)
    if (!read.ok) return read
    entries.push(read.value.entry)
    extents.push(read.value.extent)
    at = next
  }
  if (at !== end || overlap(extents)) return fail(ZIP_REASONS.damaged)
  return ok(entries)
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limit: number,
): Result<{ readonly entry: ZipEntry; readonly extent: Extent }> {
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return fail(ZIP_REASONS.encrypted)
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) return fail(ZIP_REASONS.method)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  if ([packedSize, size, local].includes(0xffffffff)) return fail(ZIP_REASONS.zip64)
  const name = bytes.subarray(at + FILE.length, at + FILE.length + view.getUint16(at + 28, true))
  const begin = dataStart(bytes, view, local, name, limit)
  if (begin === null || begin + packedSize > limit) return fail(ZIP_REASONS.damaged)
  const path = decodeUtf8(name)
  if (path === null) return fail(ZIP_REASONS.names)
  return ok({
    entry: {
      path,
      // Unix' kind of file, in the upper half of the attributes; other systems write 0 there.
      isLink: (view.getUint16(at + 40, true) & 0xf000) === SYMBOLIC_LINK,
      isStored: method === 0,
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(begin, begin + packedSize),
    },
    extent: { start: local, end: begin + packedSize },
  })
}

/** Where the bytes of an entry begin; null when there is no header of the same name. */
function dataStart(bytes: Uint8Array, view: DataView, at: number, name: Uint8Array, limit: number): number | null {
  if (at + LOCAL.length > limit || view.getUint32(at, true) !== LOCAL.signature) return null
  const nameAt = at + LOCAL.length
  const nameLength = view.getUint16(at + 26, true)
  const start = nameAt + nameLength + view.getUint16(at + 28, true)
  if (start > limit || nameLength !== name.length) return null
  return name.every((byte, i) => bytes[nameAt + i] === byte) ? start : null
}

/** Whether two entries share bytes: by that a small zip can hold far more than it could (Fifield 2019, "A better zip bomb"). */
function overlap(extents: readonly Extent[]): boolean {
  const sorted = extents.toSorted((a, b) => a.start - b.start)
  return sorted.some(({ start }, i) => start < (sorted[i - 1]?.end ?? 0))
}
