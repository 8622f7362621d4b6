import type { Place } from '#core/annotations/place'
import type { DocumentId, PackId, RowId } from '#core/ids'
import { tidyTags } from '#core/shelves/tags'
import type { HighlightColor, HighlightRow } from '#core/transfer/rows'
import { isWholeHighlight } from '#core/transfer/whole-rows'
import { type Shelf, shelfOf } from './damaged.ts'
import { db } from './database.ts'
import { perform } from './operations.ts'
import { newRowId } from './row-id.ts'

const isThere = (row: { readonly deletedAt: number | null }): boolean => row.deletedAt === null

/** All highlights, newest first, and those that cannot be read. */
export async function readHighlightsShelf(): Promise<Shelf<HighlightRow>> {
  const { rows, damaged } = shelfOf(await db.highlights.toArray(), isWholeHighlight)
  return { rows: rows.filter(isThere).toSorted((a, b) => b.createdAt - a.createdAt), damaged }
}

/** All highlights, newest first. */
export const readHighlights = async (): Promise<readonly HighlightRow[]> => (await readHighlightsShelf()).rows

/** A document's highlights. */
export const readHighlightsOf = async (pack: PackId, document: DocumentId): Promise<readonly HighlightRow[]> =>
  (await db.highlights.where('document').equals(document).toArray()).filter(
    (h) => isWholeHighlight(h) && isThere(h) && h.place.pack === pack,
  )

/** Highlights a passage. Gives the new row's id. */
export function addHighlight(place: Place, document: DocumentId, color: HighlightColor, at: number): Promise<RowId> {
  const id = newRowId()
  const row: HighlightRow = {
    id,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    place,
    document,
    color,
    comment: '',
    tags: [],
  }
  return perform({
    label: 'Passage highlighted',
    at,
    write: async (w) => {
      await w.put('highlights', row)
      return id
    },
  })
}

/** What of a highlight can be changed. */
type HighlightChange = Partial<Pick<HighlightRow, 'color' | 'comment' | 'place' | 'tags'>>

/** Changes a highlight's colour, comment, tags or place. @throws when there is no such row */
export function editHighlight(id: RowId, change: HighlightChange, at: number): Promise<void> {
  return perform({
    label: 'Highlight changed',
    at,
    quiet: true,
    write: async (w) => w.put('highlights', { ...changed(await highlight(id), change), updatedAt: at }),
  })
}

function changed(row: HighlightRow, change: HighlightChange): HighlightRow {
  const tags = change.tags === undefined ? {} : { tags: tidyTags(change.tags) }
  return { ...row, ...change, ...tags }
}

/**
 * Changes several highlights as one step of undo.
 * @param change what each becomes
 * @throws when there is no such row
 */
export function editHighlights(
  ids: readonly RowId[],
  change: (row: HighlightRow) => HighlightChange,
  at: number,
): Promise<void> {
  return perform({
    label: `${count(ids)} changed`,
    at,
    write: async (w) => {
      for (const row of await Promise.all(ids.map(highlight)))
        await w.put('highlights', { ...changed(row, change(row)), updatedAt: at })
    },
  })
}

/** Deletes several highlights as one step of undo. @throws when there is no such row */
export function deleteHighlights(ids: readonly RowId[], at: number): Promise<void> {
  return perform({
    label: `${count(ids)} deleted`,
    at,
    write: async (w) => {
      for (const row of await Promise.all(ids.map(highlight)))
        await w.put('highlights', { ...row, deletedAt: at, updatedAt: at })
    },
  })
}

const count = (ids: readonly RowId[]): string => `${ids.length} ${ids.length === 1 ? 'highlight' : 'highlights'}`

/** Deletes a highlight with its comment; undo brings it back. */
export function deleteHighlight(id: RowId, at: number): Promise<void> {
  return perform({
    label: 'Highlight deleted',
    at,
    write: async (w) => w.put('highlights', { ...(await highlight(id)), deletedAt: at, updatedAt: at }),
  })
}

async function highlight(id: RowId): Promise<HighlightRow> {
  const row = await db.highlights.get(id)
  if (row === undefined) throw new Error(`no highlight ${id}`)
  return row
}
