/** The years that a map can show. A year means the state of things at its end, this year that of today. */
import type { IsoDate } from '#core/content/dates'
import { firstDay } from '#core/content/dates'
import type { Fact } from '#core/content/model'
import { isMembership } from '#core/content/relations'

/** The first and last year, both of them shown. */
export interface Years {
  readonly first: number
  readonly last: number
}

/** From the first year in which a fact that a map can show begins, to this year. Null where there is no such fact. @param today ISO day */
export function mapYears(facts: readonly Fact[], today: IsoDate): Years | null {
  const years = facts.flatMap((fact) => {
    const { when } = fact
    return when !== undefined && isOnMap(fact) && firstDay(when) <= today ? [yearOf(when.start)] : []
  })
  return years.length === 0 ? null : { first: Math.min(...years), last: yearOf(today) }
}

const isOnMap = ({ relation, at }: Fact): boolean => isMembership(relation) || (at?.length ?? 0) > 0

/** The year of a date. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** The day whose end a year stands for: its last, or today. */
export const dayOfYear = (year: number, today: IsoDate): IsoDate => (year < yearOf(today) ? `${year}-12-31` : today)

/** A year brought into the range. */
export const yearWithin = (year: number, { first, last }: Years): number => Math.min(Math.max(year, first), last)
