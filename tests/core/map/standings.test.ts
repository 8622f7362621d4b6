import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay } from '#core/content/dates'
import { allStatuses } from '#core/content/statuses'
import {
  countStandings,
  describeCounts,
  describeSince,
  membershipFacts,
  plural,
  standingNames,
  standingsBefore,
  standingsOn,
} from '#core/map/standings'
import { dayOfYear, mapYears, yearWithin } from '#core/map/years'
import { factOf } from '../timeline/facts.ts'
import { arbitraryStates, bundled, TODAY } from './packs.ts'

const YEARS = Array.from({ length: 2027 - 1995 + 1 }, (_, i) => 1995 + i)

describe('what states are', () => {
  test('every membership fact that has begun shows up as its own status or a higher one, and nothing else does', () => {
    fc.assert(
      fc.property(arbitraryStates, fc.constantFrom(...YEARS), (pack, year) => {
        const day = `${year}-12-31`
        const standings = standingsOn(pack, day)
        const begun = membershipFacts(pack.facts).filter(({ fact }) => fact.when && firstDay(fact.when) <= day)
        const rankOf = (relation: string) => allStatuses(pack.statuses).findIndex((s) => s.relation === relation)
        for (const { fact, country } of begun)
          expect(standings.get(country)?.rank).toBeLessThanOrEqual(rankOf(fact.relation))
        expect([...standings.keys()].toSorted()).toEqual([...new Set(begun.map(({ country }) => country))].toSorted())
        for (const [country, { fact, rank }] of standings) {
          expect(fact.countries).toEqual([country])
          expect(rankOf(fact.relation)).toBe(rank)
        }
      }),
    )
  })

  test('a later year takes no state out and puts none lower', () => {
    fc.assert(
      fc.property(arbitraryStates, (pack) => {
        for (const year of YEARS.slice(1)) {
          const earlier = standingsOn(pack, `${year - 1}-12-31`)
          const later = standingsOn(pack, `${year}-12-31`)
          for (const [country, { rank }] of earlier) expect(later.get(country)?.rank).toBeLessThanOrEqual(rank)
        }
      }),
    )
  })

  test('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(arbitraryStates, (pack) => {
        const names = ({ facts }: typeof pack) =>
          new Map([...standingsOn({ ...pack, facts }, TODAY)].map(([country, { name }]) => [country, name]))
        expect(names({ ...pack, facts: pack.facts.toReversed() })).toEqual(names(pack))
      }),
    )
  })

  test('the counts hold every state once', () => {
    fc.assert(
      fc.property(arbitraryStates, fc.constantFrom(...YEARS), (pack, year) => {
        const standings = standingsOn(pack, `${year}-12-31`)
        const counts = countStandings(standings, standingNames(pack))
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(standings.size)
      }),
    )
  })

  test('a date counts from the first day that it can mean', () => {
    const pack = {
      statuses: [],
      facts: [
        factOf('a', { relation: 'member-since', countries: ['AA'], when: { start: '2022-09', precision: 'month' } }),
      ],
    }
    expect(standingsOn(pack, '2022-08-31').size).toBe(0)
    expect(standingsOn(pack, '2022-09-01').get('AA')?.name).toBe('member')
    expect(standingsBefore(pack, '2022-09-01').size).toBe(0)
  })
})

describe('the pack that comes with the app', () => {
  const on = (day: string) => {
    const standings = standingsOn(bundled, day)
    return describeCounts(countStandings(standings, standingNames(bundled)))
  }
  test.each([
    ['2000-12-31', 'no state yet'],
    ['2001-12-31', '6 members'],
    ['2016-12-31', '6 members, 6 observers, 6 dialogue partners'],
    ['2017-12-31', '8 members, 4 observers, 6 dialogue partners'],
    ['2025-08-31', '10 members, 2 observers, 14 dialogue partners'],
    ['2025-12-31', '10 members, 17 SCO partners'],
  ])('on %s has %s', (day, counts) => {
    expect(on(day)).toBe(counts)
  })

  test.each([
    ['IN', '9 June 2017'],
    ['MN', '1 September 2025, before that observer since 2004'],
    ['LA', '1 September 2025'],
  ])('%s is what it is since %s', (country, since) => {
    const standing = standingsOn(bundled, TODAY).get(country)
    if (standing === undefined) throw new Error(country)
    expect(describeSince(standing, bundled.statuses)).toBe(since)
  })

  test('can be looked at from 1996 to this year', () => {
    expect(mapYears(bundled.facts, TODAY)).toEqual({ first: 1996, last: 2026 })
  })
})

describe('years', () => {
  test('stand for their last day, this one for today', () => {
    expect(dayOfYear(2016, TODAY)).toBe('2016-12-31')
    expect(dayOfYear(2026, TODAY)).toBe(TODAY)
  })

  test('are none where no fact can be on a map, and stay in their range', () => {
    expect(mapYears([factOf('a', { when: { start: '1999', precision: 'year' } })], TODAY)).toBeNull()
    expect(mapYears([factOf('a', { when: { start: '2030', precision: 'year' }, at: ['x'] })], TODAY)).toBeNull()
    expect([1990, 2000, 2030].map((year) => yearWithin(year, { first: 1996, last: 2026 }))).toEqual([1996, 2000, 2026])
  })
})

test.each([
  ['member', 1, 'member'],
  ['member', 2, 'members'],
  ['party', 2, 'parties'],
  ['witness', 0, 'witnesses'],
  ['ally of the day', 2, 'ally of the days'],
])('%s, %d: %s', (name, count, words) => {
  expect(plural(name, count)).toBe(words)
})
