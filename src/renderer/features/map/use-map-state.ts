import type { PackId } from '#core/ids'
import type { PointsWanted } from '#core/map/points'
import { type MapView, WHOLE_MAP } from '#core/map/view'
import { createKeptState } from '../../ui/kept-state.ts'

/** How the map of a pack was left. */
export interface MapState {
  /** Null for the last. */
  readonly year: number | null
  readonly span: PointsWanted['span']
  /** Ids of the kinds whose points are hidden. */
  readonly hidden: readonly string[]
  readonly view: MapView
  /** The state that is chosen, the last that had the focus: its ISO code. */
  readonly current: string | null
  /** Whether the reader is on the way to it from elsewhere: it takes the focus as soon as it is drawn. */
  readonly isSought: boolean
}

const AT_FIRST: MapState = {
  year: null,
  span: 'year',
  hidden: [],
  view: WHOLE_MAP,
  current: null,
  isSought: false,
}

interface KeptMap {
  readonly mode: 'map' | 'table'
  /** The pack that was shown last. */
  readonly pack: PackId | null
  readonly byPack: ReadonlyMap<PackId, MapState>
}

/** What is the same for the maps of all packs. */
export const useKeptMap = createKeptState<KeptMap>({ mode: 'map', pack: null, byPack: new Map() })

/** How the map of a pack was left, and what changes it. */
export function useMapState(pack: PackId): readonly [MapState, (change: Partial<MapState>) => void] {
  const [{ byPack }, change] = useKeptMap()
  const state = byPack.get(pack) ?? AT_FIRST
  return [state, (changed) => change({ byPack: new Map(byPack).set(pack, { ...state, ...changed }) })]
}
