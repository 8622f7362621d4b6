import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningsOfDates, datesInSentences, datesInText } from '#core/content/propose/dates-in-text'
import type { ProposedWhen } from '#core/content/propose/proposed-when'
import { sentencesOf } from '#core/content/sentences'

/** A date as one short text: `2017-6-9`, `1990..1999 decade`, `-44 c.` */
function shown({ start, end, precision, approximate }: ProposedWhen): string {
  const point = ({ year, month, day }: ProposedWhen['start']): string =>
    [year, month, day].filter((part) => part !== undefined).join('-')
  return [
    end === undefined ? point(start) : `${point(start)}..${point(end)}`,
    ...(['decade', 'century'].includes(precision) ? [precision] : []),
    ...(approximate ? ['c.'] : []),
  ].join(' ')
}

const read = (text: string): readonly string[] =>
  datesInText(text).map(({ start, end, when }) => `${text.slice(start, end)} = ${shown(when)}`)

describe('a date is found', () => {
  test.each([
    ['to the day', 'It was signed on 9 June 2017 in Astana.', '9 June 2017 = 2017-6-9'],
    ['with an ordinal', 'On the 1st of July, 1997 it ended.', '1st of July, 1997 = 1997-7-1'],
    ['in American order', 'On March 4, 1861, he spoke.', 'March 4, 1861 = 1861-3-4'],
    ['with a short month', 'Since 3 Oct. 1990 it is one.', '3 Oct. 1990 = 1990-10-3'],
    ['in ISO form', 'Released 2001-06-15.', '2001-06-15 = 2001-6-15'],
    ['to the month', 'In June 2004 it opened.', 'June 2004 = 2004-6'],
    ['to the year', 'It was founded in 2001.', '2001 = 2001'],
    ['in brackets', 'The treaty (1997) held.', '1997 = 1997'],
    ['as the beginning of a line', '1996: five states meet.', '1996 = 1996'],
    ['beside a noun', 'The 2017 summit admitted India.', '2017 = 2017'],
    ['as a range of days', 'It ran 18–25 August 2005.', '18–25 August 2005 = 2005-8-18..2005-8-25'],
    [
      'as a range over months',
      'From 30 August to 1 September 2025.',
      '30 August to 1 September 2025 = 2025-8-30..2025-9-1',
    ],
    [
      'as a range over years',
      'From 28 December 2009 to 3 January 2010.',
      '28 December 2009 to 3 January 2010 = 2009-12-28..2010-1-3',
    ],
    ['as an American range', 'August 18–25, 2005 in Shandong.', 'August 18–25, 2005 = 2005-8-18..2005-8-25'],
    ['as a range of months', 'June–August 2016 was dry.', 'June–August 2016 = 2016-6..2016-8'],
    ['as two months with a slash', 'In May/June 2016 it rained.', 'May/June 2016 = 2016-5..2016-6'],
    [
      'as a range of American days over months',
      'August 30 to September 1, 2025.',
      'August 30 to September 1, 2025 = 2025-8-30..2025-9-1',
    ],
    ['as a range of months over years', 'From June 2016 – August 2017.', 'June 2016 – August 2017 = 2016-6..2017-8'],
    ['as neighbouring months', 'In August and September 1783.', 'August and September 1783 = 1783-8..1783-9'],
    ['to the day before the era', 'On 15 March 44 BC he fell.', '15 March 44 BC = -44-3-15'],
    ['to the month before the era', 'In March 44 B.C. he fell.', 'March 44 B.C. = -44-3'],
    ['in the era, as a range', 'He ruled 5–14 AD.', '5–14 AD = 5..14'],
    ['in a century in words', 'In the late nineteenth century.', 'nineteenth century = 1801..1900 century c.'],
    ['as a range of years', 'The war of 1939–1945.', '1939–1945 = 1939..1945'],
    ['as a short range', 'It lasted 1914–18.', '1914–18 = 1914..1918'],
    ['between two years', 'Between 1804 and 1815 he ruled.', '1804 and 1815 = 1804..1815'],
    ['as a decade', 'In the 1990s trade grew.', '1990s = 1990..1999 decade'],
    ['as decades', 'The 1860s and 1870s were hard.', '1860s and 1870s = 1860..1879 decade'],
    ['as a century', 'In the 19th century it fell.', '19th century = 1801..1900 century'],
    ['as centuries', 'From the 18th to 19th centuries.', '18th to 19th centuries = 1701..1900 century'],
    ['before the era', 'He was killed in 44 BC.', '44 BC = -44'],
    ['as a century before the era', 'In the 3rd century BCE.', '3rd century BCE = -300..-201 century'],
    ['over the change of the era', 'He ruled 27 BC – AD 14.', '27 BC – AD 14 = -27..14'],
    ['as a range before the era', 'The wars of 264–146 BC.', '264–146 BC = -264..-146'],
    ['in the era', 'It was buried in AD 79.', 'AD 79 = 79'],
    ['about', 'It was printed c. 1450.', '1450 = 1450 c.'],
    ['early in a decade', 'In the early 1990s it grew.', '1990s = 1990..1999 decade c.'],
  ])('%s', (_how, text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test('each of several', () => {
    expect(read('Founded in 1996, it grew in June 2001 and again on 9 June 2017.')).toEqual([
      '1996 = 1996',
      'June 2001 = 2001-6',
      '9 June 2017 = 2017-6-9',
    ])
  })
})

describe('no date is found in', () => {
  test.each([
    ['a relative date', 'Two years later it grew; last year it fell.'],
    ['a recurring date', 'It is kept every 9 May, and each year on 4 July.'],
    ['a measure', 'It is 2000 km long and weighs 1500 kg.'],
    ['a count', 'In 1500 households there were 2000 people.'],
    ['a count of soldiers', 'About 1300 troops took part.'],
    ['a standard', 'It follows ISO 9001 and RFC 2616.'],
    ['a version', 'It needs version 2000 of Windows 2000.'],
    ['a page', 'See page 1453 and pp. 1200–1250.'],
    ['a room', 'We meet in room 2010.'],
    ['a resolution', 'Resolution 1373 was adopted.'],
    ['money', 'It cost $1999 or € 2000.'],
    ['a large number', 'There were 1,945 of them, or 2001.5.'],
    ['a day that its month does not have', 'On 31 June 2017.'],
    ['the same in American order', 'On June 31, 2017.'],
    ['months that are no neighbours', 'Both June and August were dry.'],
    ['a code', 'The A2001 road and the SU-1990 part.'],
    ['a share', 'It rose 2000 % .'],
    ['a time', 'At 19:45 and 2001:0db8.'],
  ])('%s', (_what, text) => {
    expect(read(text)).toEqual([])
  })
})

test('a day is read as it was written, whichever way', () => {
  const day = fc.date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  const months = 'January February March April May June July August September October November December'.split(' ')
  const write = fc.constantFrom<(day: number, month: string, year: number) => string>(
    (d, m, y) => `${d} ${m} ${y}`,
    (d, m, y) => `${d}th of ${m}, ${y}`,
    (d, m, y) => `${d} ${m.length > 3 ? `${m.slice(0, 3)}.` : m} ${y}`,
    (d, m, y) => `${m} ${d}, ${y}`,
    (d, m, y) => `${m.slice(0, 3)} ${d} ${y}`,
  )
  fc.assert(
    fc.property(
      day,
      write,
      fc.constantFrom('On ', '', '(', 'from '),
      fc.constantFrom('.', ' it began.', ')', ''),
      (when, how, before, after) => {
        const [year, month, date] = [when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate()]
        const written = how(date, months[month - 1] ?? '', year)
        expect(read(before + written + after)).toEqual([`${written} = ${year}-${month}-${date}`])
      },
    ),
  )
})

test('mentions stand in text order, do not overlap, and stay inside the text, whatever it is', () => {
  const piece = fc.constantFrom(
    '9 June 2017',
    '2001',
    'in ',
    ' ',
    'BC',
    '–',
    '1990s',
    'AD 79',
    '(',
    ')',
    '19th century',
    ',',
    'June',
    '31',
    '9 Mar. ',
    'Aug. ',
    'to ',
    '. ',
    'B.C. ',
    'x',
    '.',
    '𝟘',
    'c. ',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }),
      fc.boolean(),
      (pieces, inSentences) => {
        const text = pieces.join('')
        let end = 0
        const mentions = inSentences
          ? datesInSentences(text, sentencesOf(text), beginningsOfDates(text))
          : datesInText(text)
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          end = mention.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
