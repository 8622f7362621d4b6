import { useMergedRef, useResizeObserver } from '@mantine/hooks'
import { useId, useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Country } from '#core/content/model'
import { itemLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import { clusterPoints } from '#core/map/cluster-points'
import type { DrawnMap, Point } from '#core/map/draw-map'
import type { MapPoint } from '#core/map/points'
import type { Standings } from '#core/map/standings'
import { mapViewWith, panMap, seenAt, WHOLE_MAP, zoomMap } from '#core/map/view'
import { useCommands } from '../../ui/commands.ts'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { type OwnKeys, useOwnKeys } from '../../ui/own-keys.ts'
import { useGestures } from '../../ui/use-gestures.ts'
import { ZoomButtons } from '../../ui/ZoomButtons.tsx'
import { MapLabels } from './MapLabels.tsx'
import { MapPoints, type SeenPoint } from './MapPoints.tsx'
import { MapStates } from './MapStates.tsx'
import classes from './MapView.module.css'
import { StandingPatterns } from './Standing.tsx'
import { useMapState } from './use-map-state.ts'
import { useMovingMap } from './use-moving-map.ts'

/** How much closer a key or button looks. */
const STEP = 1.6
/** How far Shift with an arrow key moves the map: a share of the frame. */
const STRIDE = 0.15
/** Points nearer than this are one mark, px. */
const APART = 18

interface MapViewProps {
  readonly entry: LibraryPack
  readonly map: DrawnMap
  /** Of all standings. */
  readonly names: readonly string[]
  readonly standings: Standings
  readonly points: readonly MapPoint[]
  readonly onOpen: (opened: OpenedFacts) => void
  /** The route of a state's page. */
  readonly routeOf: (country: Country) => string
}

/** They belong to the state that has the focus. */
const KEYS: OwnKeys = {
  title: 'On the map',
  rows: [
    ['← → ↑ ↓', 'Go to the state there'],
    ['Shift + ← → ↑ ↓', 'Move the map'],
    ['Enter', 'Open the page of the state'],
  ],
}

/** The map: states and places as elements of a drawing, so that keyboard, screen reader, themes and forced colours reach them. */
export function MapView({ entry: { pack }, map, names, standings, points, onOpen, routeOf }: MapViewProps) {
  useOwnKeys(KEYS)
  const id = useId()
  const [, navigate] = useLocation()
  const [{ view: kept, current, isSought }, change] = useMapState(pack.id)
  const element = useRef<HTMLDivElement>(null)
  const [sized, { width }] = useResizeObserver<HTMLDivElement>()
  const { frame } = map
  /** Units of the frame for a px. */
  const unit = width > 0 ? frame.width / width : 1
  const [view, move] = useMovingMap(kept, (rested) => change({ view: rested }))
  useGestures(element, {
    moves: 'anywhere',
    onMove: (dx, dy) => move((now) => panMap(now, [-dx * unit, -dy * unit], frame)),
    onZoom: (factor, { x, y }) => move((now) => zoomMap(now, factor, [x * unit, y * unit], frame)),
  })
  const middle: Point = [frame.width / 2, frame.height / 2]
  /** The point that stays is the state that the keyboard is on, while that is seen; else the middle. */
  const zoomBy = (factor: number): void => {
    const state = map.states.find(({ country }) => country.alpha2 === current)
    move((now) => {
      const [x, y] = state === undefined ? middle : seenAt(now, state.center)
      const isSeen = x >= 0 && x <= frame.width && y >= 0 && y <= frame.height
      return zoomMap(now, factor, isSeen ? [x, y] : middle, frame)
    })
  }
  useCommands({
    'map.closer': () => zoomBy(STEP),
    'map.farther': () => zoomBy(1 / STEP),
    'map.whole': () => move(() => WHOLE_MAP),
  })
  const stride = ([x, y]: Point): void =>
    move((now) => panMap(now, [-x * STRIDE * frame.width, -y * STRIDE * frame.height], frame))
  const { seen, marks, outside } = useMemo(() => {
    const placed = points.flatMap((point) => {
      const at = map.pointOf(point.place)
      return at === null ? [] : [{ point, at }]
    })
    const clusters = clusterPoints(placed, ({ at }) => at, (APART * unit) / view.scale)
    return {
      seen: clusters.map(seenPoint),
      marks: clusters.map(({ at }) => at),
      outside: points.filter(({ place }) => map.pointOf(place) === null),
    }
  }, [points, map, unit, view.scale])
  return (
    <section aria-label="Map" className={classes['part']}>
      <div className={classes['map']}>
        <div className={`${classes['tools']} no-print`}>
          <ZoomButtons closer="map.closer" farther="map.farther" whole="map.whole" />
        </div>
        <div ref={useMergedRef(element, sized)} className={classes['view']} data-near={view.scale > 1 || undefined}>
          <svg viewBox={`0 0 ${frame.width} ${frame.height}`} className={classes['drawing'] ?? ''}>
            <StandingPatterns set={id} scale={unit / view.scale} />
            <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
              <path d={map.land} className={classes['land'] ?? ''} aria-hidden />
              <path d={map.borders} className={classes['border'] ?? ''} aria-hidden />
              <MapStates
                states={map.states}
                names={names}
                standings={standings}
                patterns={id}
                px={unit / view.scale}
                describedBy={`${id}-how`}
                current={current}
                isSought={isSought}
                onFound={() => change({ isSought: false })}
                onReach={({ country, center }, isSeen) => {
                  change({ current: country.alpha2 })
                  if (isSeen) move((now) => mapViewWith(now, center, frame))
                }}
                onOpen={({ country }) => {
                  change({ current: country.alpha2 })
                  navigate(routeOf(country))
                }}
                onStride={stride}
              />
            </g>
            <MapLabels
              states={map.states}
              names={names}
              standings={standings}
              current={current}
              points={marks}
              frame={frame}
              view={view}
              unit={unit}
            />
            <MapPoints
              points={seen}
              view={view}
              unit={unit}
              onReach={({ at }) => move((now) => mapViewWith(now, at, frame))}
              onOpen={({ names, items }, anchor) => onOpen({ anchor, places: names, lines: items.map(itemLine) })}
              onStride={stride}
            />
          </svg>
        </div>
      </div>
      {outside.length > 0 && (
        <p className={classes['how']}>Outside of this map: {outside.map(({ place }) => place.name).join(', ')}.</p>
      )}
      <p id={`${id}-how`} className={`${classes['how']} no-print`}>
        Arrow keys go from state to state, with Shift they move the map; Enter opens a state’s page, Space plays the
        years. Tab goes on to the places. Drag the map to move it; look closer with a pinch, or with the wheel while
        Ctrl is held.
      </p>
    </section>
  )
}

interface Placed {
  readonly point: MapPoint
  readonly at: Point
}

function seenPoint({ members, at }: { readonly members: readonly Placed[]; readonly at: Point }): SeenPoint {
  const items = new Map(members.flatMap(({ point }) => point.items.map((item) => [item.id, item])))
  return {
    at,
    names: members.map(({ point }) => point.place.name),
    isRegion: members.length === 1 && members[0]?.point.place.extent === 'region',
    items: [...items.values()].toSorted((a, b) => a.start - b.start),
  }
}
