import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { preview } from '#core/scheduling/answer'
import { applyLine } from '#core/scheduling/fold-log'
import { ENOUGH_CARDS, reviewsPerDayAt } from '#core/scheduling/forecast'
import { intervalFactor, retrievabilityAfter } from '#core/scheduling/fsrs'
import { answer, cardId, DEFAULT_SCHEDULING, momentOf, noonOf } from '../../helpers/cards.ts'

const SET = 'fsrs6-default'

describe('the days until recall has fallen to a retention', () => {
  test('are the stability at 90 %', () => {
    expect(intervalFactor(0.9, SET)).toBeCloseTo(1, 6)
  })

  test('undo the forgetting curve', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.7, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 5_000, noNaN: true }),
        (retention, stability) => {
          const days = stability * intervalFactor(retention, SET)
          expect(retrievabilityAfter(days, stability, SET)).toBeCloseTo(retention, 6)
        },
      ),
    )
  })

  test.each([
    // By hand: d = -0.1542, f = 0.9^(1/d) - 1 = 0.980346; (R^(1/d) - 1) / f.
    [0.95, 0.4026],
    [0.8, 3.316],
    [0.7, 9.2879],
  ])('at %f are %f of the stability', (retention, factor) => {
    expect(intervalFactor(retention, SET)).toBeCloseTo(factor, 3)
  })

  test('are, but for fuzz and rounding, the interval that an answer gets', () => {
    const first = applyLine(null, answer(cardId('sco/a/when'), null, 4, noonOf(20_000)))
    for (const desiredRetention of [0.8, 0.9, 0.95]) {
      const at = momentOf(noonOf(20_008))
      const said = preview(first.cardId, first, at, { ...DEFAULT_SCHEDULING, desiredRetention })[3]
      const after = applyLine(first, answer(first.cardId, first, 3, at.at))
      const exact = after.stability * intervalFactor(desiredRetention, SET)
      // ts-fsrs spreads intervals of this length by less than a fifth.
      expect(Math.abs(said.intervalDays - exact)).toBeLessThan(exact / 5)
    }
  })
})

describe('reviews a day', () => {
  const cards = (n: number, stability: number) => Array.from({ length: n }, () => stability)

  test('are one in ten days for each card of ten days', () => {
    expect(reviewsPerDayAt(cards(50, 10), 0.9)).toBeCloseTo(5, 4)
  })

  test('are at most one of each card', () => {
    expect(reviewsPerDayAt(cards(30, 0.1), 0.97)).toBe(30)
  })

  test('cannot be told of few cards', () => {
    expect(reviewsPerDayAt(cards(ENOUGH_CARDS - 1, 10), 0.9)).toBeNull()
    expect(reviewsPerDayAt(cards(ENOUGH_CARDS, 10), 0.9)).not.toBeNull()
  })

  test('are more, the more one wants to recall, and the more cards there are', () => {
    const stabilities = fc.array(fc.double({ min: 1, max: 3_000, noNaN: true }), { minLength: 20, maxLength: 60 })
    const retention = fc.integer({ min: 70, max: 96 }).map((percent) => percent / 100)
    fc.assert(
      fc.property(stabilities, retention, (all, wanted) => {
        const here = reviewsPerDayAt(all, wanted) ?? 0
        expect(reviewsPerDayAt(all, wanted + 0.01)).toBeGreaterThanOrEqual(here)
        expect(reviewsPerDayAt([...all, 100], wanted)).toBeGreaterThan(here)
      }),
    )
  })
})
