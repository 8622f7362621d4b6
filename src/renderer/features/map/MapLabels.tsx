import type { DrawnState } from '#core/map/draw-map'
import { type MapView, seenAt } from '#core/map/view'
import classes from './MapView.module.css'

interface MapLabelsProps {
  readonly states: readonly DrawnState[]
  readonly view: MapView
  /** Units of the frame for a px. */
  readonly unit: number
}

/** About the width of a letter and the height of a line, px. */
const LETTER = 6.5
const LINE = 14

/** The names of those states that have room for them. Screen readers hear them from the states. */
export function MapLabels({ states, view, unit }: MapLabelsProps) {
  return (
    <g aria-hidden className={classes['labels'] ?? ''}>
      {states.map(({ country: { alpha2, name }, center, width, height }) => {
        const px = view.scale / unit
        if (name.length * LETTER > width * px || LINE > height * px) return null
        const [x, y] = seenAt(view, center)
        return (
          <text key={alpha2} transform={`translate(${x} ${y}) scale(${unit})`} dy="0.35em">
            {name}
          </text>
        )
      })}
    </g>
  )
}
