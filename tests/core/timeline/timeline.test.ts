import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/content/model'
import { timelineOf } from '#core/timeline/timeline'
import { arbitraryFacts, factOf, itemsOf, TODAY } from './facts.ts'

const KINDS = [
  { id: 'storm', title: 'Storms' },
  { id: 'light', title: 'Lights' },
]

const lineOf = (facts: readonly Fact[], kinds = KINDS) =>
  timelineOf({ title: 'A pack', kinds, statuses: [], facts }, TODAY)

describe('the timeline of a pack', () => {
  test('holds every dated fact exactly once, and no other', () => {
    fc.assert(
      fc.property(arbitraryFacts(['storm', 'light', 'no kind of this pack']), (facts) => {
        const shown = lineOf(facts).lanes.flatMap(({ items }) => items.map(({ id }) => id))
        const dated = facts.filter(({ when }) => when !== undefined).map(({ id }) => id)
        expect(shown.toSorted()).toEqual(dated.toSorted())
      }),
    )
  })

  test('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(arbitraryFacts(['storm']), (facts) => {
        expect(lineOf(facts.toReversed())).toEqual(lineOf(facts))
      }),
    )
  })

  test('has the pack’s lanes in their order, without those that hold nothing', () => {
    const when = { start: '2001', precision: 'year' } as const
    const facts = [factOf('a', { when, kind: 'light' }), factOf('b', { when, kind: 'storm' })]
    expect(lineOf(facts).lanes.map(({ title }) => title)).toEqual(['Storms', 'Lights'])
    expect(lineOf(facts.slice(0, 1)).lanes.map(({ title }) => title)).toEqual(['Lights'])
  })

  test('is one lane named as the pack where that has no kinds', () => {
    const facts = [factOf('a', { when: { start: '2001', precision: 'year' } })]
    expect(lineOf(facts, []).lanes.map(({ title }) => title)).toEqual(['A pack'])
  })

  test('without dated facts has no lanes and no bounds', () => {
    expect(lineOf([factOf('a', {})])).toEqual({ lanes: [], bounds: null })
  })

  test('goes from the first year to today, or on to the last date', () => {
    const past = factOf('a', { when: { start: '1996-04-26', precision: 'day' } })
    const future = factOf('b', { when: { start: '2025', end: '2027', precision: 'year' } })
    expect(lineOf([past]).bounds?.start).toBe(1996)
    expect(lineOf([past]).bounds?.end).toBeCloseTo(2026 + 328 / 365, 6)
    expect(lineOf([past, future]).bounds?.end).toBe(2028)
  })
})

describe('an item', () => {
  const only = (fields: Partial<Fact>) => {
    const [item] = itemsOf([factOf('a', fields)])
    if (item === undefined) throw new Error('no item')
    const { start, end, extent, certain, isOpen } = item
    return { start, end, extent, certain, isOpen }
  }

  test('of a year spans that year and says that it was some time within', () => {
    expect(only({ when: { start: '2015', precision: 'year' } })).toEqual({
      start: 2015,
      end: 2016,
      extent: 'within',
      certain: null,
      isOpen: false,
    })
  })

  test('of a range of years is certain between its first and last', () => {
    const { extent, certain } = only({ when: { start: '2004', end: '2006', precision: 'year' } })
    expect(extent).toBe('span')
    expect(certain).toEqual({ start: 2005, end: 2006 })
    expect(only({ when: { start: '2004', end: '2005', precision: 'year' } }).certain).toBeNull()
  })

  test('that is planned beyond today is certain up to today', () => {
    const tomorrow = 2026 + 328 / 365
    const years = only({ when: { start: '2025', end: '2027', precision: 'year' } })
    expect(years.certain?.start).toBe(2026)
    expect(years.certain?.end).toBeCloseTo(tomorrow, 6)
    expect(years.end).toBe(2028)
    expect(only({ when: { start: '2027-01-01', end: '2027-02-01', precision: 'day' } }).certain).toBeNull()
  })

  test('of a range of days is certain from the first to the end of the last', () => {
    const { start, end, certain } = only({ when: { start: '2005-08-18', end: '2005-08-25', precision: 'day' } })
    expect(certain).toEqual({ start, end })
    expect(Math.round((end - start) * 365)).toBe(8)
  })

  test('that is a term without an end goes on to today', () => {
    const { end, isOpen, extent } = only({ relation: 'held-by', when: { start: '2025', precision: 'year' } })
    expect({ isOpen, extent }).toEqual({ isOpen: true, extent: 'span' })
    expect(end).toBeCloseTo(2026 + 328 / 365, 6)
  })
})
