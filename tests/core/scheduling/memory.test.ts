import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLine } from '#core/scheduling/answer'
import { applyLine } from '#core/scheduling/fold-log'
import type { Rating } from '#core/scheduling/log-line'
import { dueAtBound, isDue, type Memory } from '#core/scheduling/memory'
import { type Moment, startOfStudyDay, studyDayOf } from '#core/scheduling/study-day'
import { answer, cardId, DEFAULT_SCHEDULING, momentOf, noonOf, rowId, startOf } from '../../helpers/cards.ts'

const CARD = cardId('sco/member-india/when')
/** The first answer to the card. */
const answerAt = (moment: Moment, rating: Rating) =>
  answerLine(
    { id: rowId('first'), cardId: CARD, memory: null, rating, evidence: 'recalled', moment, took: 0 },
    DEFAULT_SCHEDULING,
  )

const dueOn = (memory: Memory, at: number, utcOffset: number): boolean =>
  isDue(memory, at, studyDayOf(momentOf(at, utcOffset)))

describe('a card in review is due', () => {
  // Answered in Shanghai at noon (UTC+8).
  const at = Date.parse('2026-03-20T12:00:00+08:00')
  const memory = applyLine(null, answer(CARD, null, 4, at, 480))
  const dueDay = memory.dueDay ?? 0

  test.each([
    ['at home', 480],
    ['after a flight to New York, where clocks went forward', -240],
    ['after a flight to London', 0],
    ['after a flight to Auckland', 780],
  ])('from 4:00 of its due day on the reader’s clock: %s', (_where, utcOffset) => {
    const start = startOf(dueDay, utcOffset)
    expect(dueOn(memory, start - 1, utcOffset)).toBe(false)
    expect(dueOn(memory, start, utcOffset)).toBe(true)
    expect(dueOn(memory, start + 400 * 86_400_000, utcOffset)).toBe(true)
  })

  test('neither while it is suspended nor before the day on which it comes back', () => {
    const start = startOf(dueDay, 480)
    expect(dueOn({ ...memory, suspended: true }, start, 480)).toBe(false)
    expect(dueOn({ ...memory, buriedUntil: dueDay + 1 }, start, 480)).toBe(false)
    expect(dueOn({ ...memory, buriedUntil: dueDay + 1 }, startOf(dueDay + 1, 480), 480)).toBe(true)
  })
})

test('a card in a step is due from its instant on', () => {
  const at = noonOf(20_000)
  const memory = applyLine(null, answer(CARD, null, 3, at))
  expect(isDue(memory, at + 600_000 - 1, 20_000)).toBe(false)
  expect(isDue(memory, at + 600_000, 20_000)).toBe(true)
})

test('a step that goes past 4:00 is due by the minute too', () => {
  const at = startOf(20_001) - 60_000
  const memory = applyLine(null, answer(CARD, null, 3, at))
  expect(isDue(memory, at + 599_000, 20_001)).toBe(false)
  expect(isDue(memory, at + 600_000, 20_001)).toBe(true)
})

test('what is due is always within the bound for the database, wherever it was answered, whenever days began there', () => {
  const calendar = fc.record({
    utcOffset: fc.integer({ min: -720, max: 840 }),
    cutoffHour: fc.integer({ min: 0, max: 23 }),
  })
  fc.assert(
    fc.property(
      calendar,
      calendar,
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom<Rating>(1, 3, 4),
      (there, here, days, rating) => {
        const memory = applyLine(null, answerAt({ at: noonOf(20_000), ...there }, rating))
        const now = startOfStudyDay((memory.dueDay ?? 20_000) + days, here)
        fc.pre(isDue(memory, now, studyDayOf({ at: now, ...here })))
        expect(memory.dueAt).toBeLessThanOrEqual(dueAtBound(now))
      },
    ),
    // The widest change of all: the far east and 23:00, then the far west and midnight, or the other way round.
    {
      examples: [
        [{ utcOffset: -720, cutoffHour: 23 }, { utcOffset: 840, cutoffHour: 0 }, 0, 4],
        [{ utcOffset: 840, cutoffHour: 0 }, { utcOffset: -720, cutoffHour: 23 }, 0, 4],
      ],
    },
  )
})
