/** The hour of the local clock at which a study day begins: who studies past midnight is still on the day before (as in Anki). */
export const CUTOFF_HOUR = 4

export const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01 of the local calendar day that the study day belongs to (it begins at 4:00 local). Whole, may be negative. */
export type StudyDay = number

/**
 * The study day that an instant belongs to.
 * @param at ms since the epoch
 * @param utcOffset minutes east of UTC on the reader's clock at that instant (`-new Date(at).getTimezoneOffset()`)
 * @param cutoffHour hour of the local clock at which the day begins, 0 to 23
 */
export function studyDayOf(at: number, utcOffset: number, cutoffHour = CUTOFF_HOUR): StudyDay {
  return Math.floor((at + utcOffset * MS_PER_MINUTE - cutoffHour * MS_PER_HOUR) / MS_PER_DAY)
}

/**
 * The instant at which a study day begins on a clock with this offset, in ms since the epoch. Undoes `studyDayOf`. The offset on
 * a later day can differ from today's (daylight saving time, travel): compare study days, not instants, to know what is due.
 */
export function startOfStudyDay(day: StudyDay, utcOffset: number, cutoffHour = CUTOFF_HOUR): number {
  return day * MS_PER_DAY + cutoffHour * MS_PER_HOUR - utcOffset * MS_PER_MINUTE
}

/** UTC midnight of the calendar day that a study day is named for, in ms since the epoch: for printing its date, and for ts-fsrs. */
export function utcMidnightOf(day: StudyDay): number {
  return day * MS_PER_DAY
}
