/** What a pack tells of one state: what it is to the organization, what it hosted, and everything else, each fact in one place. */
import { firstDay, type IsoDate } from '#core/content/dates'
import type { Country, Fact, Pack } from '#core/content/model'
import { isMembership } from '#core/content/relations'
import { type FactLine, factLine } from '#core/library/fact-line'
import { type Standing, standingsOn } from './standings.ts'
import { type StatusLine, statusLines } from './status-lines.ts'

/** Facts under a name. */
export interface FactGroup {
  /** A kind's id; empty for those of no kind. */
  readonly id: string
  readonly title: string
  /** Dated ones in the order of time, then the others in that of the pack. */
  readonly lines: readonly FactLine[]
}

/** A state as a pack tells of it. A fact that names it, or a place in it, stands in exactly one of the lists. */
export interface StatePage {
  readonly country: Country
  /** What it is today; null for nothing, so far. */
  readonly standing: Standing | null
  /** How it came to be that: its statuses, with what took the place of one for all states. */
  readonly accession: readonly StatusLine[]
  /** Posts that its people hold or held. */
  readonly roles: readonly FactLine[]
  /** What it hosted, by kind. */
  readonly hosted: readonly FactGroup[]
  /** The other facts, by kind. */
  readonly others: readonly FactGroup[]
}

type StatePack = Pick<Pack, 'facts' | 'statuses' | 'countries' | 'places' | 'kinds'>

/** The page of a state; null when the pack has no such state. @param alpha2 its ISO code @param today ISO day */
export function statePage(pack: StatePack, alpha2: string, today: IsoDate): StatePage | null {
  const country = pack.countries.find((state) => state.alpha2 === alpha2)
  if (country === undefined) return null
  const lists: Record<'roles' | 'hosted' | 'others', Fact[]> = { roles: [], hosted: [], others: [] }
  for (const fact of factsOfState(pack, alpha2)) {
    const list = listOf(fact, alpha2)
    if (list !== 'accession') lists[list].push(fact)
  }
  const lines = (facts: readonly Fact[]) => linesOf(facts, pack, today)
  return {
    country,
    standing: standingsOn(pack, today).get(alpha2) ?? null,
    accession: statusLines(pack, country, today),
    roles: lines(lists.roles),
    hosted: groupsOf(lines(lists.hosted), pack),
    others: groupsOf(lines(lists.others), pack),
  }
}

/** The facts that name a state, that it hosted, or that were at a place in it, in the order of the pack. */
export function factsOfState({ facts, places }: Pick<Pack, 'facts' | 'places'>, alpha2: string): readonly Fact[] {
  const within = new Set(places.filter(({ country }) => country === alpha2).map(({ id }) => id))
  return facts.filter(
    ({ countries, hosts, at }) =>
      countries?.includes(alpha2) || hosts?.includes(alpha2) || (at?.some((id) => within.has(id)) ?? false),
  )
}

function listOf({ relation, countries, hosts }: Fact, alpha2: string): 'accession' | 'roles' | 'hosted' | 'others' {
  if (isMembership(relation) && countries?.[0] === alpha2) return 'accession'
  if (relation === 'held-by' && countries?.includes(alpha2)) return 'roles'
  return hosts?.includes(alpha2) ? 'hosted' : 'others'
}

function linesOf(facts: readonly Fact[], { statuses }: StatePack, today: IsoDate): readonly FactLine[] {
  const dated = facts
    .flatMap((fact) => (fact.when === undefined ? [] : [{ fact, first: firstDay(fact.when) }]))
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ fact }) => fact)
  const undated = facts.filter(({ when }) => when === undefined)
  return [...dated, ...undated].map((fact) => factLine(fact, statuses, today))
}

/** The name of those facts that name no kind of the pack's. */
const REST = 'Other'

function groupsOf(lines: readonly FactLine[], { kinds }: StatePack): readonly FactGroup[] {
  const known = new Set(kinds.map(({ id }) => id))
  const kindOf = ({ fact: { kind } }: FactLine): string => (kind !== undefined && known.has(kind) ? kind : '')
  return [...kinds, { id: '', title: REST }]
    .map(({ id, title }) => ({ id, title, lines: lines.filter((line) => kindOf(line) === id) }))
    .filter((group) => group.lines.length > 0)
}
