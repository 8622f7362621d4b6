import { effectiveLines } from './fold-log.ts'
import type { LogLine, StudyDay } from './log-line.ts'

/** How much was answered on a study day. */
export interface DayCount {
  readonly day: StudyDay
  /** Answers that were not taken back. */
  readonly answers: number
}

/**
 * The answers of the last days, the oldest day first and today last; days without one are there with 0.
 * @param lines at least all log lines of these days, in order
 * @param count how many days, today included
 */
export function countLastDays(lines: readonly LogLine[], today: StudyDay, count: number): readonly DayCount[] {
  const answers = new Map<StudyDay, number>()
  for (const { kind, day } of effectiveLines(lines))
    if (kind === 'answer') answers.set(day, (answers.get(day) ?? 0) + 1)
  return Array.from({ length: count }, (_, i) => {
    const day = today - count + 1 + i
    return { day, answers: answers.get(day) ?? 0 }
  })
}
