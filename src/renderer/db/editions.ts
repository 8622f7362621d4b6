import type { PackId } from '#core/ids'
import { editionRow } from '#core/library/edition-row'
import type { LibraryPack } from '#core/library/library'
import { type EditionRow, editionId } from '#core/transfer/rows'
import { isWholeEdition } from '#core/transfer/whole-rows'
import { db } from './database.ts'

/**
 * Keeps the block texts and cards of an edition of a pack that comes with the app when it is seen for the first time, so that a later one
 * can be compared with it. One that was seen before cards were kept gets them now. (Those of one's own packs: packs.ts.)
 * @param at ms since the epoch
 */
export async function keepEdition(seen: Pick<LibraryPack, 'pack' | 'cards'>, at: number): Promise<void> {
  const kept = await readEdition(seen.pack.id, seen.pack.edition)
  if (kept === null) await db.editions.put(editionRow(seen, at))
  else if (kept.cards === null) await db.editions.put({ ...kept, cards: editionRow(seen, at).cards })
}

/** An edition that was seen, or null; null also for one that is damaged. */
export async function readEdition(pack: PackId, edition: number): Promise<EditionRow | null> {
  const row = await db.editions.get(editionId(pack, edition))
  return row !== undefined && isWholeEdition(row) ? row : null
}

/** The numbers of the editions of a pack that were seen, the newest first. Reads no texts. */
export async function readSeenEditions(pack: PackId): Promise<readonly number[]> {
  const ids = await db.editions.where('id').startsWith(`${pack}/`).primaryKeys()
  return ids.map((id) => Number(id.slice(pack.length + 1))).toSorted((a, b) => b - a)
}

/**
 * The edition that a reader had before the one that came with the app, when they have not yet opened or put away what that brought; null
 * when there is nothing to tell.
 * @param edition the one that is there now
 */
export async function readUntoldSince(pack: PackId, edition: number): Promise<number | null> {
  const before = (await readSeenEditions(pack)).find((seen) => seen < edition)
  if (before === undefined) return null
  const now = await readEdition(pack, edition)
  return now === null || now.newsReadAt !== undefined ? null : before
}

/** Keeps that the reader has opened or put away what an edition brought. It is no action of theirs on what they made, so undo knows nothing of it. */
export async function keepNewsRead(pack: PackId, edition: number, at: number): Promise<void> {
  await db.editions.update(editionId(pack, edition), { newsReadAt: at })
}
