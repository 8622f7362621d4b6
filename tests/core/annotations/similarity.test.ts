import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginsAlike, endsAlike, similarity } from '#core/annotations/similarity'

describe('the likeness of two texts', () => {
  test.each([
    ['', '', 1],
    ['same', 'same', 1],
    ['kitten', 'sitting', 1 - 3 / 7],
    ['flaw', 'lawn', 0.5],
    ['abcd', '', 0],
    ['abc', 'xyz', 0],
    ['in June 2017', 'in July 2017', 1 - 2 / 12],
  ])('of "%s" and "%s" is %d', (a, b, likeness) => {
    expect(similarity(a, b)).toBeCloseTo(likeness, 12)
  })

  test('is 1 for equal texts only, from 0 to 1, and the same both ways round', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        const likeness = similarity(a, b)
        expect(likeness === 1).toBe(a === b)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(similarity(b, a)).toBe(likeness)
      }),
    )
  })
})

describe('the likeness of a beginning', () => {
  test.each([
    ['Shanghai in 2001', 'Shanghai', 1],
    ['Shangai in 2001', 'Shanghai', 1 - 1 / 8],
    ['', 'Shanghai', 0],
    ['anything', '', 1],
    ['xyz', 'abc', 0],
  ])('of "%s" to "%s" is %d', (text, start, likeness) => {
    expect(beginsAlike(text, start)).toBeCloseTo(likeness, 12)
  })

  test('is that of the end of both, turned round', () => {
    const reverse = (text: string): string => text.split('').toReversed().join('')
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }), (text, part) => {
        expect(endsAlike(text, part)).toBe(beginsAlike(reverse(text), reverse(part)))
      }),
    )
  })
})
