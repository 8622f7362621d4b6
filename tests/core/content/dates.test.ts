import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  datesCoincide,
  datesIn,
  formatDate,
  formatWhen,
  formatWhenInSentence,
  lastDay,
  precisionOf,
  yearsOf,
} from '#core/content/dates'
import type { When } from '#core/content/model'

const day = (start: string, end?: string): When => ({ start, precision: 'day', ...(end === undefined ? {} : { end }) })
const month = (start: string, end?: string): When => ({
  start,
  precision: 'month',
  ...(end === undefined ? {} : { end }),
})
const year = (start: string, end?: string): When => ({
  start,
  precision: 'year',
  ...(end === undefined ? {} : { end }),
})

describe('the precision of a date', () => {
  test.each([
    ['2001', 'year'],
    ['2004-06', 'month'],
    ['2001-06-15', 'day'],
    ['2024-02-29', 'day'],
    ['2000-02-29', 'day'],
    ['1900-02-29', null],
    ['2023-02-29', null],
    ['2001-06-31', null],
    ['2001-13', null],
    ['2001-00', null],
    ['2001-06-00', null],
    ['2001-6', null],
    ['0999', null],
    ['15 June 2001', null],
    ['', null],
  ])('of "%s" is %s', (date, precision) => {
    expect(precisionOf(date)).toBe(precision)
  })
})

describe('dates for people', () => {
  test.each([
    ['2017-06-09', '9 June 2017'],
    ['2004-06', 'June 2004'],
    ['2013', '2013'],
  ])('%s is written %s', (date, words) => {
    expect(formatDate(date)).toBe(words)
  })

  test.each([
    [day('2005-08-18', '2005-08-25'), '18–25 August 2005', 'from 18 to 25 August 2005'],
    [day('2025-08-30', '2025-09-01'), '30 August – 1 September 2025', 'from 30 August to 1 September 2025'],
    [day('2004-12-30', '2005-01-02'), '30 December 2004 – 2 January 2005', 'from 30 December 2004 to 2 January 2005'],
    [day('2004-08-18', '2005-08-18'), '18 August 2004 – 18 August 2005', 'from 18 August 2004 to 18 August 2005'],
    [day('2017-06-09'), '9 June 2017', 'on 9 June 2017'],
    [day('2017-06-09', '2017-06-09'), '9 June 2017', 'on 9 June 2017'],
    [month('2016-06', '2016-08'), 'June–August 2016', 'from June to August 2016'],
    [month('2004-12', '2005-01'), 'December 2004 – January 2005', 'from December 2004 to January 2005'],
    [month('2004-06'), 'June 2004', 'in June 2004'],
    [year('2019', '2021'), '2019–2021', 'from 2019 to 2021'],
    [year('2013'), '2013', 'in 2013'],
  ])('%o is written %s, and in a sentence %s', (when, alone, inSentence) => {
    expect(formatWhen(when)).toBe(alone)
    expect(formatWhenInSentence(when)).toBe(inSentence)
  })
})

describe('dates in prose', () => {
  test.each([
    ['It was founded on 15 June 2001 in Shanghai.', ['2001-06-15']],
    ['It opened in June 2004.', ['2004-06']],
    ['It began in 2013, or in 2014.', ['2013', '2014']],
    ['Held on 18–25 August 2005.', ['2005-08-18', '2005-08-25']],
    ['Held on 18 - 25 August 2005.', ['2005-08-18', '2005-08-25']],
    ['It ran from 11 to 25 September 2021.', ['2021-09-11', '2021-09-25']],
    ['It ran between 6 and 12 August 2003.', ['2003-08-06', '2003-08-12']],
    ['From 30 August to 1 September 2025 it met.', ['2025-08-30', '2025-09-01']],
    ['From 30 December 2004 to 2 January 2005.', ['2004-12-30', '2005-01-02']],
    ['In June and August 2016.', ['2016-06', '2016-08']],
    ['He served 2019–2021.', ['2019', '2021']],
    ['Coalition-2003 was the first.', ['2003']],
    ['About 1,300 troops, 12000 in all, 3.2004 per cent.', []],
    ['On 9 June it began.', []],
    ['On 31 June 2005 it began.', []],
    ['You may 2005 times.', ['2005']],
    ['', []],
  ])('"%s" names %o', (text, dates) => {
    expect(datesIn(text)).toEqual(dates)
  })

  const when = fc
    .tuple(
      fc.constantFrom(4, 7, 10),
      fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      fc.nat(900),
    )
    .map(([length, start, days]): When => {
      const end = new Date(Math.min(start.getTime() + days * 86_400_000, Date.parse('2999-12-31')))
      const cut = (date: Date) => date.toISOString().slice(0, length)
      return { start: cut(start), end: cut(end), precision: length === 4 ? 'year' : length === 7 ? 'month' : 'day' }
    })

  it('are found again in what is written for people', () => {
    fc.assert(
      fc.property(when, (written) => {
        const both = written.start === written.end ? [written.start] : [written.start, written.end]
        expect(datesIn(formatWhen(written))).toEqual(both)
        expect(datesIn(`It was ${formatWhenInSentence(written)}.`)).toEqual(both)
      }),
    )
  })
})

describe('dates beside each other', () => {
  test.each([
    [day('2017-06-09'), year('2017'), true],
    [day('2017-06-09'), month('2017-06'), true],
    [day('2017-06-09'), month('2017-07'), false],
    [day('2017-06-09'), day('2017-06-10'), false],
    [day('2017-06-09', '2017-06-12'), day('2017-06-12', '2017-06-20'), true],
    [year('2016', '2018'), day('2017-01-01'), true],
    [year('2016'), year('2017'), false],
    [month('2004-02'), day('2004-02-29'), true],
  ])('%o and %o can be the same day: %s', (a, b, expected) => {
    expect(datesCoincide(a, b)).toBe(expected)
    expect(datesCoincide(b, a)).toBe(expected)
  })

  it('touch each year from the first to the last', () => {
    expect(yearsOf(day('2004-12-30', '2006-01-02'))).toEqual([2004, 2005, 2006])
    expect(yearsOf(year('2013'))).toEqual([2013])
  })

  test.each([
    [year('2019', '2021'), '2021-12-31'],
    [month('2004-06'), '2004-06-31'],
    [day('2004-06-17'), '2004-06-17'],
  ])('the last day of %o is %s', (when, last) => {
    expect(lastDay(when)).toBe(last)
  })
})
