import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAt, endOfDate, instantOf, pointOf, startOfDate } from '#core/timeline/year-points'
import { arbitraryWhen } from './facts.ts'

describe('dates as points', () => {
  test.each([
    ['2001', 2001, 2002],
    ['2001-01', 2001, 2001 + 31 / 365],
    ['2001-12', 2001 + 334 / 365, 2002],
    ['2004-12-31', 2004 + 365 / 366, 2005],
    ['2004-02-29', 2004 + 59 / 366, 2004 + 60 / 366],
  ])('%s goes from %d to %d', (date, start, end) => {
    expect(startOfDate(date)).toBeCloseTo(start, 10)
    expect(endOfDate(date)).toBeCloseTo(end, 10)
  })

  test('the day at the beginning of a date is its first day', () => {
    fc.assert(
      fc.property(arbitraryWhen, ({ start }) => {
        expect(dayAt(startOfDate(start)).slice(0, start.length)).toBe(start)
        expect(dayAt(startOfDate(start)).slice(start.length)).toBe('-01-01'.slice(start.length - 4))
      }),
    )
  })

  test('a point of an instant is that instant again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000_000_000_000, max: 30_000_000_000_000 }), (at) => {
        expect(Math.abs(instantOf(pointOf(at)) - at)).toBeLessThan(10)
      }),
    )
  })
})
