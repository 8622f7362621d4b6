import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExport, writeExport } from '#core/transfer/export-file'
import type { NoteRow, PackRow } from '#core/transfer/rows'
import { wholeData } from '#core/transfer/whole-data'
import { arbitraryData, arbitraryNote, arbitraryPackRow } from '../../helpers/arbitrary-rows.ts'

test('data in which nothing is damaged stay as they are', () => {
  fc.assert(
    fc.property(arbitraryData, (data) => {
      expect(wholeData(data)).toEqual(data)
    }),
  )
})

test('without their damaged rows, data make a file that can be read', () => {
  fc.assert(
    fc.property(arbitraryData, arbitraryNote, (data, note) => {
      const damaged = { ...note, id: 'damaged', body: null } as unknown as NoteRow
      const spoilt = { ...data, notes: [...data.notes, damaged] }
      expect(parseExport(writeExport(spoilt, 0, 'test')).ok).toBe(false)
      expect(parseExport(writeExport(wholeData(spoilt), 0, 'test'))).toMatchObject({ ok: true })
    }),
  )
})

test('a pack whose files are gone is left out, and so are files that no pack names', () => {
  fc.assert(
    fc.property(arbitraryData, arbitraryPackRow, (data, row) => {
      const lost: PackRow = { ...row, id: 'lost-pack' as PackRow['id'], content: '0'.repeat(64) }
      const spare = { id: '1'.repeat(64), files: {} }
      const spoilt = { ...data, packs: [...data.packs, lost], packContents: [...data.packContents, spare] }
      expect(wholeData(spoilt)).toEqual(data)
    }),
  )
})
