import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLine, preview, type Scheduling, schedulingOf } from '#core/scheduling/answer'
import { applyLine, foldLog } from '#core/scheduling/fold-log'
import type { LineOf, Rating, Steps } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import { answer, cardId, DEFAULT_SCHEDULING, momentOf, noonOf, rowId } from '../../helpers/cards.ts'

const CARD = cardId('sco/member-india/when')
const NOON = noonOf(20_000)
const MINUTE = 60_000
const RATINGS: readonly Rating[] = [1, 2, 3, 4]

const withSteps = (learning: readonly number[], relearning: readonly number[] = [10]): Scheduling => ({
  ...DEFAULT_SCHEDULING,
  steps: { learning, relearning },
})

/** What the four answers give, in minutes for a step and in days else. */
function waits(memory: Memory | null, scheduling: Scheduling, at = NOON): readonly string[] {
  const outcomes = preview(CARD, memory, momentOf(at), scheduling)
  return RATINGS.map((rating) => {
    const { state, dueAt, intervalDays } = outcomes[rating]
    return state === 'review' ? `${intervalDays} d` : `${(dueAt - at) / MINUTE} min`
  })
}

function give(memory: Memory | null, rating: Rating, at: number, scheduling: Scheduling): LineOf<'answer'> {
  const moment = momentOf(at)
  return answerLine(
    { id: rowId(`a${at}`), cardId: CARD, memory, rating, evidence: 'recalled', moment, took: 0 },
    scheduling,
  )
}

describe('the steps of a new card', () => {
  test.each([
    ['the usual ones', [1, 10], ['1 min', '6 min', '10 min', '10 d']],
    ['one', [20], ['20 min', '30 min', '2 d', '10 d']],
    ['three', [2, 8, 60], ['2 min', '5 min', '8 min', '10 d']],
    ['none: every answer gives days', [], ['1 d', '1 d', '2 d', '10 d']],
    ['a whole day: it is in review then', [1440], ['1 d', '1 d', '2 d', '10 d']],
  ])('%s', (_name, learning, wanted) => {
    expect(waits(null, withSteps(learning))).toEqual(wanted)
  })

  test('are gone through one Good at a time', () => {
    const scheduling = withSteps([2, 8, 60])
    const first = applyLine(null, give(null, 3, NOON, scheduling))
    expect(waits(first, scheduling)[2]).toBe('60 min')
    const second = applyLine(first, give(first, 3, NOON + 8 * MINUTE, scheduling))
    expect(waits(second, scheduling)[2]).toBe('2 d')
  })

  test('that were shortened while a card was in a later one: Again is still within the day', () => {
    const memory = applyLine(null, give(null, 3, NOON, withSteps([2, 8, 60])))
    expect(memory.step).toBe(1)
    expect(waits(memory, withSteps([5]))).toEqual(['5 min', '8 min', '2 d', '4 d'])
  })
})

describe('the steps of a card that was forgotten', () => {
  const reviewed = applyLine(null, answer(CARD, null, 4, NOON))
  const later = noonOf(20_008)

  test.each([
    ['the usual one', [10], '10 min'],
    ['two', [5, 30], '5 min'],
    ['none: it comes back after a day', [], '1 d'],
    ['a whole day', [1440], '1 d'],
  ])('%s', (_name, relearning, wanted) => {
    expect(waits(reviewed, withSteps([1, 10], relearning), later)[0]).toBe(wanted)
  })

  test('begin at the first one again, also after a step of a whole day', () => {
    const scheduling = withSteps([1, 10], [30, 1440])
    const forgotten = applyLine(reviewed, give(reviewed, 1, later, scheduling))
    const back = applyLine(forgotten, give(forgotten, 3, later + 30 * MINUTE, scheduling))
    expect(back).toMatchObject({ state: 'review', intervalDays: 1, step: 0 })
    expect(waits(back, scheduling, later + 86_400_000)[0]).toBe('30 min')
  })
})

describe('the line of an answer', () => {
  test('keeps the steps that held, unless they are those of the parameter set', () => {
    expect(give(null, 3, NOON, withSteps([5], []))).toMatchObject({ steps: { learning: [5], relearning: [] } })
    expect(give(null, 3, NOON, schedulingOf(DEFAULT_SETTINGS))).not.toHaveProperty('steps')
  })
})

describe('steps that are changed in between', () => {
  const minutes = fc
    .uniqueArray(fc.integer({ min: 1, max: 1440 }), { maxLength: 4 })
    .map((all) => all.toSorted((a, b) => a - b))
  const steps: fc.Arbitrary<Steps> = fc.record({ learning: minutes, relearning: minutes })
  const history = fc.array(
    fc.record({ rating: fc.constantFrom(...RATINGS), steps, wait: fc.integer({ min: 0, max: 30 * 1440 }) }),
    { minLength: 1, maxLength: 10 },
  )

  /** The lines, each with what the reader was told at that answer. */
  function play(past: typeof history extends fc.Arbitrary<infer T> ? T : never) {
    let memory: Memory | null = null
    let at = NOON
    return past.map((one) => {
      at += one.wait * MINUTE
      const scheduling = { ...DEFAULT_SCHEDULING, steps: one.steps }
      const told = preview(CARD, memory, momentOf(at), scheduling)[one.rating]
      const line = { ...give(memory, one.rating, at, scheduling), id: rowId(`line-${at}`) }
      memory = applyLine(memory, line)
      return { line, told, memory }
    })
  }

  test('change no memory of before: the fold of the lines is at every line what the reader was told then', () => {
    fc.assert(
      fc.property(history, (past) => {
        const played = play(past)
        played.forEach(({ told, memory }, i) => {
          const folded = foldLog(structuredClone(played.slice(0, i + 1).map(({ line }) => line)))
          expect(folded).toEqual(memory)
          expect(folded).toMatchObject(told)
        })
      }),
    )
  })

  test('always bring the card back later than now, in a step that there is', () => {
    fc.assert(
      fc.property(history, (past) => {
        play(past).forEach(({ line, memory }, i) => {
          const held = memory.state === 'relearning' ? past[i]?.steps.relearning : past[i]?.steps.learning
          const inReview = memory.dueDay !== null && memory.dueDay > line.day && memory.step === 0
          const inStep = memory.dueDay === null && memory.dueAt > line.at && memory.step < (held?.length ?? 0)
          expect(memory.stability).toBeGreaterThan(0)
          expect(inReview || inStep).toBe(true)
        })
      }),
    )
  })
})
