/** What part of a line is looked at. All functions are pure and only the last two look at where the line ends. */
import { formatWhen } from '#core/content/dates'
import type { When } from '#core/content/model'
import { DAY, dayAt, type YearPoint } from './year-points.ts'

/** A window on the line. Its length is a part of it, so that moving it never changes the scale by a rounding. */
export interface View {
  readonly from: YearPoint
  /** Years, more than 0. */
  readonly span: number
}

/** Where a view may go. */
export interface Bounds {
  readonly start: YearPoint
  readonly end: YearPoint
}

/** The shortest view: three weeks, in which a day can be seen. Years. */
export const SHORTEST_SPAN = 21 * DAY

/** Room before and after the whole line, as shares of it. The last titles stand after their marks. */
const BEFORE = 0.02
const AFTER = 0.1

/** The end of a view. */
export const endOfView = ({ from, span }: View): YearPoint => from + span

/** Where in a view a point stands: 0 at its beginning, 1 at its end, less or more outside. */
export const shareOf = ({ from, span }: View, at: YearPoint): number => (at - from) / span

/** All of the line, with a little room. */
export function wholeView({ start, end }: Bounds): View {
  const length = Math.max(end - start, DAY)
  return { from: start - BEFORE * length, span: (BEFORE + 1 + AFTER) * length }
}

/**
 * Looks closer at a point, which stays where it is in the view. Zooming by `factor` and then by `1 / factor` at the same point undoes it.
 * @param factor over 1 looks closer, under 1 from farther away
 */
export function zoomView({ from, span }: View, factor: number, at: YearPoint): View {
  return { from: at - (at - from) / factor, span: span / factor }
}

/** Moves a view by years, to the future where they are positive. */
export function panView({ from, span }: View, years: number): View {
  return { from: from + years, span }
}

/** The view moved as little as needed so that a stretch of time is in it; as much of its beginning as there is room for. */
export function viewWith(view: View, { start, end }: Bounds): View {
  const room = view.span * 0.05
  if (start >= view.from && Math.min(end, start + view.span - 2 * room) <= endOfView(view)) return view
  if (start < view.from || end - start > view.span - 2 * room) return { ...view, from: start - room }
  return { ...view, from: end + room - view.span }
}

/** The view brought back to where there is something: no longer than the whole line, no shorter than `SHORTEST_SPAN`, inside the line. */
export function keepInside({ from, span }: View, bounds: Bounds): View {
  const whole = wholeView(bounds)
  const kept = Math.min(Math.max(span, SHORTEST_SPAN), whole.span)
  // What was too long or too short keeps its middle.
  const middle = from + span / 2
  const start = kept === span ? from : middle - kept / 2
  return { from: Math.min(Math.max(start, whole.from), endOfView(whole) - kept), span: kept }
}

/** What of the line a view shows, as people say it: `1996–2026`, `June 2001 – March 2003`, `3–24 June 2001`. */
export function describeView(view: View, bounds: Bounds): string {
  const precision = view.span > 3 ? 'year' : view.span > 0.5 ? 'month' : 'day'
  const length = { year: 4, month: 7, day: 10 }[precision]
  const start = dayAt(Math.max(view.from, bounds.start)).slice(0, length)
  // The end itself is the first instant of the next day or year.
  const end = dayAt(Math.min(endOfView(view), bounds.end) - DAY / 2).slice(0, length)
  return formatWhen({ start, end, precision } satisfies When)
}
