import type { GeneratedCard } from '#core/cards/model'
import type { Fact } from '#core/content/model'
import type { LibraryPack } from './library.ts'

/** The cards made from some facts of a pack, in text order. */
export function cardsOfFacts({ cards }: Pick<LibraryPack, 'cards'>, facts: readonly Fact[]): readonly GeneratedCard[] {
  const wanted = new Set(facts.map(({ id }) => id))
  return cards.filter(({ fact }) => wanted.has(fact))
}
