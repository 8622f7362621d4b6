import type { Place } from '#core/annotations/place'
import type { CardId, DocumentId, RowId } from '#core/ids'
import { type OwnCardRow, ownRowOf } from '#core/transfer/rows'
import { db } from './database.ts'
import { perform } from './operations.ts'
import { newRowId } from './row-id.ts'

/** What a reader fills in. */
export interface OwnCardFields {
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
}

/** All cards of one's own, oldest first. */
export async function readOwnCards(): Promise<readonly OwnCardRow[]> {
  return (await db.cards.toArray()).filter((c) => c.deletedAt === null).sort((a, b) => a.createdAt - b.createdAt)
}

/** The cards that cite passages of a document. */
export const readOwnCardsOf = async (document: DocumentId): Promise<readonly OwnCardRow[]> =>
  (await db.cards.where('document').equals(document).toArray()).filter((c) => c.deletedAt === null)

/** The row behind a card id; null for a generated or a deleted card. */
export async function readOwnCard(cardId: CardId): Promise<OwnCardRow | null> {
  const id = ownRowOf(cardId)
  const row = id === null ? undefined : await db.cards.get(id)
  return row === undefined || row.deletedAt !== null ? null : row
}

/** Adds a card, or changes the one that the draft is of. */
export async function saveOwnCard(
  draft: OwnCardFields & { readonly id: RowId | null; readonly passage: Passage | null },
  at: number,
): Promise<void> {
  const { id, passage, front, back, tags } = draft
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

async function cardRow(id: RowId): Promise<OwnCardRow> {
  const row = await db.cards.get(id)
  if (row === undefined) throw new Error(`no card ${id}`)
  return row
}
