import fc from 'fast-check'
import { createEmptyCard, FSRS, GenSeedStrategyWithCardId, State, StrategyMode } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { preview, retrievability } from '#core/scheduling/answer'
import { applyLine, foldLog } from '#core/scheduling/fold-log'
import type { Rating } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import { studyDayOf } from '#core/scheduling/study-day'
import {
  answer,
  arbitraryAnswer,
  arbitraryStep,
  cardId,
  DEFAULT_SCHEDULING,
  momentOf,
  noonOf,
  playSteps,
  startOf,
} from '../../helpers/cards.ts'

const CARD = cardId('sco/member-india/when')
const RATINGS: readonly Rating[] = [1, 2, 3, 4]
const MINUTE = 60_000

/** The memory after answers at these instants. */
function afterAnswers(answers: readonly (readonly [rating: Rating, at: number, utcOffset?: number])[]): Memory | null {
  return answers.reduce<Memory | null>(
    (memory, [rating, at, utcOffset]) => applyLine(memory, answer(CARD, memory, rating, at, utcOffset)),
    null,
  )
}

describe('an answer', () => {
  test.each([
    ['again', 1, 'learning', 1],
    ['hard', 2, 'learning', 6],
    ['good', 3, 'learning', 10],
  ] as const)('%s on a new card brings it back within minutes', (_name, rating, state, minutes) => {
    const at = noonOf(20_000)
    const line = answer(CARD, null, rating, at)
    expect(line).toMatchObject({ stateBefore: 'new', dueAt: at + minutes * MINUTE, intervalDays: 0 })
    expect(applyLine(null, line)).toMatchObject({ state, dueDay: null, reps: 1, lapses: 0 })
  })

  test('good, and good again ten minutes later, brings the card into review', () => {
    const at = noonOf(20_000)
    const memory = afterAnswers([
      [3, at],
      [3, at + 10 * MINUTE],
    ])
    // By FSRS-6's formulas: S0(good) = w2 = 2.3065, which a second good answer on the same day leaves as it is; D0(good) = w4 - e^(2 w5) + 1 =
    // 2.11810397, drawn towards D0(easy) by w7 = 0.001.
    expect(memory).toMatchObject({ state: 'review', reps: 2, lapses: 0, step: 0, lastDay: 20_000 })
    expect(memory?.stability).toBeCloseTo(2.3065, 8)
    expect(memory?.difficulty).toBeCloseTo(2.11121424, 8)
    expect(memory?.intervalDays).toBe(2)
    expect(memory?.dueDay).toBe(20_002)
    expect(memory?.dueAt).toBe(startOf(20_002, 0))
  })

  test('again in review counts a lapse and brings the card back in ten minutes', () => {
    const at = noonOf(20_000)
    const memory = afterAnswers([
      [4, at],
      [1, noonOf(20_008)],
    ])
    expect(memory).toMatchObject({ state: 'relearning', lapses: 1, dueDay: null, dueAt: noonOf(20_008) + 10 * MINUTE })
  })

  test('a review just before 4:00 counts for the day before', () => {
    const due = afterAnswers([[4, noonOf(20_000)]])
    const before = startOf(20_008, 0) - 1
    expect(
      afterAnswers([
        [4, noonOf(20_000)],
        [3, before],
      ])?.lastDay,
    ).toBe(20_007)
    expect(
      afterAnswers([
        [4, noonOf(20_000)],
        [3, before + 1],
      ])?.lastDay,
    ).toBe(20_008)
    expect(due?.lastDay).toBe(20_000)
  })

  test('two days apart on a clock that was set forward in between are two study days apart', () => {
    // Berlin: 28 March 23:00 (+1) and 30 March 04:30 (+2) are 28.5 hours apart, yet of two study days' distance.
    const first = Date.parse('2026-03-28T23:00:00+01:00')
    const second = Date.parse('2026-03-30T04:30:00+02:00')
    const memory = afterAnswers([[4, first, 60]])
    const later = afterAnswers([
      [4, first, 60],
      [3, second, 120],
    ])
    const same = afterAnswers([
      [4, noonOf(20_000)],
      [3, noonOf(20_002)],
    ])
    expect(studyDayOf(momentOf(second, 120)) - studyDayOf(momentOf(first, 60))).toBe(2)
    expect(later?.stability).toBe(same?.stability)
    expect(memory?.dueAt).toBe(startOf(studyDayOf(momentOf(first, 60)) + (memory?.intervalDays ?? 0), 60))
  })

  test('an answer on an earlier study day than the last one, after a flight to the west, counts as the same day', () => {
    const tokyo = Date.parse('2026-05-02T05:00:00+09:00')
    const losAngeles = tokyo + 11 * 60 * MINUTE
    const memory = afterAnswers([
      [4, tokyo, 540],
      [3, losAngeles, -420],
    ])
    const sameDay = afterAnswers([
      [4, noonOf(20_000)],
      [3, noonOf(20_000) + MINUTE],
    ])
    expect(studyDayOf(momentOf(losAngeles, -420))).toBe(studyDayOf(momentOf(tokyo, 540)) - 1)
    expect(memory?.stability).toBe(sameDay?.stability)
  })
})

