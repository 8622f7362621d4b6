import type { Pack } from '#core/content/model'
import type { BlockId, PackId } from '#core/ids'
import { type EditionRow, editionId } from '#core/transfer/rows'
import { db } from './database.ts'

/** Keeps the block texts of an edition when it is seen for the first time, so that a later one can be compared with it. */
export async function keepEdition(pack: Pack, at: number): Promise<void> {
  const id = editionId(pack.id, pack.edition)
  if ((await db.editions.where('id').equals(id).count()) > 0) return
  const documents = pack.documents.map((d) => ({
    id: d.id,
    title: d.title,
    blocks: d.sections.flatMap((s) => s.blocks.map((b) => b.id)),
  }))
  const texts = pack.documents.flatMap((d) => d.sections.flatMap((s) => s.blocks.map((b) => [b.id, b.text] as const)))
  const blocks = Object.fromEntries(texts) as Record<BlockId, string>
  await db.editions.put({ id, pack: pack.id, edition: pack.edition, seenAt: at, blocks, documents })
}

/** An edition that was seen, or null. */
export const readEdition = async (pack: PackId, edition: number): Promise<EditionRow | null> =>
  (await db.editions.get(editionId(pack, edition))) ?? null
