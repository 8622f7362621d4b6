import { useState } from 'react'
import { describePoint } from '#core/map/describe-point'
import type { Point } from '#core/map/draw-map'
import { type MapView, seenAt } from '#core/map/view'
import type { TimelineItem } from '#core/timeline/timeline'
import classes from './MapView.module.css'
import { useRoving } from './use-roving.ts'

/** A place on the map, or several too close to be told apart. */
export interface SeenPoint {
  /** In units of the frame. */
  readonly at: Point
  readonly names: readonly string[]
  /** Some point in a region. */
  readonly isRegion: boolean
  readonly items: readonly TimelineItem[]
}

interface MapPointsProps {
  readonly points: readonly SeenPoint[]
  readonly view: MapView
  /** Units of the frame for a px. */
  readonly unit: number
  /** The keyboard came to one. */
  readonly onReach: (point: SeenPoint) => void
  readonly onOpen: (point: SeenPoint, anchor: Element) => void
  readonly onStride: (direction: Point) => void
}

/** Radii, px: of a place with one thing, with several, and of what answers to the mouse. */
const ONE = 5
const SEVERAL = 8
const REACH = 12

/** The places, each a choice of one list. */
export function MapPoints({ points, view, unit, onReach, onOpen, onStride }: MapPointsProps) {
  const [current, setCurrent] = useState(0)
  const stop = Math.min(current, points.length - 1)
  const at = (index: number, then: (point: SeenPoint) => void): void => {
    const point = points[index]
    if (point === undefined) return
    setCurrent(index)
    then(point)
  }
  const keys = useRoving({
    points: points.map((point) => point.at),
    onReach: (index, isSeen) => at(index, (point) => isSeen && onReach(point)),
    onOpen: (index, anchor) => at(index, (point) => onOpen(point, anchor)),
    onStride,
  })
  if (points.length === 0) return null
  return (
    <g role="listbox" aria-label="Places" {...keys}>
      {points.map((point, index) => {
        const [x, y] = seenAt(view, point.at)
        const name = describePoint(point)
        return (
          <g
            key={point.names.join()}
            role="option"
            aria-selected={index === stop}
            aria-label={name}
            tabIndex={index === stop ? 0 : -1}
            data-spot={index}
            className={classes['point'] ?? ''}
            data-region={point.isRegion || undefined}
            transform={`translate(${x} ${y}) scale(${unit})`}
          >
            <title>{name}</title>
            <circle r={REACH} className={classes['reach'] ?? ''} />
            <circle r={point.items.length > 1 ? SEVERAL : ONE} className={classes['dot'] ?? ''} />
            {point.items.length > 1 && (
              <text dy="0.35em" className={classes['number'] ?? ''}>
                {point.items.length}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
