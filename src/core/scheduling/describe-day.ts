/** The day's cards in words. */
import { ENOUGH_ANSWERS, type Pace } from './estimate.ts'
import type { Queue, QueueCard, QueueCounts } from './plan-queue.ts'
import { type Moment, MS_PER_MINUTE, startOfStudyDay, studyDayOf } from './study-day.ts'

/** The day's cards: those that can be answered now, and the steps that come due later today. */
export interface Day {
  readonly counts: QueueCounts
  /** When steps come due, ms since the epoch, in order. */
  readonly later: readonly number[]
}

/** Tells what is due now from what comes later today. A step that reaches into tomorrow is in neither. */
export function splitQueue({ counts, learning }: Queue, moment: Moment): Day {
  const dueAt = ({ memory }: QueueCard): number => memory?.dueAt ?? 0
  const notYet = learning.map(dueAt).filter((at) => at > moment.at)
  const tomorrow = startOfStudyDay(studyDayOf(moment) + 1, moment)
  return {
    counts: { ...counts, learning: counts.learning - notYet.length },
    later: notYet.filter((at) => at < tomorrow),
  }
}

/** "12 due, 3 learning, 10 new"; empty for none. */
export function describeWaiting({ review, learning, new: fresh }: QueueCounts): string {
  const parts = [review > 0 && `${review} due`, learning > 0 && `${learning} learning`, fresh > 0 && `${fresh} new`]
  return parts.filter((part) => part !== false).join(', ')
}

/** "about 4 minutes at your pace, 8 s an answer", or what the estimate is based on instead. @param minutes whole */
export function describeEstimate(minutes: number, { seconds, basis }: Pace): string {
  const about = `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  return basis === 'own'
    ? `${about} at your pace, ${Math.max(1, Math.round(seconds))} s an answer`
    : `${about} at ${seconds} s an answer (your own pace after ${ENOUGH_ANSWERS} answers)`
}

/** "3 more by 14:20", or where nothing waits now, "3 come back by 14:20"; empty for none. */
export function describeLater(later: readonly number[], isMore: boolean, { utcOffset }: Moment): string {
  const last = later.at(-1)
  if (last === undefined) return ''
  const what = isMore ? 'more' : later.length === 1 ? 'comes back' : 'come back'
  return `${later.length} ${what} by ${clockTime(last, utcOffset)}`
}

/** The minute by the end of which an instant has come, on the reader's clock: "14:20". */
function clockTime(at: number, utcOffset: number): string {
  const wholeMinute = Math.ceil(at / MS_PER_MINUTE) * MS_PER_MINUTE
  return new Date(wholeMinute + utcOffset * MS_PER_MINUTE).toISOString().slice(11, 16)
}
