import type { CardId } from '#core/ids'
import type { GeneratedCard } from './model.ts'

/** What an edition changes about the cards of a pack. */
export interface CardChanges {
  /** Known before and still made, maybe reworded: what a reader has learned stays theirs. In text order. */
  readonly kept: readonly GeneratedCard[]
  /** Made for the first time. In text order. */
  readonly added: readonly GeneratedCard[]
  /** Known before and no longer made: shown as retired, never dropped. In the order in which they were stored. */
  readonly retired: readonly CardId[]
}

/**
 * Stored cards x generated cards -> changes. A card is the same if its id is.
 * @param stored ids of the generated cards of this pack that the reader has; cards of their own are not meant.
 */
export function reconcileCards(stored: Iterable<CardId>, generated: readonly GeneratedCard[]): CardChanges {
  const known = new Set(stored)
  const made = new Set(generated.map((card) => card.id))
  return {
    kept: generated.filter((card) => known.has(card.id)),
    added: generated.filter((card) => !known.has(card.id)),
    retired: [...known].filter((id) => !made.has(id)),
  }
}
