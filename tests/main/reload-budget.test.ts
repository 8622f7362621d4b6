import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createReloadBudget } from '../../src/main/reload-budget.ts'

test('three reloads within a minute, then none until the first is a minute old', () => {
  const budget = createReloadBudget()
  expect([0, 10_000, 20_000, 30_000, 59_999, 60_000, 60_001].map(budget.take)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
  ])
})

test('after a reset there are three again', () => {
  const budget = createReloadBudget()
  for (const at of [0, 1, 2, 3]) budget.take(at)
  budget.reset()
  expect([4, 5, 6, 7].map(budget.take)).toEqual([true, true, true, false])
})

test('whenever crashes happen, no minute sees more than three reloads', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 60 }), (pauses) => {
      const budget = createReloadBudget()
      let now = 0
      const taken: number[] = []
      for (const pause of pauses) {
        now += pause
        if (budget.take(now)) taken.push(now)
      }
      for (const at of taken)
        expect(taken.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(3)
    }),
  )
})
