import { describe, expect, test } from 'vitest'
import { describeDays, describeDue, describeWait, formatInterval } from '#core/scheduling/describe-due'
import { applyLine } from '#core/scheduling/fold-log'
import { newMemory } from '#core/scheduling/memory'
import { answer, cardId, noonOf } from '../../helpers/cards.ts'

const MINUTE = 60_000

test.each([
  [-5 * MINUTE, 'now'],
  [0, 'now'],
  [1, 'in 1 minute'],
  [MINUTE, 'in 1 minute'],
  [9 * MINUTE + 1, 'in 10 minutes'],
  [59 * MINUTE, 'in 59 minutes'],
  [60 * MINUTE, 'in 1 hour'],
  [89 * MINUTE, 'in 1 hour'],
  [120 * MINUTE, 'in 2 hours'],
])('a wait of %i ms is %s', (wait, words) => {
  expect(describeWait(wait)).toBe(words)
})

test.each([
  [-3, 'now'],
  [0, 'now'],
  [1, 'tomorrow'],
  [2, 'in 2 days'],
  [30, 'in 30 days'],
  [31, 'in 1 month'],
  [61, 'in 2 months'],
  [364, 'in 12 months'],
  [366, 'in 1 year'],
  [548, 'in 1.5 years'],
])('%i study days ahead is %s', (days, words) => {
  expect(describeDays(days)).toBe(words)
})

test.each([
  [1 * MINUTE, 0, '1 min'],
  [10 * MINUTE, 0, '10 min'],
  [20, 0, '1 min'],
  [0, 1, '1 d'],
  [0, 3, '3 d'],
  [0, 30, '30 d'],
  [0, 64, '2.1 mo'],
  [0, 91, '3 mo'],
  [0, 365, '12 mo'],
  [0, 548, '1.5 yr'],
])('an outcome due after %i ms or %i days is labelled %s', (wait, intervalDays, label) => {
  const at = noonOf(20_000)
  expect(formatInterval({ dueAt: at + wait, intervalDays }, at)).toBe(label)
})

describe('when a card is due', () => {
  const card = cardId('sco/member-india/when')
  const at = noonOf(20_000)

  test('a card that was never answered is new', () => {
    expect(describeDue(newMemory(card), at, 20_000)).toBe('new')
  })

  test('a step is told by the minute', () => {
    expect(describeDue(applyLine(null, answer(card, null, 3, at)), at + 3 * MINUTE, 20_000)).toBe('in 7 minutes')
  })

  test('a review is told by the study day', () => {
    const memory = applyLine(null, answer(card, null, 4, at))
    const dueDay = memory.dueDay ?? 0
    expect(describeDue(memory, noonOf(dueDay - 1), dueDay - 1)).toBe('tomorrow')
    expect(describeDue(memory, noonOf(dueDay + 4), dueDay + 4)).toBe('now')
  })
})
