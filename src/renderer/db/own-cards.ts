import type { Place } from '#core/annotations/place'
import type { CardId, DocumentId, PackId, RowId } from '#core/ids'
import { tidyTags } from '#core/shelves/tags'
import { type OwnCardRow, ownRowOf } from '#core/transfer/rows'
import { isWholeOwnCard } from '#core/transfer/whole-rows'
import { type Shelf, shelfOf } from './damaged.ts'
import { db } from './database.ts'
import { perform } from './operations.ts'
import { newRowId } from './row-id.ts'

/** What a reader fills in. */
export interface OwnCardFields {
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
}

const isThere = (card: OwnCardRow): boolean => card.deletedAt === null

/** All cards of one's own, deleted ones too, oldest first, and those that cannot be read. */
export async function readOwnCardsShelf(): Promise<Shelf<OwnCardRow>> {
  const { rows, damaged } = shelfOf(await db.cards.toArray(), isWholeOwnCard)
  return { rows: rows.toSorted((a, b) => a.createdAt - b.createdAt), damaged }
}

/** All cards of one's own, oldest first. */
export const readOwnCards = async (): Promise<readonly OwnCardRow[]> => (await readOwnCardsShelf()).rows.filter(isThere)

/** The cards that cite passages of a document. */
export const readOwnCardsOf = async (pack: PackId, document: DocumentId): Promise<readonly OwnCardRow[]> =>
  (await db.cards.where('document').equals(document).toArray()).filter(
    (c) => isWholeOwnCard(c) && isThere(c) && c.place?.pack === pack,
  )

/** The row behind a card id; null for a generated or a deleted card, and for one that cannot be read. */
export async function readOwnCard(cardId: CardId): Promise<OwnCardRow | null> {
  const row = await readOwnCardRow(cardId)
  return row === null || !isThere(row) ? null : row
}

/** The row behind a card id, also of a deleted card; null for a generated one, and for one that cannot be read. */
export async function readOwnCardRow(cardId: CardId): Promise<OwnCardRow | null> {
  const id = ownRowOf(cardId)
  const row = id === null ? undefined : await db.cards.get(id)
  return row === undefined || !isWholeOwnCard(row) ? null : row
}

/** Adds a card, or changes the one that the draft is of. */
export async function saveOwnCard(
  draft: OwnCardFields & { readonly id: RowId | null; readonly passage: Passage | null },
  at: number,
): Promise<void> {
  const { id, passage, front, back } = draft
  const tags = tidyTags(draft.tags)
  if (id === null) await addOwnCard({ front, back, tags }, passage, at)
  else await editOwnCard(id, { front, back, tags }, at)
}

/** A passage that a card cites. */
export interface Passage {
  readonly place: Place
  readonly document: DocumentId
}

/** Adds a card of one's own, citing a passage or none. Gives its row's id. */
function addOwnCard(fields: OwnCardFields, passage: Passage | null, at: number): Promise<RowId> {
  const id = newRowId()
  const row: OwnCardRow = {
    ...fields,
    id,
    place: passage?.place ?? null,
    document: passage?.document ?? null,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
  return perform({
    label: 'Card added',
    at,
    write: async (w) => {
      await w.put('cards', row)
      return id
    },
  })
}

/** Changes a card; its reviews stay. @throws when there is no such row */
function editOwnCard(id: RowId, fields: OwnCardFields, at: number): Promise<void> {
  return perform({
    label: 'Card changed',
    at,
    write: async (w) => w.put('cards', { ...(await cardRow(id)), ...fields, updatedAt: at }),
  })
}

/** Deletes a card; its reviews stay in the log, and undo brings it back. */
export function deleteOwnCard(id: RowId, at: number): Promise<void> {
  return perform({
    label: 'Card deleted',
    at,
    write: async (w) => w.put('cards', { ...(await cardRow(id)), deletedAt: at, updatedAt: at }),
  })
}

/** Brings a deleted card back, with its reviews. @throws when there is no such row */
export function restoreOwnCard(id: RowId, at: number): Promise<void> {
  return perform({
    label: 'Card restored',
    at,
    write: async (w) => w.put('cards', { ...(await cardRow(id)), deletedAt: null, updatedAt: at }),
  })
}

async function cardRow(id: RowId): Promise<OwnCardRow> {
  const row = await db.cards.get(id)
  if (row === undefined) throw new Error(`no card ${id}`)
  return row
}
