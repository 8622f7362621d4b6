import type { Spot } from '#core/timeline/neighbours'
import { Mark } from './Mark.tsx'
import { LANE_ROOM, type PlacedLane, ROW } from './use-line-layout.ts'

interface LineMarksProps {
  readonly lanes: readonly PlacedLane[]
  /** The mark that takes the focus. */
  readonly current: Spot | null
  /** Where the view begins, px from the line's origin. */
  readonly edge: number
  /** The id of the element that names a lane. */
  readonly titleId: (lane: string) => string
}

/** The marks of all lanes. An empty lane has no group. */
export function LineMarks({ lanes, current, edge, titleId }: LineMarksProps) {
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
            inset={mark.label?.side === 'inside' && mark.left + mark.width > edge ? Math.max(0, edge - mark.left) : 0}
            isCurrent={current?.lane === laneIndex && current.index === index}
          />
        ))}
      </div>
    ),
  )
}
