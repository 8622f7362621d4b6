import type { Place } from '#core/annotations/place'
import type { DocumentId, RowId } from '#core/ids'
import type { HighlightColor, HighlightRow } from '#core/transfer/rows'
import { db } from './database.ts'
import { perform } from './operations.ts'
import { newRowId } from './row-id.ts'

const isThere = (row: { readonly deletedAt: number | null }): boolean => row.deletedAt === null

/** All highlights, newest first. */
export async function readHighlights(): Promise<readonly HighlightRow[]> {
  return (await db.highlights.toArray()).filter(isThere).sort((a, b) => b.createdAt - a.createdAt)
}

/** A document's highlights. */
export const readHighlightsOf = async (document: DocumentId): Promise<readonly HighlightRow[]> =>
  (await db.highlights.where('document').equals(document).toArray()).filter(isThere)

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

/** Changes a highlight's colour, comment or place. @throws when there is no such row */
export function editHighlight(
  id: RowId,
  change: Partial<Pick<HighlightRow, 'color' | 'comment' | 'place' | 'tags'>>,
  at: number,
): Promise<void> {
  return perform({
    label: 'Highlight changed',
    at,
    quiet: true,
    write: async (w) => w.put('highlights', { ...(await highlight(id)), ...change, updatedAt: at }),
  })
}

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
