/** What a state was to the organization, one status after the other, and when each held. */
import { firstDay, formatWhen, type IsoDate } from '#core/content/dates'
import type { Country, Fact, Pack, When } from '#core/content/model'
import { allStatuses } from '#core/content/statuses'
import { type FactLine, factLine } from '#core/library/fact-line'
import { membershipFacts } from './standings.ts'

/** A status in a line; its `when` says how long it held. */
export interface StatusLine extends FactLine {
  /** The sentence that tells that this status took the place of the one above it, for all states; null for one that was given. */
  readonly sentence: string | null
}

/** A fact from whose day on a status holds. */
interface Start {
  readonly fact: Fact
  readonly when: When
  readonly day: IsoDate
}

/** What was given to the state, or took the place of that. */
interface Given extends Start {
  readonly rank: number
  /** Since when another name stands for it; null for one that stays. */
  readonly replacement: (Start & { readonly name: string }) | null
}

/** The statuses of a state in the order of time: those that it was given, and what took the place of one that it held. @param today ISO day */
export function statusLines(
  pack: Pick<Pack, 'facts' | 'statuses'>,
  { alpha2, name }: Country,
  today: IsoDate,
): readonly StatusLine[] {
  const all = givenTo(pack, alpha2)
  return all.flatMap((given): readonly StatusLine[] => {
    const { fact, when, day, rank, replacement } = given
    const plain = factLine(fact, pack.statuses, today)
    const higher = all.find((other) => other.rank < rank && other.day >= day && other.day <= today)
    const isHeld = day <= today && all.every((other) => other.rank >= rank || other.day >= day)
    if (!isHeld) return [{ ...plain, when: formatWhen(when), sentence: null }]
    if (replacement === null || replacement.day > today || (higher !== undefined && higher.day <= replacement.day))
      return [{ ...plain, when: howLong(given, higher), sentence: null }]
    const title = `${name}: ${replacement.name}`
    // Given after the other name came, it was given under that.
    if (replacement.day < day) return [{ ...plain, title, when: howLong(given, higher), sentence: null }]
    const sentence = replacement.fact.told[0]?.quote ?? null
    return [
      { ...plain, when: howLong(given, replacement), sentence: null },
      { fact: replacement.fact, title, when: howLong(replacement, higher), place: null, sentence },
    ]
  })
}

function givenTo({ facts, statuses }: Pick<Pack, 'facts' | 'statuses'>, alpha2: string): readonly Given[] {
  const named = allStatuses(statuses)
  return membershipFacts(facts)
    .filter(({ country }) => country === alpha2)
    .flatMap(({ fact }): readonly Given[] => {
      const rank = named.findIndex(({ relation }) => relation === fact.relation)
      const by = named[rank]?.replacedBy
      const replacement = by === undefined ? null : startOf(facts.find(({ id }) => id === by.fact))
      const start = startOf(fact)
      return start === null
        ? []
        : [{ ...start, rank, replacement: replacement && by ? { ...replacement, name: by.name } : null }]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const startOf = (fact: Fact | undefined): Start | null =>
  fact?.when === undefined ? null : { fact, when: fact.when, day: firstDay(fact.when) }

/** `since 9 June 2017`; `2010 to 2015`; of what ended on the day on which it began that day alone. */
function howLong({ when, day }: Start, next: Start | undefined): string {
  if (next === undefined) return `since ${formatWhen(when)}`
  return next.day === day ? formatWhen(when) : `${formatWhen(when)} to ${formatWhen(next.when)}`
}
