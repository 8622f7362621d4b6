import { ALL_HIGHLIGHTS, type HighlightFilter, type HighlightOrder } from '#core/shelves/filter-highlights'
import { createKeptState } from '../../ui/kept-state.ts'

/** How the list of highlights was left. */
export const useHighlightsFilter = createKeptState<{
  readonly filter: HighlightFilter
  readonly order: HighlightOrder
}>({
  filter: ALL_HIGHLIGHTS,
  order: 'text',
})
