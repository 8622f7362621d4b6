import { describe, expect, test } from 'vitest'
import { estimateMinutes, paceOf } from '#core/scheduling/estimate'
import type { LogLine } from '#core/scheduling/log-line'
import { answer, cardId, noonOf, undo } from '../../helpers/cards.ts'

const NOW = noonOf(20_000)
const fact = (i: number) => cardId(`sco/fact-${i}/when`)

const lines = (count: number, took: number): readonly LogLine[] =>
  Array.from({ length: count }, (_, i) => ({ ...answer(fact(i), null, 3, NOW + i), took }))

describe('a reader’s pace', () => {
  test('is assumed to be ten seconds an answer until twenty are known', () => {
    expect(paceOf(lines(19, 4_000))).toEqual({ seconds: 10, basis: 'assumed' })
    expect(paceOf(lines(20, 4_000))).toEqual({ seconds: 4, basis: 'own' })
  })

  test('counts an answer of a reader who went away as a minute', () => {
    const away = { ...answer(fact(99), null, 3, NOW), took: 3_600_000 }
    expect(paceOf([...lines(19, 5_000), away]).seconds).toBe((19 * 5 + 60) / 20)
  })

  test('does not count answers that were taken back', () => {
    const [first, ...rest] = lines(20, 4_000)
    if (first === undefined) throw new Error('no line')
    expect(paceOf([first, ...rest, undo(first, 'u')]).basis).toBe('assumed')
  })
})

test.each([
  [{ new: 0, learning: 0, review: 0 }, 0],
  [{ new: 0, learning: 1, review: 0 }, 1],
  [{ new: 10, learning: 0, review: 0 }, 4],
  [{ new: 0, learning: 0, review: 60 }, 11],
  [{ new: 10, learning: 2, review: 30 }, 10],
])('%j take about %i minutes at ten seconds an answer', (counts, minutes) => {
  expect(estimateMinutes(counts, 10, 0.9)).toBe(minutes)
})
