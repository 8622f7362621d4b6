import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeStreak, LONGEST_PAUSE_DAYS, type Streak, streakOf } from '#core/scheduling/streak'

const TODAY = 20_000

/** Study days by how many days ago they were. */
const ago = (...days: readonly number[]): readonly number[] => days.map((day) => TODAY - day)

describe('a streak', () => {
  test.each<readonly [string, readonly number[], Streak]>([
    ['nothing yet', [], { days: 0, missed: 0, studiedToday: false }],
    ['today alone', ago(0), { days: 1, missed: 0, studiedToday: true }],
    [
      'until yesterday: today is not over, so it is not missed',
      ago(1, 2, 3),
      { days: 3, missed: 0, studiedToday: false },
    ],
    ['a missed day in between pauses the count', ago(0, 1, 3, 4), { days: 4, missed: 0, studiedToday: true }],
    ['two days missed until now', ago(3, 4), { days: 2, missed: 2, studiedToday: false }],
    ['fourteen days missed: the count goes on today', ago(0, 15, 16), { days: 3, missed: 0, studiedToday: true }],
    ['fifteen days missed: a new count has begun', ago(0, 16, 17), { days: 1, missed: 0, studiedToday: true }],
    ['fourteen days missed until now', ago(15, 16), { days: 2, missed: 14, studiedToday: false }],
    ['fifteen days missed until now', ago(16, 17), { days: 0, missed: 0, studiedToday: false }],
    ['a clock that was ahead for a while', ago(-2, 0, 1), { days: 2, missed: 0, studiedToday: true }],
  ])('%s', (_, days, streak) => {
    expect(streakOf(days, TODAY)).toEqual(streak)
  })

  const arbitraryDays = fc
    .uniqueArray(fc.nat(60), { maxLength: 40 })
    .map((days) => ago(...days.toSorted((a, b) => a - b)))

  test('never falls by studying, and grows by one on a new day that it reaches', () => {
    fc.assert(
      fc.property(arbitraryDays, (days) => {
        const before = streakOf(days, TODAY)
        const today = days.includes(TODAY) ? days : [TODAY, ...days]
        expect(streakOf(today, TODAY).days).toBe(before.days + (before.studiedToday ? 0 : 1))
      }),
    )
  })

  test('does not fall while days are missed, until the pause is too long', () => {
    fc.assert(
      fc.property(arbitraryDays, fc.nat(30), (days, wait) => {
        const later = streakOf(days, TODAY + wait)
        const missed = TODAY + wait - (days[0] ?? TODAY) - 1
        expect(later.days).toBe(missed > LONGEST_PAUSE_DAYS ? 0 : streakOf(days, days[0] ?? TODAY).days)
      }),
    )
  })
})

test.each<readonly [Streak, string]>([
  [
    { days: 0, missed: 0, studiedToday: false },
    'Your days of study are counted here. A missed day only pauses the count.',
  ],
  [{ days: 1, missed: 0, studiedToday: true }, '1 day of study, with today. A missed day only pauses the count.'],
  [{ days: 12, missed: 0, studiedToday: false }, '12 days of study so far. A missed day only pauses the count.'],
  [{ days: 12, missed: 3, studiedToday: false }, '12 days of study, paused. The count goes on with your next card.'],
])('%j is told as “%s”', (streak, words) => {
  expect(describeStreak(streak)).toBe(words)
})
