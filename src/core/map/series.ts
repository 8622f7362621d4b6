/** The numbers of a pack's figures: how many states there were, and shares that sources measured. */
import type { IsoDate } from '#core/content/dates'
import type { Fact, Pack } from '#core/content/model'
import { countStandings, membershipFacts, type StandingCount, standingNames, standingsOn } from './standings.ts'
import { dayOfYear, yearOf } from './years.ts'

/** How many states were what at the end of a year, this year today. */
export interface YearCounts {
  readonly year: number
  readonly counts: readonly StandingCount[]
}

/** The counts of every year from the first in which a state was anything, up to this one. Empty where none ever was. @param today ISO day */
export function countsByYear(pack: Pick<Pack, 'facts' | 'statuses'>, today: IsoDate): readonly YearCounts[] {
  const names = standingNames(pack)
  const starts = membershipFacts(pack.facts).map(({ fact }) => yearOf(fact.when?.start ?? today))
  const first = Math.min(...starts)
  const last = yearOf(today)
  if (starts.length === 0 || first > last) return []
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i
    return { year, counts: countStandings(standingsOn(pack, dayOfYear(year, today)), names) }
  })
}

/** A share that a source gives, in percent; `low` and `high` differ where it gives a range. */
export interface Share {
  readonly fact: Fact
  readonly low: number
  readonly high: number
}

/** `42%`, `23–24 %`, `33.5 percent`. */
const PERCENT = /(?<![\d.,])(\d{1,3}(?:\.\d+)?)(?:\s?(?:[–—-]|to)\s?(\d{1,3}(?:\.\d+)?))?\s?(?:%|per ?cent\b)/

/** The measured facts whose figure is a share, in the order of the pack. What is more than all is none. */
export function sharesOf(facts: readonly Fact[]): readonly Share[] {
  return facts.flatMap((fact) => {
    const [found, first, second] = (fact.relation === 'measured' && PERCENT.exec(fact.value)) || []
    if (found === undefined) return []
    const low = Number(first)
    const high = second === undefined ? low : Number(second)
    return low <= high && high <= 100 ? [{ fact, low, high }] : []
  })
}
