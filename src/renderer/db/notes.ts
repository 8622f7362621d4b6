import type { Place } from '#core/annotations/place'
import type { DocumentId, RowId } from '#core/ids'
import type { NoteRow } from '#core/transfer/rows'
import { db } from './database.ts'
import { perform } from './operations.ts'
import { newRowId } from './row-id.ts'

/** All notes, the one changed last first. */
export async function readNotes(): Promise<readonly NoteRow[]> {
  return (await db.notes.orderBy('updatedAt').reverse().toArray()).filter((n) => n.deletedAt === null)
}

/** The notes changed last. */
export const readRecentNotes = (most: number): Promise<readonly NoteRow[]> =>
  db.notes
    .orderBy('updatedAt')
    .reverse()
    .filter((n) => n.deletedAt === null)
    .limit(most)
    .toArray()

/** The notes on passages of a document. */
export const readNotesOf = async (document: DocumentId): Promise<readonly NoteRow[]> =>
  (await db.notes.where('document').equals(document).toArray()).filter((n) => n.deletedAt === null)

/** One note, or null if it was deleted or never there. */
export async function readNote(id: RowId): Promise<NoteRow | null> {
  const row = await db.notes.get(id)
  return row === undefined || row.deletedAt !== null ? null : row
}

interface NewNote {
  readonly title: string
  readonly body: string
  readonly place: Place | null
  readonly document: DocumentId | null
}

/** Writes a new note. Gives its id. */
export function addNote(note: NewNote, at: number): Promise<RowId> {
  const id = newRowId()
  return perform({
    label: 'Note added',
    at,
    quiet: true,
    write: async (w) => {
      await w.put('notes', {
        ...note,
        id,
        tags: [],
        pinned: false,
        createdAt: at,
        updatedAt: at,
        deletedAt: null,
      } satisfies NoteRow)
      return id
    },
  })
}

/**
 * Changes what is typed into a note. Edits of one note that follow each other within a minute are one step of undo.
 * @throws when there is no such row
 */
export function editNote(
  id: RowId,
  change: Partial<Pick<NoteRow, 'title' | 'body' | 'tags'>>,
  at: number,
): Promise<void> {
  return perform({
    label: 'Note edited',
    at,
    quiet: true,
    joins: `note/${id}`,
    write: async (w) => w.put('notes', { ...(await noteRow(id)), ...change, updatedAt: at }),
  })
}

/** Deletes a note; undo brings it back. */
export function deleteNote(id: RowId, at: number): Promise<void> {
  return perform({
    label: 'Note deleted',
    at,
    write: async (w) => w.put('notes', { ...(await noteRow(id)), deletedAt: at, updatedAt: at }),
  })
}

async function noteRow(id: RowId): Promise<NoteRow> {
  const row = await db.notes.get(id)
  if (row === undefined) throw new Error(`no note ${id}`)
  return row
}
