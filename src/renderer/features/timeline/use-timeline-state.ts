import type { FactId, PackId } from '#core/ids'
import { type TimelineFilter, WHOLE_TIMELINE } from '#core/timeline/filter-timeline'
import type { View } from '#core/timeline/view'
import { createKeptState } from '../../ui/kept-state.ts'

/** How the timeline of a pack was left. */
export interface TimelineState {
  /** Null for the whole line. */
  readonly view: View | null
  readonly filter: TimelineFilter
  /** Ids of the lanes that are hidden. */
  readonly hidden: readonly string[]
  /** The item that the keyboard was on. */
  readonly current: FactId | null
  readonly isLatestFirst: boolean
}

const AT_FIRST: TimelineState = { view: null, filter: WHOLE_TIMELINE, hidden: [], current: null, isLatestFirst: false }

/** What is the same for all packs. */
interface KeptTimeline {
  readonly mode: 'line' | 'table'
  /** The pack that was shown last. */
  readonly pack: PackId | null
  readonly byPack: ReadonlyMap<PackId, TimelineState>
}

export const useKeptTimeline = createKeptState<KeptTimeline>({ mode: 'line', pack: null, byPack: new Map() })

/** How the timeline of a pack was left, and what changes it. */
export function useTimelineState(pack: PackId): readonly [TimelineState, (change: Partial<TimelineState>) => void] {
  const [{ byPack }, change] = useKeptTimeline()
  const state = byPack.get(pack) ?? AT_FIRST
  return [state, (changed) => change({ byPack: new Map(byPack).set(pack, { ...state, ...changed }) })]
}
