import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startOfStudyDay, studyDayOf, utcMidnightOf } from '#core/scheduling/study-day'
import { momentOf, startOf } from '../../helpers/cards.ts'

const dateOf = (day: number): string => new Date(utcMidnightOf(day)).toISOString().slice(0, 10)

describe('the study day of an instant', () => {
  test.each([
    // what                                      local time with its offset     offset  study day
    ['just before 4:00 it is still the day before', '2026-11-23T03:59:59.999Z', 0, '2026-11-22'],
    ['at 4:00 the day begins', '2026-11-23T04:00:00.000Z', 0, '2026-11-23'],
    ['late in the evening', '2026-11-23T23:59:00.000Z', 0, '2026-11-23'],
    ['after midnight', '2026-11-24T00:30:00.000Z', 0, '2026-11-23'],
    ['03:59 in Shanghai', '2026-11-23T03:59:00.000+08:00', 480, '2026-11-22'],
    ['04:00 in Shanghai', '2026-11-23T04:00:00.000+08:00', 480, '2026-11-23'],
    ['03:59 in New Delhi, half an hour off', '2026-11-23T03:59:00.000+05:30', 330, '2026-11-22'],
    ['04:00 in New York', '2026-11-23T04:00:00.000-05:00', -300, '2026-11-23'],
    ['Berlin, 03:59 on the night that clocks go forward', '2026-03-29T03:59:00.000+02:00', 120, '2026-03-28'],
    ['Berlin, 04:00 that night, 23 hours after the last one', '2026-03-29T04:00:00.000+02:00', 120, '2026-03-29'],
    ['Berlin, the first 02:30 on the night that clocks go back', '2026-10-25T02:30:00.000+02:00', 120, '2026-10-24'],
    ['Berlin, the second 02:30 that night', '2026-10-25T02:30:00.000+01:00', 60, '2026-10-24'],
    ['Berlin, 04:00 that night, 25 hours after the last one', '2026-10-25T04:00:00.000+01:00', 60, '2026-10-25'],
    ['before 1970', '1969-12-31T12:00:00.000Z', 0, '1969-12-31'],
    ['the first hours of 1970', '1970-01-01T03:59:00.000Z', 0, '1969-12-31'],
    ['far ahead', '9999-12-31T05:00:00.000Z', 0, '9999-12-31'],
    ['in the year 100', '0100-01-01T05:00:00.000Z', 0, '0100-01-01'],
  ])('%s', (_what, at, utcOffset, day) => {
    expect(dateOf(studyDayOf(momentOf(Date.parse(at), utcOffset)))).toBe(day)
  })

  test('the same instant is in two study days on two clocks', () => {
    const at = Date.parse('2026-11-23T21:00:00Z')
    expect(dateOf(studyDayOf(momentOf(at)))).toBe('2026-11-23')
    expect(dateOf(studyDayOf(momentOf(at, 480)))).toBe('2026-11-24')
  })

  test.each([
    [0, '2026-11-23'],
    [3, '2026-11-23'],
    [4, '2026-11-22'],
    [23, '2026-11-22'],
  ])('at 03:59 is today where days begin at %i:00, else yesterday', (cutoffHour, day) => {
    expect(dateOf(studyDayOf({ at: Date.parse('2026-11-23T03:59:00Z'), utcOffset: 0, cutoffHour }))).toBe(day)
  })
})

describe('the beginning of a study day', () => {
  const day = fc.integer({ min: -1_000_000, max: 3_000_000 })
  const offset = fc.integer({ min: -720, max: 840 })

  const hour = fc.integer({ min: 0, max: 23 })

  test('is its first millisecond, on every clock, whenever days begin', () => {
    fc.assert(
      fc.property(day, offset, hour, (one, utcOffset, cutoffHour) => {
        const calendar = { utcOffset, cutoffHour }
        const start = startOfStudyDay(one, calendar)
        expect(studyDayOf({ ...calendar, at: start })).toBe(one)
        expect(studyDayOf({ ...calendar, at: start - 1 })).toBe(one - 1)
      }),
    )
  })

  test('is 4:00 local', () => {
    expect(new Date(startOf(20_780, 480)).toISOString()).toBe('2026-11-22T20:00:00.000Z')
  })
})
