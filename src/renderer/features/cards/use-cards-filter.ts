import { ALL_CARDS, type CardFilter, type CardOrder } from '#core/shelves/filter-cards'
import { createKeptState } from '../../ui/kept-state.ts'

/** How the list of cards was left. */
export const useCardsFilter = createKeptState<{ readonly filter: CardFilter; readonly order: CardOrder }>({
  filter: ALL_CARDS,
  order: 'made',
})
