import { describe, expect, test } from 'vitest'
import { describeDayCount, describeMemory, formatTook } from '#core/scheduling/describe-memory'
import { newMemory } from '#core/scheduling/memory'
import { cardId } from '../../helpers/cards.ts'

const TODAY = 20_000
const known = {
  ...newMemory(cardId('c')),
  state: 'review' as const,
  stability: 9.3,
  difficulty: 5.25,
  reps: 3,
  lastDay: TODAY - 9,
}

describe('a card’s memory in words', () => {
  test('says when recall falls, how hard it is, what is recalled today and how often it was forgotten', () => {
    expect(describeMemory(known, TODAY)).toEqual({
      stability: 'Recall falls to 90 % after 9 days',
      difficulty: '5.3 of 10, middling',
      recallToday: '90 %',
      lapses: 'Never forgotten',
    })
  })

  test.each([
    [1, 'easy'],
    [3.99, 'easy'],
    [4, 'middling'],
    [7, 'hard'],
    [10, 'hard'],
  ])('calls a difficulty of %d %s', (difficulty, word) => {
    expect(describeMemory({ ...known, difficulty }, TODAY)?.difficulty).toMatch(new RegExp(`, ${word}$`))
  })

  test.each([
    [1, 'Forgotten once'],
    [4, 'Forgotten 4 times'],
  ])('counts %d lapses', (lapses, words) => {
    expect(describeMemory({ ...known, lapses }, TODAY)?.lapses).toBe(words)
  })

  test('is nothing before the first answer', () => {
    expect(describeMemory(newMemory(cardId('c')), TODAY)).toBeNull()
  })
})

test.each([
  [0.2, 'less than a day'],
  [0.5, '1 day'],
  [1.4, '1 day'],
  [8.6, '9 days'],
])('%d days are told as %s', (days, words) => {
  expect(describeDayCount(days)).toBe(words)
})

test.each([
  [400, '0 s'],
  [4_200, '4 s'],
  [59_600, '1 min 0 s'],
  [65_000, '1 min 5 s'],
])('an answer of %d ms took %s', (took, words) => {
  expect(formatTook(took)).toBe(words)
})
