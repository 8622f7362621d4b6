import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginsWithinOneEdit, isOneEdit } from '#core/search/one-edit'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

test.each([
  ['a letter too few', 'taskent', true],
  ['a letter too many', 'tashkkent', true],
  ['another letter', 'tashkant', true],
  ['two neighbours swapped', 'tahskent', true],
  ['the first letter gone', 'ashkent', true],
  ['the first two swapped', 'atshkent', true],
  ['none', 'tashkent', false],
  ['two letters too few', 'tasken', false],
  ['letters swapped that are no neighbours', 'tkshaent', false],
])('%s', (_, typed, is) => expect(isOneEdit(typed, 'tashkent')).toBe(is))

test('one edit is what the distance of optimal string alignment calls 1', () =>
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEdit(a, b)).toBe(distance(a, b) === 1)
    }),
    { numRuns: 2000 },
  ))

test('a beginning is one that equals, or is one edit from, the first letters', () =>
  fc.assert(
    fc.property(word, word, (typed, whole) => {
      const beginnings = Array.from({ length: whole.length + 1 }, (_, length) => whole.slice(0, length))
      expect(beginsWithinOneEdit(typed, whole)).toBe(beginnings.some((one) => distance(typed, one) <= 1))
    }),
    { numRuns: 2000 },
  ))

/** The textbook's table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + cost,
        isSwap ? at(i - 2, j - 2) + 1 : 99,
      )
      rows[i]?.splice(j, 1, least)
    }
  return at(a.length, b.length)
}
