/** What a year changed in what states are to the organization. */
import { firstDay, formatWhen, type IsoDate } from '#core/content/dates'
import type { Country, Fact, Pack, When } from '#core/content/model'
import { allStatuses } from '#core/content/statuses'
import { groupBy } from '#core/group-by'
import { membershipFacts, standingsBefore, standingsOn } from './standings.ts'
import { dayOfYear, yearOf } from './years.ts'

/** A state that became something. */
export interface Arrival {
  readonly country: Country
  readonly fact: Fact
  /** What it was before; null for nothing. */
  readonly before: string | null
}

/** A change of what states are. `name`: what they are from then on, as the pack's statuses name it. */
export type StandingChange = { readonly when: When; readonly name: string } & (
  | { readonly kind: 'arrival'; readonly arrivals: readonly Arrival[] }
  /** One status, or several, became another for all. */
  | { readonly kind: 'replacement'; readonly before: readonly string[]; readonly fact: Fact; readonly states: number }
)

type ChangesPack = Pick<Pack, 'facts' | 'statuses' | 'countries'>

/** What changed in a year, up to today, in the order of time; states that became the same on the same date are one change. */
export function changesIn(pack: ChangesPack, year: number, today: IsoDate): readonly StandingChange[] {
  const day = dayOfYear(year, today)
  const isOfYear = ({ when }: Fact): boolean =>
    when !== undefined && yearOf(when.start) === year && firstDay(when) <= day
  return [...arrivals(pack, isOfYear), ...replacements(pack, isOfYear)].toSorted(
    (a, b) => compare(firstDay(a.when), firstDay(b.when)) || compare(a.kind, b.kind),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function arrivals(pack: ChangesPack, isOfYear: (fact: Fact) => boolean): readonly StandingChange[] {
  const names = new Map(allStatuses(pack.statuses).map(({ relation, name }): [string, string] => [relation, name]))
  const came = membershipFacts(pack.facts).flatMap(({ fact, country: code }) => {
    const country = pack.countries.find(({ alpha2 }) => alpha2 === code)
    const { when } = fact
    if (country === undefined || when === undefined || !isOfYear(fact)) return []
    const before = standingsBefore(pack, firstDay(when)).get(code)?.name ?? null
    return [{ when, name: names.get(fact.relation) ?? '', arrival: { country, fact, before } }]
  })
  return [...groupBy(came, ({ when, name }) => `${name}, ${formatWhen(when)}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { when, name } = first
    return [{ kind: 'arrival' as const, when, name, arrivals: group.map(({ arrival }) => arrival).toSorted(byName) }]
  })
}

const byName = (a: Arrival, b: Arrival): number => a.country.name.localeCompare(b.country.name, 'en')

function replacements(pack: ChangesPack, isOfYear: (fact: Fact) => boolean): readonly StandingChange[] {
  const replaced = pack.statuses.flatMap(({ name, replacedBy }) => {
    const fact = replacedBy === undefined ? undefined : pack.facts.find(({ id }) => id === replacedBy.fact)
    const { when } = fact ?? {}
    return replacedBy === undefined || fact === undefined || when === undefined || !isOfYear(fact)
      ? []
      : [{ before: name, name: replacedBy.name, fact, when }]
  })
  return [...groupBy(replaced, ({ name, fact }) => `${name}, ${fact.id}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { name, fact, when } = first
    const states = [...standingsOn(pack, firstDay(when)).values()].filter((standing) => standing.replacedBy === fact)
    return [
      { kind: 'replacement' as const, when, name, before: group.map((g) => g.before), fact, states: states.length },
    ]
  })
}
