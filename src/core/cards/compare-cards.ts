import type { EditionCard } from '#core/transfer/rows'

/**
 * What became of a generated card. Its identity is its fact and template, so a reworded one keeps its reviews. A retired one keeps them,
 * too, and is asked no more.
 */
export type CardChange =
  /** Reworded: question, answer or cited sentence are worded differently. */
  | { readonly kind: 'kept' | 'reworded'; readonly before: EditionCard; readonly after: EditionCard }
  | { readonly kind: 'new'; readonly before: null; readonly after: EditionCard }
  | { readonly kind: 'retired'; readonly before: EditionCard; readonly after: null }

/** Compares the cards of two editions by their ids: in the order of the newer side, then the retired ones. */
export function compareCards(before: readonly EditionCard[], after: readonly EditionCard[]): readonly CardChange[] {
  const olds = new Map(before.map((card) => [card.id, card]))
  const now = new Set(after.map(({ id }) => id))
  const there = after.map((card): CardChange => {
    const old = olds.get(card.id)
    if (old === undefined) return { kind: 'new', before: null, after: card }
    return { kind: isSame(old, card) ? 'kept' : 'reworded', before: old, after: card }
  })
  const retired = before
    .filter(({ id }) => !now.has(id))
    .map((card): CardChange => ({ kind: 'retired', before: card, after: null }))
  return [...there, ...retired]
}

const isSame = (a: EditionCard, b: EditionCard): boolean =>
  a.prompt === b.prompt && a.answer === b.answer && a.sentence === b.sentence
