import { describe, expect, test } from 'vitest'
import { describeEstimate, describeLater, describeWaiting, splitQueue } from '#core/scheduling/describe-day'
import { applyLine } from '#core/scheduling/fold-log'
import { planQueue, summarizeDay } from '#core/scheduling/plan-queue'
import { answer, cardId, momentOf, noonOf, startOf } from '../../helpers/cards.ts'

const TODAY = 20_000
const NOON = noonOf(TODAY)
const MINUTE = 60_000

describe('the day', () => {
  const queueOf = (...dueAt: readonly number[]) =>
    planQueue({
      now: NOON,
      today: TODAY,
      limits: { newPerDay: 5, reviewsPerDay: 5 },
      soFar: summarizeDay([]),
      memories: dueAt.map((at, i) => ({
        ...applyLine(null, answer(cardId(`sco/fact-${i}/when`), null, 3, NOON - 600_000)),
        dueAt: at,
      })),
      candidates: [{ cardId: cardId('sco/new/when'), memory: null }],
    })

  test('tells the steps that are due from those that come later', () => {
    const { counts, later } = splitQueue(queueOf(NOON - 1, NOON, NOON + MINUTE, NOON + 9 * MINUTE), momentOf(NOON))
    expect(counts).toEqual({ new: 1, learning: 2, review: 0 })
    expect(later).toEqual([NOON + MINUTE, NOON + 9 * MINUTE])
  })

  test('leaves out a step that reaches into tomorrow', () => {
    const { counts, later } = splitQueue(queueOf(startOf(TODAY + 1) - 1, startOf(TODAY + 1)), momentOf(NOON))
    expect(counts.learning).toBe(0)
    expect(later).toEqual([startOf(TODAY + 1) - 1])
  })
})

test.each([
  [{ new: 10, learning: 3, review: 12 }, '12 due, 3 learning, 10 new'],
  [{ new: 0, learning: 0, review: 1 }, '1 due'],
  [{ new: 0, learning: 0, review: 0 }, ''],
])('%j waiting are “%s”', (counts, words) => {
  expect(describeWaiting(counts)).toBe(words)
})

test.each([
  [1, { seconds: 7.6, basis: 'own' }, 'about 1 minute at your pace, 8 s an answer'],
  [4, { seconds: 0.2, basis: 'own' }, 'about 4 minutes at your pace, 1 s an answer'],
  [4, { seconds: 10, basis: 'assumed' }, 'about 4 minutes at 10 s an answer (your own pace after 20 answers)'],
] as const)('%i minutes at %j are “%s”', (minutes, pace, words) => {
  expect(describeEstimate(minutes, pace)).toBe(words)
})

test.each([
  ['none', [], true, 0, ''],
  ['one, by the end of its minute', [NOON + 1], true, 0, '1 more by 12:01'],
  [
    'three, by the last of them, on the reader’s clock',
    [NOON, NOON + 1, NOON + 20 * MINUTE],
    true,
    330,
    '3 more by 17:50',
  ],
  ['two where nothing waits now', [NOON, NOON + MINUTE], false, 0, '2 come back by 12:01'],
  ['one where nothing waits now', [NOON + MINUTE], false, 0, '1 comes back by 12:01'],
] as const)('what comes later today: %s', (_, later, isMore, utcOffset, words) => {
  expect(describeLater(later, isMore, momentOf(NOON, utcOffset))).toBe(words)
})
