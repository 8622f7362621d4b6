import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followCaret } from '#core/notes/follow-caret'

/** `|` is the place. */
test.each([
  ['words before it', 'Six |states', 'Now six |states'],
  ['words behind it', 'Six| states', 'Six| states, then more'],
  ['words that come where it is', '|Six states', '|Now Six states'],
  ['words around it that are other words now', 'Six st|ates', 'Six member|s'],
  ['a text that is emptied', 'Six| states', '|'],
  ['the end', 'Six|', 'Six|'],
])('%s', (_what, before, after) => {
  expect(followCaret(before.replace('|', ''), after.replace('|', ''), before.indexOf('|'))).toBe(after.indexOf('|'))
})

test('whatever is put in front of or behind a text, a place inside it stays at its words', () => {
  const text = fc.string({ minLength: 1 })
  fc.assert(
    fc.property(text, text, fc.nat(), (whole, more, n) => {
      const at = n % whole.length
      expect(followCaret(whole, whole + more, at)).toBe(at)
      // The same letters may be read as standing in front of it or behind.
      const moved = followCaret(whole, more + whole, at)
      expect(moved).toBeGreaterThanOrEqual(at)
      expect(moved).toBeLessThanOrEqual(at + more.length)
    }),
  )
})
