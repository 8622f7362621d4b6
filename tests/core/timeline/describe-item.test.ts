import { expect, test } from 'vitest'
import type { Fact } from '#core/content/model'
import { describeWhen, placeOfFact } from '#core/timeline/describe-item'
import { factOf, itemsOf } from './facts.ts'

const only = (fields: Partial<Fact>) => {
  const [item] = itemsOf([factOf('x', fields)])
  if (item === undefined) throw new Error('no item')
  return item
}

const CASES: readonly (readonly [Partial<Fact>, string])[] = [
  [{ when: { start: '2017-06-09', precision: 'day' } }, '9 June 2017'],
  [{ when: { start: '2005-08-18', end: '2005-08-25', precision: 'day' } }, '18–25 August 2005'],
  [{ when: { start: '2004-06', precision: 'month' } }, 'June 2004, no day given'],
  [{ when: { start: '2015', precision: 'year' } }, '2015, no day given'],
  [{ when: { start: '2004', end: '2006', precision: 'year' } }, '2004–2006, given to the year'],
  [{ relation: 'held-by', when: { start: '2025', precision: 'year' } }, 'since 2025, given to the year'],
  [{ relation: 'held-by', when: { start: '2025-01-01', precision: 'day' } }, 'since 1 January 2025'],
]

test.each(CASES)('the time of %o is told as %s', (fields, words) => {
  expect(describeWhen(only(fields))).toBe(words)
})

test('the place is the fact’s, else its value where that is a place', () => {
  const placeOf = (fields: Partial<Fact>) => placeOfFact(factOf('x', fields))
  expect(placeOf({ relation: 'met-in', value: 'Astana' })).toBe('Astana')
  expect(placeOf({ relation: 'met-in', value: 'Astana', place: 'Astana, Kazakhstan' })).toBe('Astana, Kazakhstan')
  expect(placeOf({ relation: 'happened', value: 'a word' })).toBeNull()
})
