/** A day, month or year as a text names it. Years before the common era are negative, and there is no year 0 (44 BCE is -44). */
export interface Point {
  readonly year: number
  /** 1 to 12. */
  readonly month?: number
  /** 1 to 31, one that its month has. Only with a month. */
  readonly day?: number
}

/** When something was, as far as a text says it. */
export interface ProposedWhen {
  readonly start: Point
  /** The last year, month or day of a range; also of a decade (1990s: 1990 to 1999) and a century (1801 to 1900). */
  readonly end?: Point
  /** How it was written. A range has that of its points. */
  readonly precision: 'day' | 'month' | 'year' | 'decade' | 'century'
  /** "c.", "around", "early" and the like: not to be asked to the year. */
  readonly approximate: boolean
}

/** A date in a text: `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly when: ProposedWhen
}

/** Whether the month has the day; years as in the Gregorian calendar, also before it. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= days
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The day; null where its month does not have it. */
export const realDay = (year: number, month: number, day: number): Point | null =>
  isRealDay(year, month, day) ? { year, month, day } : null

export const single = (precision: ProposedWhen['precision'], start: Point | null): ProposedWhen | null =>
  start === null ? null : { start, precision, approximate: false }

/** A range; null where an end is missing or the last is not after the first. */
export function span(
  precision: ProposedWhen['precision'],
  start: Point | null,
  end: Point | null,
): ProposedWhen | null {
  if (start === null || end === null || ordinal(start) >= ordinal(end)) return null
  return { start, end, precision, approximate: false }
}

const ordinal = ({ year, month = 0, day = 0 }: Point): number => year * 10_000 + month * 100 + day
