import type { BlockId } from '#core/ids'
import { type EditionRow, editionId } from '#core/transfer/rows'
import type { LibraryPack } from './library.ts'

/** What is kept of an edition of a pack: its block texts and cards. @param seenAt ms since the epoch */
export function editionRow({ pack, cards }: Pick<LibraryPack, 'pack' | 'cards'>, seenAt: number): EditionRow {
  const texts = pack.documents.flatMap((d) => d.sections.flatMap((s) => s.blocks.map((b) => [b.id, b.text] as const)))
  return {
    id: editionId(pack.id, pack.edition),
    pack: pack.id,
    edition: pack.edition,
    seenAt,
    blocks: Object.fromEntries(texts) as Record<BlockId, string>,
    documents: pack.documents.map((d) => ({
      id: d.id,
      title: d.title,
      blocks: d.sections.flatMap((s) => s.blocks.map((b) => b.id)),
    })),
    cards: cards.map(({ id, prompt, answer, citation }) => ({ id, prompt, answer, sentence: citation.telling.quote })),
  }
}
