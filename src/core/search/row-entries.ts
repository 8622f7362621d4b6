/** What a reader has made, as search knows it. */
import { quoteOf } from '#core/annotations/describe-place'
import type { Place } from '#core/annotations/place'
import { cardRoute } from '#core/cards/card-route'
import type { Pack, StudyDocument } from '#core/content/model'
import type { BlockId, DocumentId } from '#core/ids'
import { noteTitle } from '#core/notes/note-title'
import { type HighlightRow, type NoteRow, type OwnCardRow, ownCardId } from '#core/transfer/rows'
import type { SearchEntry } from './model.ts'
import { blockRoute } from './pack-entries.ts'

/** A pack's documents, to say where a row belongs and to open it there. */
export interface Library {
  readonly pack: Pick<Pack, 'id'>
  readonly documents: ReadonlyMap<DocumentId, StudyDocument>
  readonly documentOf: ReadonlyMap<BlockId, StudyDocument>
}

/** Reads the documents of a pack. */
export function libraryOf(pack: Pack): Library {
  return {
    pack,
    documents: new Map(pack.documents.map((document) => [document.id, document])),
    documentOf: new Map(
      pack.documents.flatMap((document) =>
        document.sections.flatMap(({ blocks }) => blocks.map(({ id }) => [id, document] as const)),
      ),
    ),
  }
}

/** The tables whose rows can be found. */
export interface SearchedRows {
  readonly notes: NoteRow
  readonly highlights: HighlightRow
  readonly cards: OwnCardRow
}
export type SearchedTable = keyof SearchedRows
export const SEARCHED_TABLES = ['notes', 'highlights', 'cards'] as const satisfies readonly SearchedTable[]

/** The kind that the rows of a table have when they are found. */
export const KIND_OF_TABLE = { notes: 'note', highlights: 'highlight', cards: 'card' } as const

/** The id that a row's entry has. */
export const entryIdOf = (table: SearchedTable, rowId: string): string =>
  table === 'cards' ? ownCardId(rowId as OwnCardRow['id']) : rowId

/**
 * The entry of a row; null for a deleted one.
 * @throws for a row that is not what its type says: a damaged one
 */
export function rowEntry(table: SearchedTable, row: SearchedRows[SearchedTable], library: Library): SearchEntry | null {
  if (row.deletedAt !== null) return null
  const common = {
    kind: KIND_OF_TABLE[table],
    id: entryIdOf(table, row.id),
    titleFinds: true,
    isMarkdown: false,
    tags: row.tags.map(textOf).join(', '),
    recency: row.updatedAt,
  }
  switch (table) {
    case 'notes':
      return noteEntry(common, row as NoteRow, library)
    case 'highlights':
      return highlightEntry(common, row as HighlightRow, library)
    case 'cards':
      return ownCardEntry(common, row as OwnCardRow)
  }
}

type Common = Pick<SearchEntry, 'kind' | 'id' | 'titleFinds' | 'isMarkdown' | 'tags' | 'recency'>

function noteEntry(common: Common, row: NoteRow, { documents }: Library): SearchEntry {
  const document = row.document === null ? undefined : documents.get(row.document)
  return {
    ...common,
    title: textOf(noteTitle(row)),
    body: textOf(row.body),
    isMarkdown: true,
    place: `${row.versionOf === undefined ? 'Note' : 'Second version of a note'}${document === undefined ? '' : ` on ${document.title}`}`,
    route: `/notes/${row.versionOf ?? row.id}`,
  }
}

function highlightEntry(common: Common, row: HighlightRow, library: Library): SearchEntry {
  const quote = textOf(quoteOf(row.place)).replaceAll('\n', ' ')
  const comment = textOf(row.comment)
  return {
    ...common,
    title: library.documents.get(row.document)?.title ?? 'Highlight',
    titleFinds: false,
    body: comment === '' ? quote : `${comment} · “${quote}”`,
    place: comment === '' ? 'Highlight' : 'Highlight with a comment',
    route: passageRoute(row.place, library) ?? '/highlights',
  }
}

function ownCardEntry(common: Common, row: OwnCardRow): SearchEntry {
  return {
    ...common,
    title: textOf(row.front),
    body: textOf(row.back),
    place: 'Your own card',
    route: cardRoute(ownCardId(row.id)),
  }
}

/** Where a passage stands, or stood when it was made; null when its block is no longer in the pack. */
function passageRoute(place: Place, { pack, documentOf }: Library): string | null {
  const block = place.segments[0]?.block
  const document = block === undefined ? undefined : documentOf.get(block)
  return block === undefined || document === undefined ? null : blockRoute(pack, document, block)
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`not a text: ${JSON.stringify(value)}`)
  return value
}
