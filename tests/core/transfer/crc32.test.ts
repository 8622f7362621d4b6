import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from '#core/transfer/crc32'

test('is the CRC-32 that gzip uses, of the text as UTF-16 with the low byte first', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reference = zlibCrc32(Buffer.from(text, 'utf16le'))
      expect(crc32(text)).toBe(reference.toString(16).padStart(8, '0'))
    }),
  )
})

test('of the same text is always the same eight digits', () => {
  expect(crc32('')).toBe('00000000')
  expect(crc32('SCO')).toBe(zlibCrc32(Buffer.from('SCO', 'utf16le')).toString(16).padStart(8, '0'))
})
