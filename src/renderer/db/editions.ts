import type { PackId } from '#core/ids'
import { editionRow } from '#core/library/edition-row'
import type { LibraryPack } from '#core/library/library'
import { type EditionRow, editionId } from '#core/transfer/rows'
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

/** An edition that was seen, or null. */
export const readEdition = async (pack: PackId, edition: number): Promise<EditionRow | null> =>
  (await db.editions.get(editionId(pack, edition))) ?? null
