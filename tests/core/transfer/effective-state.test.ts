import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveState } from '#core/transfer/effective-state'
import type { ExportData } from '#core/transfer/export-file'
import { arbitraryData } from '../../helpers/arbitrary-rows.ts'
import { undo } from '../../helpers/cards.ts'

/** Without `undo` lines that happen to be there, so that taking back the last line is taking back just that. */
const data = arbitraryData.map((one) => ({ ...one, log: one.log.filter((line) => line.kind !== 'undo') }))

const holds = (what: string, change: (before: ExportData) => ExportData): void => {
  test(`${what} does not change the effective state`, () => {
    fc.assert(
      fc.property(data, (before) => {
        expect(effectiveState(change(before))).toBe(effectiveState(before))
      }),
    )
  })
}

holds('the order of rows', (before) => ({
  ...before,
  notes: before.notes.toReversed(),
  reading: before.reading.toReversed(),
}))
holds('when rows were made and edited', (before) => ({
  ...before,
  notes: before.notes.map((row) => ({ ...row, createdAt: 1, updatedAt: 2 })),
  highlights: before.highlights.map((row) => ({ ...row, deletedAt: row.deletedAt === null ? null : 3 })),
}))
holds('removing rows that are deleted', (before) => ({
  ...before,
  cards: before.cards.filter((row) => row.deletedAt === null),
  remarks: before.remarks.filter((row) => row.deletedAt === null),
}))
holds('a line that was taken back, with what took it back', (before) => {
  const [line] = before.log
  if (line === undefined) return before
  const again = { ...line, id: 'again' as typeof line.id }
  return { ...before, log: [...before.log, again, undo(again, 'undo')] }
})

const differs = (what: string, change: (before: ExportData) => ExportData | null): void => {
  test(`${what} changes the effective state`, () => {
    fc.assert(
      fc.property(data, (before) => {
        const after = change(before)
        fc.pre(after !== null)
        expect(effectiveState(after ?? before)).not.toBe(effectiveState(before))
      }),
    )
  })
}

differs('deleting a note', (before) => {
  const shown = before.notes.find((row) => row.deletedAt === null)
  if (shown === undefined) return null
  return { ...before, notes: before.notes.map((row) => (row === shown ? { ...row, deletedAt: 5 } : row)) }
})
differs('taking back an answer', (before) => {
  const last = before.log.at(-1)
  return last === undefined ? null : { ...before, log: [...before.log, undo(last, 'undo')] }
})
differs('the order of the log', (before) =>
  before.log.length < 2 ? null : { ...before, log: before.log.toReversed() },
)
differs('another setting', (before) => ({
  ...before,
  settings: { ...before.settings, firstStartDone: !before.settings.firstStartDone },
}))
differs('removing a pack', (before) => {
  const shown = before.packs.find((row) => row.deletedAt === null)
  if (shown === undefined) return null
  return { ...before, packs: before.packs.map((row) => (row === shown ? { ...row, deletedAt: 5 } : row)) }
})
