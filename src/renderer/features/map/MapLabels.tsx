import { useMemo } from 'react'
import type { DrawnState, Frame, Point } from '#core/map/draw-map'
import { placeLabels } from '#core/map/place-labels'
import type { Standings } from '#core/map/standings'
import { type MapView, seenAt } from '#core/map/view'
import classes from './MapView.module.css'

interface MapLabelsProps {
  readonly states: readonly DrawnState[]
  /** Of all standings, the highest first. */
  readonly names: readonly string[]
  readonly standings: Standings
  /** The ISO code of the state that is chosen; null for none. */
  readonly current: string | null
  /** Where places are marked. */
  readonly points: readonly Point[]
  readonly frame: Frame
  readonly view: MapView
  /** Units of the frame for a px. */
  readonly unit: number
}

/** About the width of a letter and the height of its lines without air between them, px. */
const LETTER = 6.5
const LINE = 12

/** The names of those states that have room for them, the chosen and those of the highest standing before the others. Screen readers hear them from the states. */
export function MapLabels({ states, names, standings, current, points, frame, view, unit }: MapLabelsProps) {
  const labels = useMemo(() => {
    const importanceOf = ({ country: { alpha2 } }: DrawnState): number => {
      if (alpha2 === current) return 2
      const standing = standings.get(alpha2)
      return standing !== undefined && standing.name === names[0] ? 1 : 0
    }
    const marks = points.map((point) => seenAt(view, point))
    return placeLabels(states, { importanceOf, marks, view, size: { letter: LETTER * unit, line: LINE * unit }, frame })
  }, [states, names, standings, current, points, view, unit, frame])
  return (
    <g aria-hidden className={classes['labels'] ?? ''}>
      {labels.map(({ state: { country }, leader }) =>
        leader === null ? null : (
          <line key={country.alpha2} x1={leader.from[0]} y1={leader.from[1]} x2={leader.to[0]} y2={leader.to[1]} />
        ),
      )}
      {labels.map(({ state: { country }, at: [x, y] }) => (
        <text key={country.alpha2} transform={`translate(${x} ${y}) scale(${unit})`} dy="0.35em">
          {country.name}
        </text>
      ))}
    </g>
  )
}
