import { LABEL_GAP, type Placed } from '#core/timeline/lay-out-lane'
import type { Spot } from '#core/timeline/neighbours'
import { Mark } from './Mark.tsx'
import { LANE_ROOM, type PlacedLane, ROW } from './use-line-layout.ts'

interface LineMarksProps {
  readonly lanes: readonly PlacedLane[]
  /** The mark that takes the focus. */
  readonly current: Spot | null
  /** Where the view begins, px from the line's origin. */
  readonly edge: number
  /** Of the view, px. */
  readonly width: number
  /** The id of the element that names a lane. */
  readonly titleId: (lane: string) => string
}

/** The marks of all lanes. An empty lane has no group. */
export function LineMarks({ lanes, current, edge, width, titleId }: LineMarksProps) {
  return lanes.map(({ lane, marks, top }, laneIndex) =>
    marks.length === 0 ? null : (
      <div key={lane.id} role="group" aria-labelledby={titleId(lane.id)}>
        {marks.map((mark, index) => (
          <Mark
            key={mark.items[0].id}
            mark={mark}
            lane={laneIndex}
            index={index}
            top={top + LANE_ROOM + mark.row * ROW}
            titleWidth={titleIn(mark, edge, edge + width)}
            inset={mark.label?.side === 'inside' && mark.left + mark.width > edge ? Math.max(0, edge - mark.left) : 0}
            isCurrent={current?.lane === laneIndex && current.index === index}
          />
        ))}
      </div>
    ),
  )
}

/**
 * How much of a title beside a mark is seen where the view begins or ends at it, px: it ends with an ellipsis there. Titles of marks that are
 * out of the view are whole: the view is moved to them before they are drawn anew.
 */
function titleIn({ left, width, label }: Placed, from: number, to: number): number {
  if (label === null) return 0
  const end = left + width
  const isInView = end > from && left < to
  if (!isInView || label.side === 'inside') return label.width
  const room = label.side === 'after' ? to - end : left - from
  return Math.max(0, Math.min(label.width, room - LABEL_GAP))
}
