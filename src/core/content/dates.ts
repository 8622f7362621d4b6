/**
 * Dates as packs write them: ISO 8601 calendar dates cut to what is known (`2001`, `2004-06`, `2001-06-15`), and the same in English prose.
 * Everything here is about calendar dates: no clock, no time zone, no locale of the machine.
 */
import type { When } from './model.ts'

/** A date cut to its precision: `2001`, `2004-06` or `2001-06-15`. */
export type IsoDate = string

/** The months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const PRECISION_OF_LENGTH: Readonly<Record<number, When['precision']>> = { 4: 'year', 7: 'month', 10: 'day' }

/** How precise a well-formed date is; null when it is none (also for a day that its month does not have). Years are 1000 to 2999. */
export function precisionOf(date: string): When['precision'] | null {
  const match = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date)
  if (match === null) return null
  const [, year, month, day] = match
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)))) return null
  return PRECISION_OF_LENGTH[date.length] ?? null
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A well-formed date for people: `9 June 2017`, `June 2004`, `2013`. */
export function formatDate(date: IsoDate): string {
  return wordsOf(date).join(' ')
}

/** Day, month and year of a date in words, the unknown ones left out. */
function wordsOf(date: IsoDate): readonly string[] {
  const [year = '', month, day] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  return [...(day === undefined ? [] : [String(Number(day))]), ...(name === undefined ? [] : [name]), year]
}

/**
 * The first and last date of a range in words, what they share said once: `18` and `25 August 2005`; `30 August` and `1 September 2025`;
 * null when the range is a single date.
 */
function rangeWords(when: When): readonly [first: string, last: string] | null {
  if (when.end === undefined || when.end === when.start) return null
  const first = wordsOf(when.start)
  const last = wordsOf(when.end)
  let shared = 0
  while (first.at(-1 - shared) === last.at(-1 - shared)) shared++
  return [first.slice(0, first.length - shared).join(' '), last.join(' ')]
}

/** A date or range for people, ranges with an en dash: `18–25 August 2005`, `30 August – 1 September 2025`, `2019–2021`. */
export function formatWhen(when: When): string {
  const range = rangeWords(when)
  if (range === null) return formatDate(when.start)
  const [first, last] = range
  return first.includes(' ') ? `${first} – ${last}` : `${first}–${last}`
}

/** The same inside a sentence, with its preposition: `on 9 June 2017`, `in June 2004`, `from 18 to 25 August 2005`. */
export function formatWhenInSentence(when: When): string {
  const range = rangeWords(when)
  if (range !== null) return `from ${range[0]} to ${range[1]}`
  return `${when.precision === 'day' ? 'on' : 'in'} ${formatDate(when.start)}`
}

/** Whether two dates or ranges, each as long as its precision leaves it open, have a day in common. */
export function datesCoincide(a: When, b: When): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a)
}

/** The years that a date or range touches. */
export function yearsOf(when: When): readonly number[] {
  const first = Number(when.start.slice(0, 4))
  const last = Number((when.end ?? when.start).slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The first day that a date or range can mean. */
export function firstDay(when: When): IsoDate {
  return `${when.start}${'-01-01'.slice(when.start.length - 4)}`
}

/** The last day that a date or range can mean, for comparing as text: of a month the 31st, whether it has one or not. */
export function lastDay(when: When): IsoDate {
  return `${when.end ?? when.start}${'-12-31'.slice((when.end ?? when.start).length - 4)}`
}

const MONTH = `(?:${MONTHS.join('|')})`
const TO = String.raw`(?:\s*[–—-]\s*|\s+(?:to|and|until|through)\s+)`
/**
 * `18–25 August 2005`, `30 August to 1 September 2025`, `9 June 2017`; `June–August 2016`, `June 2004`; `2001`.
 * Groups: first day, its month, day, month, year; first month, month, year; year.
 */
const DATE_IN_PROSE = new RegExp(
  String.raw`(?<!\d)(?:(\d{1,2})(?:\s+(${MONTH}))?${TO})?(\d{1,2})\s+(${MONTH})\s+(\d{4})(?!\d)` +
    String.raw`|(?<!\w)(?:(${MONTH})${TO})?(${MONTH})\s+(\d{4})(?!\d)` +
    String.raw`|(?<!\d|\d[.,])([12]\d{3})(?!\d|[.,]\d)`,
  'g',
)

/** The dates that a text names, both ends of its ranges, each as precise as it is written. In text order; what is no real date is left out. */
export function datesIn(text: string): readonly IsoDate[] {
  return [...text.matchAll(DATE_IN_PROSE)].flatMap(datesOf).filter((date) => precisionOf(date) !== null)
}

function datesOf(match: RegExpExecArray): readonly IsoDate[] {
  const [, firstDayOfRange, monthOfFirst, day, month, yearOfDay, firstMonth, lastMonth, yearOfMonth, year] = match
  if (year !== undefined) return [year]
  if (lastMonth !== undefined && yearOfMonth !== undefined) {
    const last = isoOf(yearOfMonth, lastMonth)
    return firstMonth === undefined ? [last] : [isoOf(yearOfMonth, firstMonth), last]
  }
  if (day === undefined || month === undefined || yearOfDay === undefined) return []
  const last = isoOf(yearOfDay, month, day)
  return firstDayOfRange === undefined ? [last] : [isoOf(yearOfDay, monthOfFirst ?? month, firstDayOfRange), last]
}

function isoOf(year: string, month: string, day?: string): IsoDate {
  const number = MONTHS.findIndex((name) => name === month) + 1
  return [year, number, ...(day === undefined ? [] : [Number(day)])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
