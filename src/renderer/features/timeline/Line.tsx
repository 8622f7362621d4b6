import { useMergedRef, useResizeObserver } from '@mantine/hooks'
import { useId, useMemo, useRef } from 'react'
import type { PackId } from '#core/ids'
import { countInView } from '#core/timeline/count-in-view'
import { middleOfMark, type Placed, type Scale, timeOfMark, xOf } from '#core/timeline/lay-out-lane'
import { firstSpotFrom, type Spot, spotOf } from '#core/timeline/neighbours'
import type { Lane } from '#core/timeline/timeline'
import { type Bounds, describeView, endOfView, keepInside, shareOf, viewWith, wholeView } from '#core/timeline/view'
import { startOfDate } from '#core/timeline/year-points'
import { useCommands } from '../../ui/commands.ts'
import { type OwnKeys, useOwnKeys } from '../../ui/own-keys.ts'
import { useGestures } from '../../ui/use-gestures.ts'
import { ZoomButtons } from '../../ui/ZoomButtons.tsx'
import { Legend } from './Legend.tsx'
import classes from './Line.module.css'
import { LineFrame } from './LineFrame.tsx'
import { LineMarks } from './LineMarks.tsx'
import { LineScale } from './LineScale.tsx'
import type { Opened } from './PackTimeline.tsx'
import { useLineKeys } from './use-line-keys.ts'
import { useLineLayout } from './use-line-layout.ts'
import { transformOf, useMovingView } from './use-moving-view.ts'
import { useTimelineState } from './use-timeline-state.ts'

const inWords = (items: number): string => (items === 0 ? 'no items' : items === 1 ? '1 item' : `${items} items`)

/** How much closer a key or button looks. */
const STEP = 1.6

interface LineProps {
  readonly packId: PackId
  /** Those that are shown. */
  readonly lanes: readonly Lane[]
  readonly bounds: Bounds
  /** ISO day. */
  readonly today: string
  readonly onOpen: (opened: Opened) => void
}

/** They belong to the item that has the focus. */
const KEYS: OwnKeys = {
  title: 'On the line',
  rows: [
    ['← →', 'Go to the item before or after'],
    ['↑ ↓', 'Go to the lane above or below'],
    ['Home End', 'Go to the first or last item of the lane'],
    ['Enter', 'Open the item'],
  ],
}

/**
 * The line: lanes below each other on one scale of time. Marks are elements of the page, not a drawing: a screen reader finds them, themes and
 * forced colours reach them.
 */
export function Line({ packId, lanes, bounds, today, onOpen }: LineProps) {
  useOwnKeys(KEYS)
  const id = useId()
  const titleId = (lane: string) => `${id}-${lane}`
  const [{ view: kept, current: fact }, change] = useTimelineState(packId)
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [sized, { width }] = useResizeObserver<HTMLDivElement>()
  const viewRef = useMergedRef(frame, sized)
  const view = useMemo(() => keepInside(kept ?? wholeView(bounds), bounds), [kept, bounds])
  const stops = useMemo(() => [startOfDate(today), endOfView(wholeView(bounds))], [today, bounds])
  const scale = useMemo<Scale>(
    () => ({ pxPerYear: width / view.span, origin: bounds.start, stops }),
    [width, view.span, bounds.start, stops],
  )
  const inView = useMemo(() => countInView(lanes, view), [lanes, view])
  const placed = useLineLayout(lanes, bounds, width, scale)
  const marks = useMemo(() => placed.map((lane) => lane.marks), [placed])
  const edge = xOf(scale, view.from)
  const current = (fact === null ? null : spotOf(marks, fact)) ?? firstSpotFrom(marks, edge)
  const markAt = (spot: Spot | null): Placed | undefined => (spot === null ? undefined : marks[spot.lane]?.[spot.index])
  const { layer, now, move, zoom } = useMovingView({
    view,
    bounds,
    width,
    onRest: (rested) => change({ view: rested }),
  })
  useGestures(frame, { moves: 'sideways', onMove: move, onZoom: (factor, { x }) => zoom(factor, x) })
  const keys = useLineKeys({
    list,
    lanes: marks,
    current,
    onReach: (spot) => {
      const mark = markAt(spot)
      if (mark === undefined) return
      change({ current: mark.items[0].id, view: viewWith(now(), timeOfMark(mark, scale)) })
    },
    onOpen: (spot, anchor) => {
      const mark = markAt(spot)
      if (mark === undefined) return
      change({ current: mark.items[0].id })
      onOpen({ anchor, items: mark.items })
    },
  })
  /** The point that stays is the item that the keyboard is on, while that is seen; else the middle. */
  const zoomBy = (factor: number): void => {
    const mark = fact === null ? undefined : markAt(current)
    // Of the view as it is now: keys may come faster than it is drawn.
    const share = mark === undefined ? -1 : shareOf(now(), middleOfMark(mark, scale))
    zoom(factor, (share >= 0 && share <= 1 ? share : 1 / 2) * width)
  }
  useCommands({
    'timeline.closer': () => zoomBy(STEP),
    'timeline.farther': () => zoomBy(1 / STEP),
    'timeline.whole': () => change({ view: null }),
  })
  return (
    <section aria-label="Line" className={`${classes['line']} no-print`}>
      <div className={classes['tools']}>
        <p className={classes['shown']} role="status">
          {describeView(view, bounds)} <span className={classes['count']}>{inWords(inView)}</span>
        </p>
        <ZoomButtons closer="timeline.closer" farther="timeline.farther" whole="timeline.whole" />
      </div>
      <LineFrame lanes={placed} titleId={titleId} viewRef={viewRef}>
        {width > 0 && (
          <div ref={layer} className={classes['layer']} style={{ transform: transformOf(view, bounds, width) }}>
            <LineScale view={view} scale={scale} width={width} today={today} />
            {current !== null && (
              <div
                ref={list}
                role="listbox"
                aria-label="Timeline"
                aria-orientation="horizontal"
                aria-describedby={`${id}-how`}
                className={classes['marks']}
                {...keys}
              >
                <LineMarks lanes={placed} current={current} edge={edge} width={width} titleId={titleId} />
              </div>
            )}
          </div>
        )}
      </LineFrame>
      <Legend lanes={lanes} />
      <p id={`${id}-how`} className={classes['how']}>
        Arrow keys go from item to item, Enter opens one. Drag the line to move it; look closer with a pinch, or with
        the wheel while Ctrl is held.
      </p>
    </section>
  )
}
