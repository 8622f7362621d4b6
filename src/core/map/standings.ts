/** What each state is to the organization on a day: by the facts of membership, and by what took the place of a status. */
import { firstDay, formatWhen, type IsoDate } from '#core/content/dates'
import type { Fact, Pack, Status } from '#core/content/model'
import { isMembership } from '#core/content/relations'
import { allStatuses } from '#core/content/statuses'

/** The parts of a pack that say what states are. */
export type StandingsPack = Pick<Pack, 'facts' | 'statuses'>

/** What a state is. */
export interface Standing {
  /** Of its status, or of that which took the status's place. */
  readonly name: string
  /** Place of its status among the pack's; 0 is the highest. */
  readonly rank: number
  /** The fact that gave it. */
  readonly fact: Fact
  /** The fact since which its status is another one; null for a status that is as it was given. */
  readonly replacedBy: Fact | null
}

/** By ISO alpha-2 code. A state that is nothing to the organization has no entry. */
export type Standings = ReadonlyMap<string, Standing>

/**
 * What each state is at the end of a day. A fact counts from the first day that its date can mean: "2022-09" from 1 September on.
 * @param day ISO day
 */
export function standingsOn(pack: StandingsPack, day: IsoDate): Standings {
  return standingsBy(pack, (first) => first <= day)
}

/** What each state was before a day began. */
export function standingsBefore(pack: StandingsPack, day: IsoDate): Standings {
  return standingsBy(pack, (first) => first < day)
}

/** The facts of membership, and of which state each is. */
export function membershipFacts(facts: readonly Fact[]): readonly { readonly fact: Fact; readonly country: string }[] {
  return facts.flatMap((fact) => {
    const [country] = fact.countries ?? []
    return isMembership(fact.relation) && fact.when !== undefined && country !== undefined ? [{ fact, country }] : []
  })
}

function standingsBy({ facts, statuses }: StandingsPack, hasBegun: (first: IsoDate) => boolean): Standings {
  const begun = ({ when }: Fact): boolean => when !== undefined && hasBegun(firstDay(when))
  const named = allStatuses(statuses).map((status) => nameOf(status, facts, begun))
  const standings = new Map<string, Standing>()
  for (const { fact, country } of membershipFacts(facts)) {
    if (!begun(fact)) continue
    const rank = named.findIndex(({ relation }) => relation === fact.relation)
    const now = named[rank]
    if (now !== undefined && rank < (standings.get(country)?.rank ?? Number.POSITIVE_INFINITY))
      standings.set(country, { name: now.name, rank, fact, replacedBy: now.replacedBy })
  }
  return standings
}

function nameOf({ relation, name, replacedBy }: Status, facts: readonly Fact[], begun: (fact: Fact) => boolean) {
  const by = replacedBy === undefined ? undefined : facts.find(({ id }) => id === replacedBy.fact)
  return by !== undefined && replacedBy !== undefined && begun(by)
    ? { relation, name: replacedBy.name, replacedBy: by }
    : { relation, name, replacedBy: null }
}

/** The names of what states are, were or will be by some fact: the pack's statuses from the highest down, then what took their place. */
export function standingNames({ facts, statuses }: StandingsPack): readonly string[] {
  const given = new Set(membershipFacts(facts).map(({ fact }) => fact.relation))
  const used = allStatuses(statuses).filter(({ relation }) => given.has(relation))
  const later = used.flatMap(({ replacedBy }) => replacedBy?.name ?? [])
  return [...new Set([...used.map(({ name }) => name), ...later])]
}

/** How many states are what. */
export interface StandingCount {
  readonly name: string
  readonly count: number
}

/** How many states are what, for each of the names, in their order. */
export function countStandings(standings: Standings, names: readonly string[]): readonly StandingCount[] {
  const all = [...standings.values()]
  return names.map((name) => ({ name, count: all.filter((standing) => standing.name === name).length }))
}

/** Counts in words, without those that are none: `8 members, 4 observers`; `no state yet` where all are none. */
export function describeCounts(counts: readonly StandingCount[]): string {
  const some = counts.filter(({ count }) => count > 0)
  return some.length === 0
    ? 'no state yet'
    : some.map(({ name, count }) => `${count} ${plural(name, count)}`).join(', ')
}

/** The name of a status for so many states: `member` and `members`, `party` and `parties`. */
export function plural(name: string, count: number): string {
  if (count === 1) return name
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`
}

/** Since when a state is what it is, in words: `9 June 2017`; `1 September 2025, before that observer since 2004`. */
export function describeSince({ fact, replacedBy }: Standing, statuses: readonly Status[]): string {
  const own = fact.when === undefined ? '' : formatWhen(fact.when)
  if (replacedBy?.when === undefined || fact.when === undefined) return own
  if (firstDay(fact.when) >= firstDay(replacedBy.when)) return own
  const before = allStatuses(statuses).find(({ relation }) => relation === fact.relation)
  return `${formatWhen(replacedBy.when)}, before that ${before?.name} since ${own}`
}
