import type { StudyDay } from './log-line.ts'

/**
 * Days of study that belong together. A missed day does not break them, it only pauses the count, which goes on with the next day of
 * study. After more than 14 missed days in a row a new count begins: a pause as long as the calendar that Today shows.
 */
export interface Streak {
  /** Days on which a card was answered; missed ones are not counted. 0 before the first one, and after a long pause. */
  readonly days: number
  /** Whole days missed since the last of them; today, which is not over, is none. */
  readonly missed: number
  readonly studiedToday: boolean
}

/** The longest pause that a streak outlasts, in whole study days without an answer. */
export const LONGEST_PAUSE_DAYS = 14

/** Whether a day of study goes on with the streak of an earlier one. */
export function continuesStreak(earlier: StudyDay, later: StudyDay): boolean {
  return later - earlier - 1 <= LONGEST_PAUSE_DAYS
}

/**
 * The streak that holds today.
 * @param days study days with an answer, the newest first, each once; days after today (the clock was set back) do not count
 */
export function streakOf(days: readonly StudyDay[], today: StudyDay): Streak {
  const past = days.filter((day) => day <= today)
  const [last] = past
  if (last === undefined || !continuesStreak(last, today)) return { days: 0, missed: 0, studiedToday: false }
  const breaks = past.findIndex((day, i) => i > 0 && !continuesStreak(day, past[i - 1] ?? day))
  return {
    days: breaks === -1 ? past.length : breaks,
    missed: Math.max(0, today - last - 1),
    studiedToday: last === today,
  }
}

/** The streak in plain words, for the reader: never a reproach. */
export function describeStreak({ days, missed, studiedToday }: Streak): string {
  if (days === 0) return 'Your days of study are counted here. A missed day only pauses the count.'
  const count = `${days} ${days === 1 ? 'day' : 'days'} of study`
  if (studiedToday) return `${count}, with today. A missed day only pauses the count.`
  if (missed === 0) return `${count} so far. A missed day only pauses the count.`
  return `${count}, paused. The count goes on with your next card.`
}
