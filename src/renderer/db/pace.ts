import { type Pace, paceOf } from '#core/scheduling/estimate'
import type { Moment } from '#core/scheduling/study-day'
import { reviewLog } from './review-log.ts'

/** The reader's pace is that of so many of their newest log lines, whenever that was. */
const LINES_OF_PACE = 200

/** How fast the reader answered lately. */
export async function readPace({ at }: Moment): Promise<Pace> {
  const newest = await reviewLog.before(at + 1, LINES_OF_PACE)
  return paceOf(newest.toReversed())
}
