import { describe, expect, it, test } from 'vitest'
import type { When } from '#core/content/model'
import { findPhrase, namesSubject, placeTold, tellsDate, tellsWhen, withoutArticle } from '#core/content/telling'

describe('a phrase in a sentence', () => {
  test.each([
    ['Russia came.', 'Russia', 0],
    ['Russian troops and Russia came.', 'Russia', 19],
    ['The Belarussia street.', 'russia', -1],
    ['About 1,300 troops.', '300', 8],
    ['About 13000 troops.', '300', -1],
    ['It said "no".', '"no"', 8],
    ['Öland is big.', 'land', -1],
    ['India.', 'india', -1],
    ['India.', '', -1],
  ])('in "%s", "%s" is at %i', (text, phrase, at) => {
    expect(findPhrase(text, phrase)).toBe(at)
  })

  it('is looked for from an offset on', () => {
    expect(findPhrase('go, go', 'go', 1)).toBe(4)
  })
})

test.each([
  ['on 9 June 2017', '2017-06-09', true],
  ['on 9 June 2017', '2017-06', true],
  ['on 9 June 2017', '2017', true],
  ['in June 2017', '2017-06-09', false],
  ['in 2017', '2017-06', false],
  ['on 18–25 August 2005', '2005-08-25', true],
  ['on 18–25 August 2005', '2005-08-20', false],
])('"%s" tells %s: %s', (sentence, date, expected) => {
  expect(tellsDate(sentence, date)).toBe(expected)
})

test.each<[string, When, boolean]>([
  ['from 18 to 25 August 2005', { start: '2005-08-18', end: '2005-08-25', precision: 'day' }, true],
  ['on 18 August 2005', { start: '2005-08-18', end: '2005-08-25', precision: 'day' }, false],
  ['on 25 August 2005', { start: '2005-08-18', end: '2005-08-25', precision: 'day' }, false],
  ['on 18 August 2005', { start: '2005-08', precision: 'month' }, true],
])('"%s" tells %o: %s', (sentence, when, expected) => {
  expect(tellsWhen(sentence, when)).toBe(expected)
})

test.each([
  ['It met in Astana, Kazakhstan.', 'Astana, Kazakhstan', 'Astana, Kazakhstan'],
  ['In Kazakhstan it met at Astana.', 'Astana, Kazakhstan', 'Astana, Kazakhstan'],
  ['It met in Astana.', 'Astana, Kazakhstan', 'Astana'],
  ['It met in Kazakhstan.', 'Astana, Kazakhstan', null],
  ['It met in Astana.', 'Astana', 'Astana'],
])('of "%s", a sentence tells so much of %s: %s', (sentence, place, told) => {
  expect(placeTold(sentence, place)).toBe(told)
})

test.each([
  ['The Charter was signed.', 'the Charter', true],
  ['Signed was a charter.', 'the Charter', true],
  ['Charters were signed.', 'the Charter', false],
  ['India joined.', 'India', true],
  ['It joined.', 'India', false],
])('"%s" names %s: %s', (sentence, subject, expected) => {
  expect(namesSubject(sentence, subject)).toBe(expected)
})

test.each([
  ['the SCO Charter', 'SCO Charter'],
  ['The Hague', 'Hague'],
  ['an observer', 'observer'],
  ['a lens', 'lens'],
  ['Theseus', 'Theseus'],
  ['Anna', 'Anna'],
  ['the', 'the'],
])('%s is, without its article, %s', (name, rest) => {
  expect(withoutArticle(name)).toBe(rest)
})
