import { scaleUtc } from 'd3-scale'
import { formatDate } from '#core/content/dates'
import type { View } from './view.ts'
import { endOfView } from './view.ts'
import { DAY, dayAt, instantOf, pointOf, type YearPoint } from './year-points.ts'

/** A mark on the scale of a timeline. */
export interface Tick {
  readonly at: YearPoint
  /** `2004`, `Jun`, `15 Jun`. */
  readonly label: string
  /** Whether a year begins there. */
  readonly isYear: boolean
}

/**
 * Ticks at round dates: years by 1, 2, 5, 10 and so on, months, or days; never less than a day.
 * @param count about how many are wanted
 */
export function ticksOf(view: View, count: number): readonly Tick[] {
  const days = Math.max(1, Math.floor(view.span / DAY))
  const dates = scaleUtc()
    .domain([new Date(instantOf(view.from)), new Date(instantOf(endOfView(view)))])
    .ticks(Math.max(1, Math.min(count, days)))
  return dates.map((date) => tickAt(pointOf(date.getTime()))).filter(isFirstOfItsDay)
}

function tickAt(at: YearPoint): Tick {
  const day = dayAt(at)
  const isYear = day.endsWith('-01-01')
  const month = formatDate(day.slice(0, 7)).slice(0, 3)
  const label = isYear ? day.slice(0, 4) : day.endsWith('-01') ? month : `${Number(day.slice(8))} ${month}`
  return { at, label, isYear }
}

/** In short views the scale would go down to hours: one tick a day is kept. */
function isFirstOfItsDay(tick: Tick, index: number, ticks: readonly Tick[]): boolean {
  return ticks[index - 1]?.label !== tick.label
}
