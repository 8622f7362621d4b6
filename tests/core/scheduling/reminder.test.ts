import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isReminderTime, lastTimeOf, reminderText } from '#core/scheduling/reminder'

const MINUTE = 60_000
const DAY = 86_400_000
const SIX = 18 * 60
const at = (time: string): number => Date.parse(time)

describe('the last time that the clock showed so many minutes after midnight', () => {
  test.each([
    ['a minute later', '2026-11-23T18:01:00Z', 0, '2026-11-23T18:00:00Z'],
    ['at that very moment', '2026-11-23T18:00:00Z', 0, '2026-11-23T18:00:00Z'],
    ['a moment before: yesterday', '2026-11-23T17:59:59.999Z', 0, '2026-11-22T18:00:00Z'],
    ['in Shanghai', '2026-11-23T19:00:00+08:00', 480, '2026-11-23T18:00:00+08:00'],
    ['in New York, the next day in UTC', '2026-11-23T23:30:00-05:00', -300, '2026-11-23T18:00:00-05:00'],
  ])('%s', (_what, now, utcOffset, wanted) => {
    expect(lastTimeOf(SIX, { at: at(now), utcOffset })).toBe(at(wanted))
  })

  test('is never ahead, less than a day ago, and at those minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: -DAY * 1_000, max: DAY * 30_000 }),
        fc.integer({ min: -720, max: 840 }),
        (minutes, now, utcOffset) => {
          const last = lastTimeOf(minutes, { at: now, utcOffset })
          expect(last).toBeLessThanOrEqual(now)
          expect(now - last).toBeLessThan(DAY)
          const local = last + utcOffset * MINUTE
          expect((((local % DAY) + DAY) % DAY) / MINUTE).toBe(minutes)
        },
      ),
    )
  })
})

describe('it is time for a reminder', () => {
  const state = {
    moment: { at: at('2026-11-23T18:00:30Z'), utcOffset: 0, cutoffHour: 4 },
    remindAt: SIX,
    watchedSince: at('2026-11-23T09:00:00Z'),
    decidedAt: null,
  }
  const now = (time: string) => ({ ...state, moment: { ...state.moment, at: at(time) } })

  test.each([
    ['at the chosen time', state, true],
    ['hours later, if the machine slept', now('2026-11-23T22:10:00Z'), true],
    ['not before', now('2026-11-23T17:59:30Z'), false],
    ['not if none is wanted', { ...state, remindAt: null }, false],
    ['not if the app was opened after it', { ...state, watchedSince: at('2026-11-23T18:00:10Z') }, false],
    ['not a second time', { ...state, decidedAt: at('2026-11-23T18:00:05Z') }, false],
    ['if the last one was yesterday', { ...state, decidedAt: at('2026-11-22T18:00:05Z') }, true],
    [
      'not again after the clock was set back an hour',
      { ...now('2026-11-23T18:00:30Z'), decidedAt: at('2026-11-23T19:00:20Z') },
      false,
    ],
  ])('%s', (_when, given, wanted) => {
    expect(isReminderTime(given)).toBe(wanted)
  })
})

describe('a reminder', () => {
  test.each([
    [{ due: 12, hasReviewed: false }, '12 cards are due.'],
    [{ due: 1, hasReviewed: false }, 'One card is due.'],
    [{ due: 0, hasReviewed: false }, null],
    [{ due: 12, hasReviewed: true }, null],
  ])('of %o says %s', (today, text) => {
    expect(reminderText(today)).toBe(text)
  })
})
