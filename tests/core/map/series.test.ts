import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsByYear, sharesOf } from '#core/map/series'
import { factOf } from '../timeline/facts.ts'
import { arbitraryStates, bundled, TODAY } from './packs.ts'

describe('states by year', () => {
  test('never grow fewer', () => {
    fc.assert(
      fc.property(arbitraryStates, (pack) => {
        const sums = countsByYear(pack, TODAY).map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0))
        expect(sums.toSorted((a, b) => a - b)).toEqual(sums)
      }),
    )
  })

  test('begin with the first that was anything and go on to this year', () => {
    const series = countsByYear(bundled, TODAY)
    expect(series.map(({ year }) => year)).toEqual(Array.from({ length: 26 }, (_, i) => 2001 + i))
    expect(series.at(0)?.counts.filter(({ count }) => count > 0)).toEqual([{ name: 'member', count: 6 }])
  })

  test('are none where no state ever was anything', () => {
    expect(countsByYear({ facts: [], statuses: [] }, TODAY)).toEqual([])
  })
})

describe('shares', () => {
  test.each([
    ['about 42%', [42, 42]],
    ['about 23–24%', [23, 24]],
    ['33.5 per cent', [33.5, 33.5]],
    ['from 10 to 12 %', [10, 12]],
    ['4,250%', null],
    ['120%', null],
    ['about 1,300', null],
  ])('%s', (value, share) => {
    const [found] = sharesOf([factOf('a', { relation: 'measured', value })])
    expect(found === undefined ? null : [found.low, found.high]).toEqual(share)
  })

  test('are read from measured facts only, with their year', () => {
    expect(sharesOf([factOf('a', { relation: 'described-as', value: '42%' })])).toEqual([])
    expect(sharesOf(bundled.facts).map(({ fact, low, high }) => [fact.id, low, high, fact.asOf])).toEqual([
      ['fig-population-share', 42, 42, '2025'],
      ['fig-area-share', 24, 24, '2025'],
      ['fig-gdp-nominal', 23, 24, '2024'],
      ['fig-gdp-ppp', 36, 36, '2024'],
    ])
  })
})
