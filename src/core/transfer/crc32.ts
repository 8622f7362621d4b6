const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/**
 * CRC-32 (IEEE 802.3, as in gzip and PNG) of a text's UTF-16 code units, low byte first, as 8 hexadecimal digits. Finds every flip of
 * up to 32 bits in a row.
 */
export function crc32(text: string): string {
  let crc = 0xffffffff
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    crc = (TABLE[(crc ^ unit) & 0xff] ?? 0) ^ (crc >>> 8)
    crc = (TABLE[(crc ^ (unit >>> 8)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

/** The same of bytes, as a number from 0 to 2^32 - 1: what a zip keeps of each file. */
export function crc32OfBytes(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
