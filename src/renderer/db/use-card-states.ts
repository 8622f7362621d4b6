import type { GeneratedCard } from '#core/cards/model'
import type { CardId } from '#core/ids'
import { cardStateInWords } from '#core/scheduling/card-state'
import type { Moment } from '#core/scheduling/study-day'
import { readMemories } from './review-actions.ts'
import { useLive } from './use-live.ts'

/** What cards are in a few words ("due in 3 days"), as it changes; null while that is not known. @param cards the same list at every render */
export function useCardStates(cards: readonly GeneratedCard[], now: Moment): (card: CardId) => string | null {
  const memories = useLive(() => readMemories(cards.map(({ id }) => id)), [cards])
  return (card) => (memories === undefined ? null : cardStateInWords(memories.get(card) ?? null, false, now))
}
