import type { GeneratedCard } from '#core/cards/model'

/** Whether the reader has opened the document that a card is from. */
export type IsOpened = (card: GeneratedCard) => boolean

/**
 * The cards of a pack in the order in which they are met for the first time: those of documents that were opened before the others, and
 * both in text order. Lazy, so that who needs ten cards looks at little more.
 * @param cards in text order
 */
export function* openedFirst(cards: readonly GeneratedCard[], isOpened: IsOpened): Generator<GeneratedCard, undefined> {
  for (const wanted of [true, false]) for (const card of cards) if (isOpened(card) === wanted) yield card
  return undefined
}

/**
 * New cards of packs, one of each in turn, so that a pack that was just added is met at once, however much is left of the others. A pack
 * whose cards are over is passed over.
 * @param packs the cards that were not met yet, each pack's in its order
 * @param turn whose turn it is, an integer, as its remainder by the number of packs: who counts it up with each card that was met, and with
 * each day, gives every pack its turn also where a day brings fewer cards than there are packs
 */
export function takeInTurn<T>(packs: readonly (readonly T[])[], turn: number): readonly T[] {
  const first = packs.length === 0 ? 0 : (packs.length + (turn % packs.length)) % packs.length
  const order = [...packs.slice(first), ...packs.slice(0, first)]
  const rounds = Math.max(0, ...order.map((cards) => cards.length))
  return Array.from({ length: rounds }, (_, round) => order.flatMap((cards) => cards.slice(round, round + 1))).flat()
}
