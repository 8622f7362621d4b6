import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignWords } from '#core/annotations/align-words'
import { wordsOf } from '#core/annotations/words'

const align = (before: string, after: string): readonly number[] => [...alignWords(wordsOf(before), wordsOf(after))]

describe('words are followed to where they went', () => {
  test.each([
    ['the same words', 'a b c', 'a b c', [0, 1, 2]],
    ['a word put in', 'one two three', 'one and two three', [0, 2, 3]],
    ['a word taken out', 'one two three', 'one three', [0, -1, 1]],
    ['a word replaced', 'one two three', 'one four three', [0, -1, 2]],
    ['all replaced', 'one two', 'three four', [-1, -1]],
    ['nothing left', 'one two', '', [-1, -1]],
    ['a run of words rather than words here and there', 'aa bb cc dd', 'cc q dd r aa bb', [4, 5, -1, -1]],
  ])('%s', (_what, before, after, aligned) => {
    expect(align(before, after)).toEqual(aligned)
  })

  test('only to equal words, each to one, and in their order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'cc', 'dddd'), { maxLength: 15 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [oldWords, newWords] = [wordsOf(before), wordsOf(after)]
        const pairs = align(before, after).flatMap((j, i) => (j === -1 ? [] : [[i, j] as const]))
        for (const [i, j] of pairs) expect(newWords[j]?.key).toBe(oldWords[i]?.key)
        const places = pairs.map(([, j]) => j)
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
      }),
    )
  })

  test('all of them when words were only put in', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(words, fc.array(fc.nat(), { maxLength: 4 }), (before, places) => {
        const after = places.reduce<readonly string[]>(
          (all, place) => all.toSpliced(place % (all.length + 1), 0, 'x'),
          before,
        )
        expect(align(before.join(' '), after.join(' '))).not.toContain(-1)
      }),
    )
  })
})
