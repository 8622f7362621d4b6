import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardId } from '#core/ids'
import { type BudgetInput, cardsWithin, gainOfReviews, secondsFor } from '#core/scheduling/budget'
import { BUDGETS } from '#core/scheduling/budget-minutes'
import { applyLine } from '#core/scheduling/fold-log'
import { type Memory, newMemory } from '#core/scheduling/memory'
import { planQueue, type Queue, summarizeDay } from '#core/scheduling/plan-queue'
import { answer, cardId, DEFAULT_SCHEDULING, noonOf } from '../../helpers/cards.ts'

const TODAY = 20_000
const NOW = noonOf(TODAY)

const fact = (i: number): CardId => cardId(`sco/fact-${i}/when`)

/** A card in review, last answered some days ago, whose recall falls to 0.9 after `stability` days. */
const review = (i: number, daysAgo: number, stability: number): Memory => ({
  ...newMemory(fact(i)),
  state: 'review',
  reps: 3,
  difficulty: 5,
  stability,
  lastDay: TODAY - daysAgo,
  dueDay: TODAY,
  dueAt: NOW,
})
const step = (i: number, dueAt: number): Memory => ({
  ...applyLine(null, answer(fact(i), null, 3, dueAt - 600_000)),
  dueAt,
})

const gain = gainOfReviews(TODAY, DEFAULT_SCHEDULING)

describe('the gain of a review', () => {
  test('is greater the more is about to be lost: a card half forgotten before one that is just due', () => {
    expect(gain(review(1, 30, 10))).toBeGreaterThan(gain(review(2, 10, 10)))
  })

  test('is greater for what fades within the week than for what is due but safe', () => {
    expect(gain(review(1, 4, 4))).toBeGreaterThan(gain(review(2, 200, 200)))
  })

  test('is next to nothing for what was just answered and lasts', () => {
    expect(gain(review(1, 0, 400))).toBeLessThan(0.01)
  })

  test.each([
    [5, 5, 0.0886],
    [30, 10, 0.1281],
    [10, 10, 0.0816],
    [100, 5, 0.2048],
    [100, 100, 0.0783],
    [200, 100, 0.115],
  ])('after %i days, with recall of 0.9 after %i, is %f', (days, stability, golden) => {
    expect(gain(review(1, days, stability))).toBeCloseTo(golden, 3)
  })

  test('is a share of recall: between -1 and 1 for any memory', () => {
    const memory = fc.tuple(fc.nat(2_000), fc.double({ min: 0.1, max: 3_000, noNaN: true }))
    fc.assert(
      fc.property(memory, ([days, stability]) => {
        const value = gain(review(1, days, stability))
        expect(Math.abs(value)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

const INPUT: BudgetInput = { now: NOW, today: TODAY, secondsAnAnswer: 10 }

const arbitraryQueue: fc.Arbitrary<Queue> = fc
  .record({
    reviews: fc.array(fc.tuple(fc.nat(300), fc.double({ min: 0.5, max: 300, noNaN: true })), { maxLength: 120 }),
    steps: fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 6 }),
    fresh: fc.nat(20),
  })
  .map(({ reviews, steps, fresh }) =>
    planQueue({
      now: NOW,
      today: TODAY,
      limits: { newPerDay: 20, reviewsPerDay: 200 },
      soFar: summarizeDay([]),
      memories: [
        ...reviews.map(([days, stability], i) => review(i, days, stability)),
        ...steps.map((minutes, i) => step(500 + i, NOW + minutes * 60_000)),
      ],
      candidates: Array.from({ length: fresh }, (_, i) => ({ cardId: fact(600 + i), opened: true, memory: null })),
      gainOf: gain,
    }),
  )

const pace = fc.double({ min: 2, max: 60, noNaN: true })

describe('the cards that fit into some minutes', () => {
  test('are over the time by less than one card, and there are no fewer than fit', () => {
    fc.assert(
      fc.property(arbitraryQueue, pace, fc.constantFrom(...BUDGETS), (queue, secondsAnAnswer, minutes) => {
        const input = { ...INPUT, secondsAnAnswer }
        const within = cardsWithin(queue, minutes, input)
        const seconds = within.map((card) => secondsFor(card, input))
        const all = seconds.reduce((sum, one) => sum + one, 0)
        expect(all - (seconds.at(-1) ?? 0)).toBeLessThan(minutes * 60)
        const everything = cardsWithin(queue, 1_000_000, input)
        expect(within.length === everything.length || all >= minutes * 60).toBe(true)
      }),
    )
  })

  test('for fewer minutes are the first of those for more', () => {
    fc.assert(
      fc.property(arbitraryQueue, pace, fc.nat(30), fc.nat(30), (queue, secondsAnAnswer, a, b) => {
        const within = (minutes: number) => cardsWithin(queue, minutes, { ...INPUT, secondsAnAnswer })
        const [fewer, more] = [within(Math.min(a, b)), within(Math.max(a, b))]
        expect(more.slice(0, fewer.length)).toEqual(fewer)
      }),
    )
  })

  test('are steps that are due, then reviews by falling gain, then new cards', () => {
    fc.assert(
      fc.property(arbitraryQueue, (queue) => {
        const cards = cardsWithin(queue, 1_000_000, INPUT)
        const kinds = cards.map(({ kind }) => kind)
        const order = ['learning', 'review', 'new'] as const
        expect(kinds).toEqual(kinds.toSorted((x, y) => order.indexOf(x) - order.indexOf(y)))
        const gains = cards.flatMap(({ kind, memory }) => (kind === 'review' && memory !== null ? [gain(memory)] : []))
        expect(gains).toEqual(gains.toSorted((x, y) => y - x))
        const steps = cards.flatMap(({ kind, memory }) => (kind === 'learning' ? [memory?.dueAt ?? NOW + 1] : []))
        expect(steps.filter((dueAt) => dueAt > NOW)).toEqual([])
      }),
    )
  })

  test('for no minutes are none', () => {
    const queue = planQueue({
      now: NOW,
      today: TODAY,
      limits: { newPerDay: 0, reviewsPerDay: 10 },
      soFar: summarizeDay([]),
      memories: [review(1, 10, 10)],
      candidates: [],
    })
    expect(cardsWithin(queue, 0, INPUT)).toEqual([])
    expect(cardsWithin(queue, 5, INPUT)).toHaveLength(1)
  })
})
