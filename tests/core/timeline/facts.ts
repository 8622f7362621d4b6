/** Dated facts for the timeline's tests. */
import fc from 'fast-check'
import type { Fact, When } from '#core/content/model'
import type { FactId } from '#core/ids'
import { type TimelineItem, timelineOf } from '#core/timeline/timeline'

/** A fact with what a test is about. */
export function factOf(id: string, fields: Partial<Fact>): Fact {
  const base = {
    relation: 'happened',
    alternatives: [],
    asOf: '2020',
    confidence: 'high',
    sources: [],
    told: [],
  } as const
  return { ...base, id: id as FactId, subject: id, value: id, ...fields }
}

export const TODAY = '2026-11-24'

/** The items of facts in one lane. */
export function itemsOf(facts: readonly Fact[]): readonly TimelineItem[] {
  return timelineOf({ title: 'All', kinds: [], statuses: [], facts }, TODAY).lanes[0]?.items ?? []
}

const two = (n: number): string => String(n).padStart(2, '0')
const cut = (day: string, precision: When['precision']): string =>
  day.slice(0, { year: 4, month: 7, day: 10 }[precision])

const arbitraryDay = fc
  .tuple(fc.integer({ min: 1996, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`)

export const arbitraryWhen: fc.Arbitrary<When> = fc
  .tuple(arbitraryDay, arbitraryDay, fc.constantFrom<When['precision']>('year', 'month', 'day'), fc.boolean())
  .map(([a, b, precision, isRange]) => {
    const [start = a, end = b] = [a, b].toSorted().map((day) => cut(day, precision))
    return isRange && start !== end ? { start, end, precision } : { start, precision }
  })

/** Facts with different ids, some without a date, of these kinds or none. */
export const arbitraryFacts = (kinds: readonly string[]): fc.Arbitrary<readonly Fact[]> =>
  fc
    .array(
      fc.record({
        when: fc.option(arbitraryWhen, { nil: undefined }),
        kind: fc.constantFrom(undefined, ...kinds),
        relation: fc.constantFrom<Fact['relation']>('happened', 'held-by', 'member-since'),
      }),
      { maxLength: 80 },
    )
    .map((facts) =>
      facts.map(({ when, kind, relation }, i) =>
        factOf(`fact-${i}`, {
          relation,
          ...(when === undefined ? {} : { when }),
          ...(kind === undefined ? {} : { kind }),
        }),
      ),
    )
