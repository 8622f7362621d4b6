import type { RowId } from '#core/ids'
import type { NoteRow } from '#core/transfer/rows'
import { db } from './database.ts'
import { noteRow } from './notes.ts'
import { perform } from './operations.ts'

/** What the reader keeps of a note that has a second version: the text of the note, that of the version, or both as two notes. */
export type KeptVersion = 'note' | 'version' | 'both'

const LABELS: Readonly<Record<KeptVersion, string>> = {
  note: 'One version kept, the other is in the trash',
  version: 'One version kept, the other is in the trash',
  both: 'Both versions kept',
}

/**
 * Ends the choice between a note and its second version. What is not kept goes into the trash, and undo takes the choice back. Nothing
 * happens when another window has chosen already.
 */
export function keepVersion(version: RowId, kept: KeptVersion, at: number): Promise<void> {
  return perform({
    label: LABELS[kept],
    at,
    write: async (w) => {
      const other = await db.notes.get(version)
      if (other?.versionOf === undefined || other.deletedAt !== null) return
      const note = await noteRow(other.versionOf)
      if (kept === 'both') return w.put('notes', asNote(other, note, at))
      if (kept === 'version') await w.put('notes', { ...note, title: other.title, body: other.body, updatedAt: at })
      const left = kept === 'version' ? { title: note.title, body: note.body } : {}
      await w.put('notes', { ...other, ...left, deletedAt: at, updatedAt: at })
    },
  })
}

/** A version as a note of its own, told apart by its title. */
function asNote({ versionOf: _note, ...version }: NoteRow, note: NoteRow, at: number): NoteRow {
  const isSameTitle = version.title === note.title && version.title !== ''
  return { ...version, title: isSameTitle ? `${version.title} (second version)` : version.title, updatedAt: at }
}
