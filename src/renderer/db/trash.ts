import type { RowId } from '#core/ids'
import { isExpired, isInTrash, tombstoneOf } from '#core/notes/trash'
import type { NoteRow } from '#core/transfer/rows'
import { isWholeNote } from '#core/transfer/whole-rows'
import { db } from './database.ts'
import { noteRow } from './notes.ts'
import { perform } from './operations.ts'

/** The notes in the trash, the one deleted last first. */
export async function readTrash(): Promise<readonly NoteRow[]> {
  const rows = await db.notes.filter((note) => isWholeNote(note) && isInTrash(note)).toArray()
  return rows.toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
}

/** Brings a note back from the trash; a version that was not kept comes back as a note of its own. @throws when there is no such row */
export function restoreNote(id: RowId, at: number): Promise<void> {
  return perform({
    label: 'Note restored',
    at,
    write: async (w) => {
      const { versionOf: _note, ...row } = await noteRow(id)
      await w.put('notes', { ...row, deletedAt: null, updatedAt: at })
    },
  })
}

/** Empties the trash, as one step of undo. Ids and times of deletion stay. */
export function emptyTrash(at: number): Promise<void> {
  return perform({
    label: 'Trash emptied',
    at,
    write: async (w) => {
      for (const note of await readTrash()) await w.put('notes', { ...tombstoneOf(note), updatedAt: at })
    },
  })
}

/**
 * Empties the rows of notes that were deleted 30 days ago: housekeeping at the start, no action of the reader. Gives how many there were.
 * @param now ms since the epoch
 */
export const emptyExpired = (now: number): Promise<number> =>
  db.transaction('rw', db.notes, async () => {
    const expired = await db.notes.filter((note) => isWholeNote(note) && isExpired(note, now)).toArray()
    await db.notes.bulkPut(expired.map(tombstoneOf))
    return expired.length
  })
