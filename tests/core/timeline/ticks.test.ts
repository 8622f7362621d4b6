import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticksOf } from '#core/timeline/ticks'
import { endOfView, SHORTEST_SPAN } from '#core/timeline/view'

test.each([
  [{ from: 1996, span: 30 }, 8, ['2000', '2005', '2010', '2015', '2020', '2025']],
  [{ from: 2001.1, span: 1 }, 6, ['Apr', 'Jul', 'Oct', '2002']],
  [{ from: 2001.42, span: 0.05 }, 3, ['10 Jun', '17 Jun']],
])('%o with about %d ticks has round ones', (view, count, labels) => {
  expect(ticksOf(view, count).map(({ label }) => label)).toEqual(labels)
})

test('ticks stand inside the view, in order, none twice, never closer than a day', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1500, max: 2030, noNaN: true }),
      fc.double({ min: SHORTEST_SPAN, max: 500, noNaN: true }),
      fc.integer({ min: 2, max: 30 }),
      (from, span, count) => {
        const ticks = ticksOf({ from, span }, count).map(({ at }) => at)
        expect(ticks.every((at) => at >= from - 1e-6 && at <= endOfView({ from, span }) + 1e-6)).toBe(true)
        expect(ticks.every((at, i) => i === 0 || at - (ticks[i - 1] ?? 0) > 0.9 / 366)).toBe(true)
      },
    ),
  )
})
