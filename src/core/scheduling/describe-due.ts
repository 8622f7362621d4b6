import type { Outcome } from './answer.ts'
import type { StudyDay } from './log-line.ts'
import type { Memory } from './memory.ts'

const MS_PER_MINUTE = 60_000
const MINUTES_PER_HOUR = 60
const DAYS_PER_MONTH = 30.4
const DAYS_PER_YEAR = 365.25

/**
 * When a card is due, as people say it: "now", "in 10 minutes", "in 2 hours", "tomorrow", "in 3 days", "in 2 months", "in 1.5 years".
 * "new" for a card without a due time.
 * @param now ms since the epoch
 * @param today the study day of `now`
 */
export function describeDue(memory: Memory, now: number, today: StudyDay): string {
  if (memory.state === 'new') return 'new'
  return memory.dueDay === null ? describeWait(memory.dueAt - now) : describeDays(memory.dueDay - today)
}

/** A wait within the day: "now", "in 1 minute", "in 10 minutes", "in 2 hours". Rounded up to whole minutes. @param wait ms */
export function describeWait(wait: number): string {
  const minutes = Math.ceil(wait / MS_PER_MINUTE)
  if (minutes <= 0) return 'now'
  return minutes < MINUTES_PER_HOUR
    ? `in ${count(minutes, 'minute')}`
    : `in ${count(Math.round(minutes / MINUTES_PER_HOUR), 'hour')}`
}

/** A number of study days ahead: "now", "tomorrow", "in 3 days", "in 2 months", "in 1.5 years". */
export function describeDays(days: number): string {
  if (days <= 0) return 'now'
  if (days === 1) return 'tomorrow'
  if (days < DAYS_PER_MONTH) return `in ${count(days, 'day')}`
  if (days < DAYS_PER_YEAR) return `in ${count(Math.round(days / DAYS_PER_MONTH), 'month')}`
  return `in ${count(oneDecimal(days / DAYS_PER_YEAR), 'year')}`
}

/** The interval on an answer's button, short: "1 min", "10 min", "3 d", "2.1 mo", "1.5 yr". @param at ms since the epoch, of the answer */
export function formatInterval(outcome: Pick<Outcome, 'dueAt' | 'intervalDays'>, at: number): string {
  const { dueAt, intervalDays } = outcome
  if (intervalDays === 0) return `${Math.max(1, Math.round((dueAt - at) / MS_PER_MINUTE))} min`
  if (intervalDays < DAYS_PER_MONTH) return `${intervalDays} d`
  if (intervalDays < DAYS_PER_YEAR) return `${oneDecimal(intervalDays / DAYS_PER_MONTH)} mo`
  return `${oneDecimal(intervalDays / DAYS_PER_YEAR)} yr`
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`
