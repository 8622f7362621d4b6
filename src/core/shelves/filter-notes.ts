import { type DocumentKey, documentKeyOf } from '#core/library/document-key'
import { noteTitle } from '#core/notes/note-title'
import type { NoteRow } from '#core/transfer/rows'
import { haystackOf, textFilter } from './text-filter.ts'

/** Which notes are listed; null where it does not matter. */
export interface NoteFilter {
  /** As typed. */
  readonly text: string
  readonly tag: string | null
  readonly document: DocumentKey | null
  /** Whether it is about a passage. */
  readonly passage: 'with' | 'without' | null
}

/** The filter that lets every note through. */
export const ALL_NOTES: NoteFilter = { text: '', tag: null, document: null, passage: null }

/** In what order notes stand: changed last first, made last first, or by title. */
export type NoteOrder = 'changed' | 'made' | 'title'

/** The notes that the filter lets through, pinned ones first, in their order. */
export function filterNotes(notes: readonly NoteRow[], filter: NoteFilter, order: NoteOrder): readonly NoteRow[] {
  const hasText = textFilter(filter.text)
  return notes
    .filter(
      (note) =>
        (filter.tag === null || note.tags.includes(filter.tag)) &&
        (filter.document === null || documentKeyOf(note) === filter.document) &&
        (filter.passage === null || (note.place !== null) === (filter.passage === 'with')) &&
        (filter.text === '' || hasText(haystackOf([noteTitle(note), note.body, ...note.tags]))),
    )
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || COMPARE[order](a, b))
}

const COMPARE: Readonly<Record<NoteOrder, (a: NoteRow, b: NoteRow) => number>> = {
  changed: (a, b) => b.updatedAt - a.updatedAt,
  made: (a, b) => b.createdAt - a.createdAt,
  title: (a, b) => noteTitle(a).localeCompare(noteTitle(b), 'en', { numeric: true }),
}
