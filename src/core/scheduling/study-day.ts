export const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

/** How a reader reckons days. */
export interface Calendar {
  /** Minutes east of UTC on the reader's clock (`-new Date(at).getTimezoneOffset()`). */
  readonly utcOffset: number
  /**
   * Hour of the local clock at which a study day begins, 0 to 23: with 4, who studies past midnight is still on the day before (as in
   * Anki). The reader can choose it.
   */
  readonly cutoffHour: number
}

/** A moment on the reader's clock: what core's functions take instead of looking at the clock themselves. */
export interface Moment extends Calendar {
  /** ms since the epoch, UTC. */
  readonly at: number
}

/** Days since 1970-01-01 of the local calendar day on which the study day begins. Whole, may be negative. */
export type StudyDay = number

/** The study day that a moment belongs to. */
export function studyDayOf({ at, utcOffset, cutoffHour }: Moment): StudyDay {
  return Math.floor((at + utcOffset * MS_PER_MINUTE - cutoffHour * MS_PER_HOUR) / MS_PER_DAY)
}

/**
 * The instant at which a study day begins on a clock with this offset, in ms since the epoch. Undoes `studyDayOf`. The offset on
 * a later day can differ from today's (daylight saving time, travel), and so can the hour: compare study days, not instants, to know
 * what is due.
 */
export function startOfStudyDay(day: StudyDay, { utcOffset, cutoffHour }: Calendar): number {
  return day * MS_PER_DAY + cutoffHour * MS_PER_HOUR - utcOffset * MS_PER_MINUTE
}

/** UTC midnight of the calendar day that a study day is named for, in ms since the epoch: for printing its date, and for ts-fsrs. */
export function utcMidnightOf(day: StudyDay): number {
  return day * MS_PER_DAY
}