describe('compared with plain ts-fsrs, at noon UTC', () => {
  const plain = new FSRS({ enable_fuzz: true }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
  const STATES = {
    [State.New]: 'new',
    [State.Learning]: 'learning',
    [State.Review]: 'review',
    [State.Relearning]: 'relearning',
  }
  const history = fc.array(
    fc.record({ rating: fc.constantFrom<Rating>(1, 2, 3, 4), days: fc.integer({ min: 1, max: 200 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )

  test('every answer on a day of its own gives the same memory, interval and number of lapses', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let day = 20_000
        let memory: Memory | null = null
        let card = { ...createEmptyCard(new Date(noonOf(day))), cardId: CARD }
        for (const { rating, days } of steps) {
          day += days
          const line = answer(CARD, memory, rating, noonOf(day))
          memory = applyLine(memory, line)
          card = { ...plain.next(card, new Date(noonOf(day)), rating).card, cardId: CARD }
          expect(memory).toMatchObject({
            state: STATES[card.state],
            stability: card.stability,
            difficulty: card.difficulty,
            reps: card.reps,
            lapses: card.lapses,
            step: card.learning_steps,
            intervalDays: card.scheduled_days,
          })
          const dueAt = card.scheduled_days > 0 ? startOf(day + card.scheduled_days, 0) : card.due.getTime()
          expect(memory.dueAt).toBe(dueAt)
        }
      }),
    )
  })

  test('good answers, each as soon as the card is due, give these intervals and stabilities', () => {
    let memory: Memory | null = null
    let day = 20_000
    const course: (readonly [intervalDays: number, stability: number])[] = []
    for (let i = 0; i < 7; i += 1) {
      memory = applyLine(memory, answer(CARD, memory, 3, noonOf(day)))
      course.push([memory.intervalDays, Number(memory.stability.toFixed(4))])
      day = memory.dueDay ?? day
    }
    expect(course).toEqual([
      [0, 2.3065],
      [2, 2.3065],
      [12, 10.971],
      [52, 48.5596],
      [187, 176.5959],
      [524, 549.4441],
      [1398, 1441.1803],
    ])
  })
})

describe('the preview', () => {
  const steps = fc.array(arbitraryStep, { maxLength: 8 })

  test('says what the answer then gives', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom(-300, 0, 345, 480),
        (past, minutes, utcOffset) => {
          const { lines, memories } = playSteps(CARD, past)
          const memory = memories.at(-1) ?? null
          const at = (lines.at(-1)?.at ?? noonOf(20_000)) + minutes * MINUTE
          const shown = preview(CARD, memory, momentOf(at, utcOffset), DEFAULT_SCHEDULING)
          for (const rating of RATINGS) {
            const line = answer(CARD, memory, rating, at, utcOffset)
            const { state } = applyLine(memory, line)
            expect({ state, dueAt: line.dueAt, intervalDays: line.intervalDays }).toEqual(shown[rating])
          }
        },
      ),
    )
  })

  test('never brings a better answer back earlier', () => {
    fc.assert(
      fc.property(steps, (past) => {
        const { lines, memories } = playSteps(CARD, past)
        const at = (lines.at(-1)?.at ?? noonOf(20_000)) + 3 * 86_400_000
        const shown = preview(CARD, memories.at(-1) ?? null, momentOf(at), DEFAULT_SCHEDULING)
        const dueAts = RATINGS.map((rating) => shown[rating].dueAt)
        expect(dueAts).toEqual(dueAts.toSorted((a, b) => a - b))
      }),
    )
  })

  test('a higher desired retention brings reviews back earlier', () => {
    const memory = afterAnswers([
      [4, noonOf(20_000)],
      [4, noonOf(20_008)],
      [4, noonOf(20_060)],
    ])
    const days = (desiredRetention: number): number =>
      preview(CARD, memory, momentOf(noonOf(20_300)), { ...DEFAULT_SCHEDULING, desiredRetention })[3].intervalDays
    expect(days(0.95)).toBeLessThan(days(0.9))
    expect(days(0.9)).toBeLessThan(days(0.8))
  })
})

test('fuzz spreads cards with the same history over several days', () => {
  const days = Array.from({ length: 100 }, (_, i) => {
    const card = cardId(`sco/fact-${i}/when`)
    const first = applyLine(null, answer(card, null, 4, noonOf(20_000)))
    return answer(card, first, 3, noonOf(20_008)).intervalDays
  })
  const counts = Map.groupBy(days, (day) => day)
  expect(counts.size).toBeGreaterThanOrEqual(3)
  expect(Math.max(...[...counts.values()].map((same) => same.length))).toBeLessThan(60)
})

describe('retrievability', () => {
  test('is null for a card that was never answered', () => {
    const suspended = foldLog([{ ...answer(CARD, null, 3, noonOf(20_000)), kind: 'suspend' }])
    expect(suspended === null ? null : retrievability(suspended, 20_000)).toBeNull()
  })

  test('is 0.9 after as many days as the stability says, 1 on the day itself, and equals that of ts-fsrs', () => {
    const fsrs = new FSRS({})
    fc.assert(
      fc.property(
        fc.array(arbitraryAnswer, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 3_000 }),
        (past, days) => {
          const memory = playSteps(CARD, past).memories.at(-1)
          if (memory === undefined || memory.lastDay === null) throw new Error('an answered card has a memory')
          expect(retrievability(memory, memory.lastDay)).toBe(1)
          expect(retrievability(memory, memory.lastDay + days)).toBeCloseTo(
            fsrs.forgetting_curve(days, memory.stability),
            8,
          )
          expect(retrievability({ ...memory, stability: 50 }, memory.lastDay + 50)).toBeCloseTo(0.9, 6)
        },
      ),
    )
  })
})
