import { formatDate } from '#core/content/dates'
import { describeDayCount } from './describe-memory.ts'
import { effectiveLines } from './fold-log.ts'
import { retrievabilityAfter } from './fsrs.ts'
import type { LineOf, LogLine, Rating } from './log-line.ts'
import type { Memory } from './memory.ts'
import { type Moment, MS_PER_MINUTE, type StudyDay, studyDayOf, utcMidnightOf } from './study-day.ts'

/** The grades as the buttons say them. */
export const GRADE_NAMES: Readonly<Record<Rating, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

/** What decides when a card is due. */
export interface DueReasons {
  /** Null for a card without log lines. */
  readonly memory: Memory | null
  /** All log lines of the card, in the order of appending. */
  readonly lines: readonly LogLine[]
  /** Wanted probability of recall when a card comes due, as it is set now, 0 to 1. */
  readonly desiredRetention: number
}

/**
 * Why a card is due when it is due, in one sentence: "Good on 12 November: at 90 % wanted recall its memory of 9 days gives 9 days, so
 * it is due on 21 November."
 */
export function explainDue({ memory, lines, desiredRetention }: DueReasons, now: Moment): string {
  const today = studyDayOf(now)
  const counted = effectiveLines(lines)
  if (memory?.suspended === true) return 'It is suspended, so it is not asked until you resume it.'
  if (memory !== null && memory.buriedUntil !== null && memory.buriedUntil > today)
    return `You put it off, so it comes back ${onDay(memory.buriedUntil, today)}.`
  const last = counted.findLast((line) => line.kind === 'answer' || line.kind === 'reset' || line.kind === 'due')
  if (memory === null || memory.state === 'new' || last === undefined || last.kind === 'reset')
    return explainNew(last, today)
  if (last.kind === 'due') return `You chose the day yourself, so ${dueWords(memory, now, today)}.`
  return memory.dueDay === null
    ? explainStep(memory, last, now, today)
    : explainReview(memory, last, desiredRetention, now, today)
}

function explainNew(last: LogLine | undefined, today: StudyDay): string {
  const why = last?.kind === 'reset' ? `You started it anew ${onDay(last.day, today)}` : 'It has not been answered yet'
  return `${why}, so it waits among the new cards: a few come each day, in the order of the text.`
}

function explainStep(memory: Memory, answer: LineOf<'answer'>, now: Moment, today: StudyDay): string {
  const minutes = Math.max(1, Math.round((memory.dueAt - answer.at) / MS_PER_MINUTE))
  const wait = `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const step = memory.state === 'relearning' ? 'it was forgotten and comes back after' : 'its step of learning is'
  return `${answered(answer, today)} at ${clockTime(answer.at, now)}: ${step} ${wait}, so ${dueWords(memory, now, today)}.`
}

/** How far the interval may be from what the setting gives, in probability of recall, before it is not said to come from it: fuzz. */
const FUZZ = 0.03

function explainReview(
  memory: Memory,
  answer: LineOf<'answer'>,
  desiredRetention: number,
  now: Moment,
  today: StudyDay,
): string {
  const { intervalDays, parameters } = answer
  const expected = retrievabilityAfter(intervalDays, memory.stability, parameters)
  const lasts = `its memory of ${describeDayCount(memory.stability)}`
  const gives = describeDayCount(intervalDays)
  // The line does not say what was wanted at that time; where it cannot have been what is wanted now, nothing is claimed.
  const why =
    Math.abs(expected - desiredRetention) <= FUZZ
      ? `at ${percent(desiredRetention)} wanted recall ${lasts} gives ${gives}`
      : `${lasts} gave ${gives} (recall expected then: ${percent(expected)})`
  return `${answered(answer, today)}: ${why}, so ${dueWords(memory, now, today)}.`
}

const answered = (line: LineOf<'answer'>, today: StudyDay): string =>
  `${GRADE_NAMES[line.rating]} ${onDay(line.day, today)}`

/** "it is due on 21 November", "it is due today", "it has been due since 21 November"; for a step by the minute. */
function dueWords(memory: Memory, now: Moment, today: StudyDay): string {
  if (memory.dueDay !== null) {
    if (memory.dueDay === today) return 'it is due today'
    return memory.dueDay < today
      ? `it has been due since ${dayName(memory.dueDay, today)}`
      : `it is due ${onDay(memory.dueDay, today)}`
  }
  const day = studyDayOf({ ...now, at: memory.dueAt })
  const time = clockTime(memory.dueAt, now)
  const when = day === today ? time : `${time} on ${dayName(day, today)}`
  return memory.dueAt <= now.at ? `it has been due since ${when}` : `it is due at ${when}`
}

/** "on 12 November", with the year when it is another one; "today". */
const onDay = (day: StudyDay, today: StudyDay): string => (day === today ? 'today' : `on ${dayName(day, today)}`)

/** A study day's date: "12 November", with the year when it is not that of today. */
export function dayName(day: StudyDay, today: StudyDay): string {
  const [date, thisDate] = [isoDate(day), isoDate(today)]
  const words = formatDate(date)
  return date.slice(0, 4) === thisDate.slice(0, 4) ? words.slice(0, -' 2026'.length) : words
}

const isoDate = (day: StudyDay): string => new Date(utcMidnightOf(day)).toISOString().slice(0, 10)

/** The time on the reader's clock: "10:41". */
const clockTime = (at: number, { utcOffset }: Moment): string =>
  new Date(at + utcOffset * MS_PER_MINUTE).toISOString().slice(11, 16)

const percent = (share: number): string => `${Math.round(share * 100)} %`
