import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSteps, parseSteps } from '#core/scheduling/steps'

describe('steps as they are typed', () => {
  test.each([
    ['1 10', [1, 10]],
    ['', []],
    ['   ', []],
    ['1,10;60', [1, 10, 60]],
    ['1m 10min 2h', [1, 10, 120]],
    ['5 1d', [5, 1440]],
    [' 15  ', [15]],
    ['1H 2H', [60, 120]],
  ])('“%s”', (text, steps) => {
    expect(parseSteps(text)).toEqual({ ok: true, value: steps })
  })

  test.each([
    ['soon', '“soon” is not a number of minutes, such as 10 (or 2h for two hours).'],
    ['1.5', '“1.5” is not a number of minutes, such as 10 (or 2h for two hours).'],
    ['-3', '“-3” is not a number of minutes, such as 10 (or 2h for two hours).'],
    ['0', '“0” is too short: a step has 1 minute to 1440 (a day).'],
    ['1 2d', '“2d” is too long: a step has 1 minute to 1440 (a day).'],
    ['1 99999999', '“99999999” is too long: a step has 1 minute to 1440 (a day).'],
    ['10 10', 'Each step must be longer than the one before it: 10 comes after 10.'],
    ['1h 30', 'Each step must be longer than the one before it: 30 comes after 60.'],
    ['1 2 3 4 5 6 7 8 9 10 11', 'At most 10 steps; these are 11.'],
  ])('“%s” is refused with the reason', (text, error) => {
    expect(parseSteps(text)).toEqual({ ok: false, error })
  })

  test('come back as they were written', () => {
    const steps = fc
      .uniqueArray(fc.integer({ min: 1, max: 1440 }), { maxLength: 10 })
      .map((all) => all.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(steps, (all) => {
        expect(parseSteps(formatSteps(all))).toEqual({ ok: true, value: all })
      }),
    )
  })
})
