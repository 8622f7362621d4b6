import type { Proposal } from '#core/content/propose/propose-cards'
import { settleProposals } from '#core/content/propose/settle-proposals'
import { rangesOf } from '#core/library/found-place'
import { type LibraryPack, makeLibrary } from '#core/library/library'
import type { OwnCardRow } from '#core/transfer/rows'
import { anchorRows } from './anchors.ts'
import { readOwnCardsShelf } from './own-cards.ts'

/** The card behind each proposal that was accepted (it is there) or dismissed (it is deleted). Live. */
export async function readSettled(
  entry: LibraryPack,
  proposals: readonly Proposal[],
): Promise<ReadonlyMap<Proposal, OwnCardRow>> {
  const { rows } = await readOwnCardsShelf()
  const near = rows.filter(({ place }) => place === null || place.pack === entry.pack.id)
  const anchored = await anchorRows(near, makeLibrary([entry]))
  return settleProposals(
    proposals,
    anchored.map(({ row, anchored: place }) => ({ row, ranges: rangesOf(place) })),
  )
}
