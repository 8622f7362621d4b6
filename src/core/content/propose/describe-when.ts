import { MONTHS } from '../dates.ts'
import type { Point, ProposedWhen } from './proposed-when.ts'

/** A proposed date in words, as it was understood: `9 June 2017`, `18 August 2005 to 25 August 2005`, `the 1990s`, `about 44 BCE`. */
export function describeProposedWhen({ start, end, precision, approximate }: ProposedWhen): string {
  const about = approximate ? 'about ' : ''
  // Decades and centuries have an end of their own (1990 to 1999), which is not told.
  const points = end === undefined || isOne(precision, start, end) ? [start] : [start, end]
  return about + points.map((point) => pointInWords(point, precision)).join(' to ')
}

function isOne(precision: ProposedWhen['precision'], start: Point, end: Point): boolean {
  if (precision === 'decade') return end.year - start.year < 10
  return precision === 'century' && centuryOf(start) === centuryOf(end)
}

function pointInWords({ year, month, day }: Point, precision: ProposedWhen['precision']): string {
  const era = year < 0 ? ' BCE' : ''
  if (precision === 'century') return `the ${ordinal(centuryOf({ year }))} century${era}`
  if (precision === 'decade') return `the ${Math.floor(year / 10) * 10}s`
  const name = month === undefined ? [] : [MONTHS[month - 1]]
  return [...(day === undefined ? [] : [day]), ...name, `${Math.abs(year)}${era}`].join(' ')
}

/** 19 for 1801 to 1900; 3 for 300 to 201 before the era. */
const centuryOf = ({ year }: Point): number => Math.ceil(Math.abs(year) / 100)

function ordinal(number: number): string {
  const last = number % 100 > 10 && number % 100 < 20 ? 0 : number % 10
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}
