import { effectiveLines } from '#core/scheduling/fold-log'
import { canonicalJson } from './canonical-json.ts'
import type { ExportData } from './export-file.ts'
import { byId, type EditableRow, type PackRow } from './rows.ts'

/**
 * What the data amount to, as text to compare: without log lines that were taken back (and what took them back), without deleted
 * rows, without `createdAt` and `updatedAt`. Equal texts mean that a reader could not tell the two apart.
 */
export function effectiveState(data: ExportData): string {
  return canonicalJson({
    highlights: shown(data.highlights),
    notes: shown(data.notes),
    cards: shown(data.cards),
    remarks: shown(data.remarks),
    log: effectiveLines(data.log),
    reading: data.reading.toSorted(byId),
    settings: data.settings,
    editions: data.editions.toSorted(byId),
    // Their files are known by their hash.
    packs: shown(data.packs),
  })
}

function shown(rows: readonly (EditableRow | PackRow)[]): readonly object[] {
  return rows
    .filter((row) => row.deletedAt === null)
    .toSorted(byId)
    .map(({ createdAt: _created, updatedAt: _updated, deletedAt: _deleted, ...rest }) => rest)
}
