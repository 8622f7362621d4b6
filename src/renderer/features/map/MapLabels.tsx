import { useMemo } from 'react'
import type { DrawnState, Frame } from '#core/map/draw-map'
import { placeLabels } from '#core/map/place-labels'
import type { MapView } from '#core/map/view'
import classes from './MapView.module.css'

interface MapLabelsProps {
  readonly states: readonly DrawnState[]
  readonly frame: Frame
  readonly view: MapView
  /** Units of the frame for a px. */
  readonly unit: number
}

/** About the width of a letter and the height of a line, px. */
const LETTER = 6.5
const LINE = 14

/** The names of those states that have room for them. Screen readers hear them from the states. */
export function MapLabels({ states, frame, view, unit }: MapLabelsProps) {
  const labels = useMemo(
    () => placeLabels(states, view, { letter: LETTER * unit, line: LINE * unit }, frame),
    [states, view, unit, frame],
  )
  return (
    <g aria-hidden className={classes['labels'] ?? ''}>
      {labels.map(({ state: { country }, at: [x, y] }) => (
        <text key={country.alpha2} transform={`translate(${x} ${y}) scale(${unit})`} dy="0.35em">
          {country.name}
        </text>
      ))}
    </g>
  )
}
