import { useMemo, useState } from 'react'
import { layOutLane, type Placed, rowsNeeded, type Scale, shareRows } from '#core/timeline/lay-out-lane'
import type { Lane } from '#core/timeline/timeline'
import { type Bounds, wholeView } from '#core/timeline/view'
import { titleMeasure } from './measure-title.ts'

/** Rows of all lanes together: what fits on a screen of 800 px. */
const ROWS = 24
/** Height of a row and room above and below a lane's rows, px. */
export const ROW = 22
export const LANE_ROOM = 8
/** A lane of one row still has room for a title of two lines, px. */
const LOWEST_LANE = 44

/** A lane with its marks, and where it stands. Lengths are px. */
export interface PlacedLane {
  readonly lane: Lane
  readonly marks: readonly Placed[]
  readonly top: number
  readonly height: number
}

/**
 * Where everything stands at a scale. How high a lane is follows from the whole line, so that nothing moves up or down while one looks closer.
 * @param width of the view, px
 */
export function useLineLayout(
  lanes: readonly Lane[],
  bounds: Bounds,
  width: number,
  scale: Scale,
): readonly PlacedLane[] {
  const [titleWidth] = useState(titleMeasure)
  const { stops = [] } = scale
  const rows = useMemo(() => {
    const whole: Scale = { pxPerYear: width / wholeView(bounds).span, origin: bounds.start, stops }
    return shareRows(
      lanes.map(({ items }) => rowsNeeded(items, whole, titleWidth)),
      ROWS,
    )
  }, [lanes, bounds, width, stops, titleWidth])
  return useMemo(() => {
    const placed: PlacedLane[] = []
    for (const [i, lane] of lanes.entries()) {
      const above = placed.at(-1)
      const own = rows[i] ?? 1
      placed.push({
        lane,
        marks: layOutLane(lane.items, scale, own, titleWidth),
        top: above === undefined ? 0 : above.top + above.height,
        height: Math.max(LOWEST_LANE, own * ROW + 2 * LANE_ROOM),
      })
    }
    return placed
  }, [lanes, rows, scale, titleWidth])
}
