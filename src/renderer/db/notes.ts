import type { Place } from '#core/annotations/place'
import type { DocumentId, PackId, RowId } from '#core/ids'
import { isSameText, mergeNoteText, type NoteText } from '#core/notes/merge-note-text'
import { tidyTags } from '#core/shelves/tags'
import type { NoteRow } from '#core/transfer/rows'
import { isWholeNote } from '#core/transfer/whole-rows'
import { type Shelf, shelfOf } from './damaged.ts'
import { db } from './database.ts'
import { perform } from './operations.ts'
import { newRowId } from './row-id.ts'

const isThere = (note: NoteRow): boolean => note.deletedAt === null

/** What the list of notes shows. */
export interface NotesShelf extends Shelf<NoteRow> {
  /** The notes with a second version, between which the reader has not chosen yet. */
  readonly undecided: ReadonlySet<RowId>
}

/** All notes, the one changed last first, and those that cannot be read. */
export async function readNotesShelf(): Promise<NotesShelf> {
  const { rows, damaged } = shelfOf(await db.notes.toArray(), isWholeNote)
  const there = rows.filter(isThere)
  const undecided = new Set(there.flatMap((note) => note.versionOf ?? []))
  return { rows: withoutVersions(there).toSorted((a, b) => b.updatedAt - a.updatedAt), damaged, undecided }
}

/** All notes, the one changed last first. */
export const readNotes = async (): Promise<readonly NoteRow[]> => (await readNotesShelf()).rows

/** The notes changed last. */
export const readRecentNotes = (most: number): Promise<readonly NoteRow[]> =>
  db.notes
    .orderBy('updatedAt')
    .reverse()
    .filter((n) => isWholeNote(n) && isThere(n) && n.versionOf === undefined)
    .limit(most)
    .toArray()

/** The notes on passages of a document. */
export const readNotesOf = async (pack: PackId, document: DocumentId): Promise<readonly NoteRow[]> =>
  withoutVersions(
    (await db.notes.where('document').equals(document).toArray()).filter(
      (n) => isWholeNote(n) && isThere(n) && n.place?.pack === pack,
    ),
  )

/** A second version is shown with its note. Once that is gone, it is a note like any other. */
function withoutVersions(notes: readonly NoteRow[]): readonly NoteRow[] {
  if (notes.every((n) => n.versionOf === undefined)) return notes
  const ids = new Set(notes.map((n) => n.id))
  return notes.filter((n) => n.versionOf === undefined || !ids.has(n.versionOf))
}

/** One note, or null if it was deleted, cannot be read, or was never there. */
export async function readNote(id: RowId): Promise<NoteRow | null> {
  const row = await db.notes.get(id)
  return row === undefined || !isWholeNote(row) || !isThere(row) ? null : row
}

/** What there is to a note. */
export type OpenedNote =
  | {
      readonly kind: 'note'
      readonly note: NoteRow
      /** Its other versions, oldest first; also those that were deleted since, so that a window that typed into one learns of it. */
      readonly versions: readonly NoteRow[]
    }
  /** The version of a note that is there: it is shown with that note. */
  | { readonly kind: 'version'; readonly of: RowId }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'deleted' }
  /** There is no such row, or no more. */
  | { readonly kind: 'unknown' }

/** Reads a note with its versions. */
export async function readOpenedNote(id: RowId): Promise<OpenedNote> {
  const note = await db.notes.get(id)
  if (note === undefined) return { kind: 'unknown' }
  if (!isWholeNote(note)) return { kind: 'damaged' }
  if (!isThere(note)) return { kind: 'deleted' }
  if (note.versionOf !== undefined && (await readNote(note.versionOf)) !== null)
    return { kind: 'version', of: note.versionOf }
  const versions = (await db.notes.where('versionOf').equals(id).toArray()).filter(isWholeNote)
  return { kind: 'note', note, versions: versions.toSorted((a, b) => a.createdAt - b.createdAt) }
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
      await w.put('notes', freshNote(id, note, at))
      return id
    },
  })
}

const freshNote = (id: RowId, note: NewNote, at: number): NoteRow => ({
  ...note,
  id,
  tags: [],
  pinned: false,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
})

/** What a window has typed into a note. */
export interface TypedText {
  /** The note, or the version of one, that was typed into. */
  readonly id: RowId
  /** What stood there when this window last read or saved it. */
  readonly base: NoteText
  readonly text: NoteText
}

/** Steps of undo are those of one window: what two type into a note in turns is not one step. */
const WINDOW = newRowId()

/**
 * Saves what was typed, without ever writing over what another window typed meanwhile: whether the note still says `base` is looked at
 * inside the transaction (its text and not its `updatedAt`, because two windows can save within one millisecond). Where both changed
 * different parts, the note has both; where both changed the same, this text becomes a second version beside the note, and the reader
 * chooses. Gives the row that holds the text now. Edits of one window that follow each other within a minute are one step of undo.
 */
export function editNote({ id, base, text }: TypedText, at: number): Promise<NoteRow> {
  return perform({
    label: 'Note edited',
    at,
    quiet: true,
    joins: `note/${id}/${WINDOW}`,
    write: async (w) => {
      const put = async (row: NoteRow): Promise<NoteRow> => {
        await w.put('notes', row)
        return row
      }
      const row = await db.notes.get(id)
      // A copy that was opened in another window may have taken the note away, but not what was typed into it.
      if (row === undefined || !isWholeNote(row))
        return put(freshNote(row === undefined ? id : newRowId(), { ...text, place: null, document: null }, at))
      const merged = mergeNoteText(base, text, row)
      if (merged === null) return put(versionOf(row, text, at))
      if (isSameText(merged, row)) return row
      // Two windows look at the clock before they wait for each other: the time of a row grows all the same, so that newer is told from older.
      const updatedAt = Math.max(at, row.updatedAt + 1)
      // A version that was given up while it was still typed into is there again; a deleted note keeps its text in the trash.
      const deletedAt = row.versionOf === undefined ? row.deletedAt : null
      return put({ ...row, ...merged, deletedAt, updatedAt })
    },
  })
}

const versionOf = (row: NoteRow, text: NoteText, at: number): NoteRow => ({
  ...row,
  ...text,
  id: newRowId(),
  versionOf: row.versionOf ?? row.id,
  pinned: false,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
})

/** Changes a note's tags or whether it stands above the others. @throws when there is no such row */
export function markNote(id: RowId, change: Partial<Pick<NoteRow, 'tags' | 'pinned'>>, at: number): Promise<void> {
  const tags = change.tags === undefined ? {} : { tags: tidyTags(change.tags) }
  return perform({
    label: change.pinned === undefined ? 'Tags changed' : change.pinned ? 'Note pinned' : 'Note no longer pinned',
    at,
    quiet: true,
    write: async (w) => w.put('notes', { ...(await noteRow(id)), ...change, ...tags, updatedAt: at }),
  })
}

/** Moves a note to the trash; undo brings it back. @throws when there is no such row */
export function deleteNote(id: RowId, at: number): Promise<void> {
  return perform({
    label: 'Note deleted',
    at,
    write: async (w) => w.put('notes', { ...(await noteRow(id)), deletedAt: at, updatedAt: at }),
  })
}

/** The row of a note. @throws when there is none */
export async function noteRow(id: RowId): Promise<NoteRow> {
  const row = await db.notes.get(id)
  if (row === undefined) throw new Error(`no note ${id}`)
  return row
}
