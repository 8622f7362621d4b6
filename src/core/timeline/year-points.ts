/**
 * Dates as points on a line. A point counts years of the common era with their fraction: 2001 is the first instant of that year, 2001.5 its
 * middle. Calendar dates only: no clock and no time zone (`Date` is used for its calendar in UTC).
 */
import type { IsoDate } from '#core/content/dates'

/** Years with a fraction. */
export type YearPoint = number

/** The point at which a date begins: that of a year on its 1 January, that of a month on its first day. */
export function startOfDate(date: IsoDate): YearPoint {
  const [year, month = 1, day = 1] = date.split('-').map(Number)
  return pointOf(Date.UTC(year ?? 0, month - 1, day))
}

/** The point at which a date is over: for a year the first instant of the next. */
export function endOfDate(date: IsoDate): YearPoint {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return year + 1
  return pointOf(day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1))
}

/** The day that a point falls on. */
export function dayAt(point: YearPoint): IsoDate {
  // Sums of fractions may end a hair before the midnight that they mean.
  return new Date(instantOf(point) + 1000).toISOString().slice(0, 10)
}

/** The point of an instant. @param at ms since the epoch, UTC */
export function pointOf(at: number): YearPoint {
  const year = new Date(at).getUTCFullYear()
  const start = Date.UTC(year, 0, 1)
  return year + (at - start) / (Date.UTC(year + 1, 0, 1) - start)
}

/** The instant of a point, in ms since the epoch, UTC. */
export function instantOf(point: YearPoint): number {
  const year = Math.floor(point)
  const start = Date.UTC(year, 0, 1)
  return start + (point - year) * (Date.UTC(year + 1, 0, 1) - start)
}

/** The length of a day, in years. */
export const DAY: YearPoint = 1 / 365.25
