import { expect, test } from 'vitest'
import { countLastDays } from '#core/scheduling/last-days'
import { answer, cardId, noonOf, undo } from '../../helpers/cards.ts'

const TODAY = 20_000
const card = cardId('sco/member-india/when')
const on = (day: number, minute = 0) => answer(card, null, 3, noonOf(day) + minute * 60_000)

test('the last days are there in order, today last, also those without an answer', () => {
  expect(countLastDays([on(TODAY - 2), on(TODAY - 2, 1), on(TODAY)], TODAY, 4)).toEqual([
    { day: TODAY - 3, answers: 0 },
    { day: TODAY - 2, answers: 2 },
    { day: TODAY - 1, answers: 0 },
    { day: TODAY, answers: 1 },
  ])
})

test('answers before the first of these days do not count, nor what was taken back', () => {
  const taken = on(TODAY)
  expect(countLastDays([on(TODAY - 2), taken, undo(taken, 'u')], TODAY, 2)).toEqual([
    { day: TODAY - 1, answers: 0 },
    { day: TODAY, answers: 0 },
  ])
})
