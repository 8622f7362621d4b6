/** What a reader has made, as search knows it. */
import { quoteOf } from '#core/annotations/describe-place'
import type { Place } from '#core/annotations/place'
import { cardRoute } from '#core/cards/card-route'
import { blockOf, documentOf, type Library } from '#core/library/library'
import { noteTitle } from '#core/notes/note-title'
import { type HighlightRow, type NoteRow, type OwnCardRow, ownCardId } from '#core/transfer/rows'
import type { SearchEntry } from './model.ts'
import { blockRoute } from './pack-entries.ts'

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
    pack: row.place?.pack ?? null,
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

type Common = Pick<SearchEntry, 'kind' | 'id' | 'titleFinds' | 'isMarkdown' | 'tags' | 'recency' | 'pack'>

function noteEntry(common: Common, row: NoteRow, library: Library): SearchEntry {
  const { place, document: id } = row
  const document = place === null || id === null ? null : documentOf(library, place.pack, id)
  return {
    ...common,
    title: textOf(noteTitle(row)),
    body: textOf(row.body),
    isMarkdown: true,
    place: `${row.versionOf === undefined ? 'Note' : 'Second version of a note'}${document === null ? '' : ` on ${document.title}`}`,
    route: `/notes/${row.versionOf ?? row.id}`,
  }
}

function highlightEntry(common: Common, row: HighlightRow, library: Library): SearchEntry {
  const quote = textOf(quoteOf(row.place)).replaceAll('\n', ' ')
  const comment = textOf(row.comment)
  return {
    ...common,
    title: documentOf(library, row.place.pack, row.document)?.title ?? 'Highlight',
    titleFinds: false,
    body: comment === '' ? quote : `${comment} · “${quote}”`,
    place: comment === '' ? 'Highlight' : 'Highlight with a comment',
    route: routeTo(row.place, library) ?? '/highlights',
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

/** Where a passage stands, or stood when it was made; null when its block is no longer in the pack, or its pack no longer there. */
function routeTo({ pack, segments }: Place, library: Library): string | null {
  const [segment] = segments
  const stand = segment === undefined ? null : blockOf(library, pack, segment.block)
  return stand === null ? null : blockRoute({ id: pack }, stand.document, stand.block.id)
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`not a text: ${JSON.stringify(value)}`)
  return value
}
