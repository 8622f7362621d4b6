import { Inflate } from 'fflate'
import { fail, ok, type Result } from '../../result.ts'
import { crc32OfBytes } from '../../transfer/crc32.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Packed bytes that are unpacked at a time. Deflate makes at most 1,032 of one (RFC 1951), so at most 4 MB more than allowed are ever held. */
export const PIECE = 4_096

/** Why an entry was not unpacked; `counted` bytes had been by then. */
export interface InflateFailure {
  readonly kind: 'too-large' | 'damaged'
  readonly counted: number
}

/**
 * Unpacks a file of a zip. The bytes are counted as they come, whatever the zip says of their number.
 * @param most bytes that may still come
 */
export function inflateEntry(entry: ZipEntry, most: number): Result<Uint8Array, InflateFailure> {
  const { packed, isStored } = entry
  if (isStored) {
    if (packed.length > most) return fail({ kind: 'too-large', counted: 0 })
    return checked(entry, packed)
  }
  const chunks: Uint8Array[] = []
  let counted = 0
  let isWhole = false
  const inflate = new Inflate((chunk, final) => {
    counted += chunk.length
    isWhole = final
    if (counted <= most) chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length && counted <= most; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
  } catch {
    // fflate's own error for bytes that are not deflate, or that end too early.
    return fail({ kind: 'damaged', counted })
  }
  if (counted > most) return fail({ kind: 'too-large', counted })
  return isWhole ? checked(entry, joined(chunks, counted)) : fail({ kind: 'damaged', counted })
}

function checked({ size, crc }: ZipEntry, bytes: Uint8Array): Result<Uint8Array, InflateFailure> {
  const isSound = bytes.length === size && crc32OfBytes(bytes) === crc
  return isSound ? ok(bytes) : fail({ kind: 'damaged', counted: bytes.length })
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
