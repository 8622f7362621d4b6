import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRead, plainReadings, type ReadWord, typoReadings } from '#core/search/readings'

const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcdéб')), minLength: 1, maxLength: 7 })
const unspaced = fc.constantFrom('上', '上海', '海', '合作')
const vocabulary = fc
  .uniqueArray(fc.oneof({ weight: 8, arbitrary: letters }, fc.constantFrom('2001', '2011', 'a1b2', 'zz'), unspaced), {
    maxLength: 60,
  })
  .map((words) => words.toSorted())
const typed = fc.oneof({ weight: 8, arbitrary: letters }, fc.constantFrom('2001', '20', 'ab1'), unspaced)

const named = (words: readonly string[], readings: readonly { readonly term: number }[]): readonly string[] =>
  readings.map(({ term }) => words[term] ?? '').toSorted()

describe('looking words up in a vocabulary finds what looking at each of them finds', () => {
  test.each<[ReadWord['reads'], boolean | null]>([
    ['beginning', null],
    ['typo', false],
    ['typo-in-beginning', true],
  ])('%s', (reads, stillTyping) =>
    fc.assert(
      fc.property(vocabulary, typed, (words, word) => {
        const typos = stillTyping === null ? [] : typoReadings(words, word, stillTyping)
        const found = named(words, [...plainReadings(words, word), ...typos])
        expect(found).toEqual(words.filter((one) => isRead({ word, reads }, one)))
      }),
      { numRuns: 1000 },
    ),
  )
})

const WORDS = ['2001', '2002', 'iran', 'state', 'states', 'summit', 'sun', 'tashkent'].toSorted()
const typos = (word: string, stillTyping = false) => named(WORDS, typoReadings(WORDS, word, stillTyping))

test.each([
  ['a letter is missing in a word of four', 'irn', ['iran']],
  ['the first letter is wrong', 'xtate', ['state']],
  ['the first letter is missing', 'ummit', ['summit']],
  ['in a shorter word a typo is another word', 'sin', []],
  ['another year is no typo', '2003', []],
])('%s', (_, word, found) => expect(typos(word)).toEqual(found))

test('a word that is still being typed is found with its typo', () => {
  expect(typos('tahsk')).toEqual([])
  expect(typos('tahsk', true)).toEqual(['tashkent'])
})

test('the word fits better than a longer one, that better than a typo, and that better than one in a beginning', () => {
  expect(plainReadings(WORDS, 'state').map(({ fit }) => fit)).toEqual([1, expect.closeTo(0.73, 1)])
  expect(typoReadings(WORDS, 'xtate', true).map(({ term, fit }) => [WORDS[term], fit])).toEqual([
    ['state', 0.3],
    ['states', 0.15],
  ])
})
