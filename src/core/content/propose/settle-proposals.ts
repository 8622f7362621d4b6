/**
 * Which proposals a reader has decided on. No record is kept of that beside the cards: an accepted proposal is a card of one's own, a dismissed
 * one is such a card that was deleted. It is known again by what it asks and where its passage is.
 */
import type { BlockRange } from '#core/annotations/place'
import type { GeneratedCard } from '#core/cards/model'
import { groupBy } from '#core/group-by'
import type { OwnCardRow } from '#core/transfer/rows'
import type { PackIndex } from '../index-pack.ts'
import { cardFaces, faceKey, facesKey } from './card-faces.ts'
import type { Proposal } from './propose-cards.ts'

/** A card of one's own, also a deleted one. */
export interface PlacedCard {
  readonly row: OwnCardRow
  /** Where the passage that it cites is in the text now; null for none, and for one that is not found. */
  readonly ranges: readonly BlockRange[] | null
}

/**
 * The card behind each proposal that was decided on: accepted where the card is there, dismissed where it is deleted. First a card that asks and
 * answers the same, wherever its passage is; then one on the same sentence that was changed on one of its sides. A card changed on one side stands for one
 * proposal, so that no other is hidden by it.
 * @param cards of the proposals' pack, or of no passage
 */
export function settleProposals(
  proposals: readonly Proposal[],
  cards: readonly PlacedCard[],
): ReadonlyMap<Proposal, OwnCardRow> {
  const sorted = cards.toSorted(thereFirst)
  const byFaces = new Map<string, PlacedCard>()
  for (const card of sorted) {
    const key = facesKey(card.row)
    if (!byFaces.has(key)) byFaces.set(key, card)
  }
  const settled = new Map<Proposal, OwnCardRow>()
  const taken = new Set<string>()
  for (const proposal of proposals) {
    const key = keyOf(proposal)
    const card = byFaces.get(key)
    if (card === undefined) continue
    settled.set(proposal, card.row)
    taken.add(key)
  }
  const inBlocks = groupBy(
    proposals.filter((proposal) => !settled.has(proposal)),
    ({ block }) => block,
  )
  for (const { row, ranges } of sorted) {
    if (taken.has(facesKey(row))) continue
    const near = (ranges ?? []).flatMap((range) => (inBlocks.get(range.block) ?? []).filter((p) => isOn(p, range)))
    const proposal = near.find((one) => !settled.has(one) && isChanged(one, row))
    if (proposal !== undefined) settled.set(proposal, row)
  }
  return settled
}

/** Made once for each proposal: a pack of 5 MB has 50,000, and all are looked at after each decision. */
const keys = new WeakMap<Proposal, string>()

function keyOf(proposal: Proposal): string {
  const known = keys.get(proposal)
  if (known !== undefined) return known
  const key = facesKey(cardFaces(proposal))
  keys.set(proposal, key)
  return key
}

/** Cards that are there, then deleted ones; each in the order in which they were made. */
function thereFirst({ row: a }: PlacedCard, { row: b }: PlacedCard): number {
  const isDeleted = ({ deletedAt }: OwnCardRow): number => (deletedAt === null ? 0 : 1)
  return isDeleted(a) - isDeleted(b) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

const isOn = ({ sentence }: Proposal, { start, end }: BlockRange): boolean =>
  start < sentence.end && end > sentence.start

/** Whether one side of the card is still the proposal's. */
function isChanged(proposal: Proposal, row: OwnCardRow): boolean {
  const { front, back } = cardFaces(proposal)
  return faceKey(front) === faceKey(row.front) || faceKey(back) === faceKey(row.back)
}

/** Without the proposals from sentences of which the pack itself has a card. @param cards the pack's @param blocks its blocks */
export function withoutAsked(
  proposals: readonly Proposal[],
  cards: readonly GeneratedCard[],
  { blocks }: Pick<PackIndex, 'blocks'>,
): readonly Proposal[] {
  const tellings = groupBy(
    cards.map(({ citation }) => citation.telling),
    ({ block }) => block,
  )
  return proposals.filter(({ block, sentence }) => {
    const text = blocks.get(block)?.block.text.slice(sentence.start, sentence.end) ?? ''
    return !(tellings.get(block) ?? []).some(({ quote }) => quote.includes(text))
  })
}
