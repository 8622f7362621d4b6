import { type Anchored, anchorPlace, type Texts } from '#core/annotations/anchor-place'
import type { Place } from '#core/annotations/place'
import type { PackIndex } from '#core/content/index-pack'
import type { Pack } from '#core/content/model'
import { type EditionRow, editionId } from '#core/transfer/rows'
import { db } from './database.ts'

/** A row with where its place is in the text as it is now; `null` for a row without a place. */
export interface AnchoredRow<R> {
  readonly row: R
  readonly anchored: Anchored | null
}

interface TextNow {
  readonly pack: Pack
  readonly index: PackIndex
}

/** Finds the places of rows in the text as it is now. Reads only the earlier editions that the places name. */
export async function anchorRows<R extends { readonly place: Place | null }>(
  rows: readonly R[],
  now: TextNow,
): Promise<readonly AnchoredRow<R>[]> {
  const numbers = new Set(rows.flatMap((r) => (r.place === null ? [] : [r.place.edition])))
  const editions = await db.editions.bulkGet([...numbers].map((n) => editionId(now.pack.id, n)))
  const texts = textsOf(now, new Map(editions.flatMap((e) => (e === undefined ? [] : [[e.edition, e]]))))
  return rows.map((row) => ({ row, anchored: row.place === null ? null : anchorPlace(row.place, texts) }))
}

function textsOf({ index }: TextNow, editions: ReadonlyMap<number, EditionRow>): Texts {
  return {
    textOf: (block) => index.blocks.get(block)?.block.text ?? null,
    blocks: () => [...index.blocks.values()].map(({ block }) => ({ block: block.id, text: block.text })),
    oldTextOf: (edition, block) => editions.get(edition)?.blocks[block] ?? null,
  }
}
