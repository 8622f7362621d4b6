import { type Pace, paceOf } from '#core/scheduling/estimate'
import type { LogLine } from '#core/scheduling/log-line'
import { type Moment, startOfStudyDay, studyDayOf } from '#core/scheduling/study-day'
import { reviewLog } from './review-log.ts'

/** The log lines of the last study days, today included, and a few from before them. */
export const linesOfLastDays = (moment: Moment, days: number): Promise<readonly LogLine[]> =>
  // Two days more, because the clock's offset and the hour at which days begin may have changed since.
  reviewLog.since(startOfStudyDay(studyDayOf(moment) - days - 1, moment))

/** The reader's pace is that of so many study days, today included. */
const DAYS_OF_PACE = 7

/** How fast the reader answered lately. */
export const readPace = async (moment: Moment): Promise<Pace> => paceOf(await linesOfLastDays(moment, DAYS_OF_PACE))
