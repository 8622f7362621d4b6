import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUpTo } from '#core/content/read-up-to'

test.each([
  ['a scroll to the end in a second is not reading', { before: 0, fraction: 1, words: 600, seconds: 1 }, 0.02],
  ['half of it in half a minute', { before: 0, fraction: 0.5, words: 600, seconds: 30 }, 0.5],
  ['the end after a minute', { before: 0, fraction: 1, words: 600, seconds: 60 }, 1],
  ['it goes on where it was left', { before: 0.5, fraction: 1, words: 600, seconds: 10 }, 0.7],
  ['going back takes nothing away', { before: 0.5, fraction: 0.1, words: 600, seconds: 100 }, 0.5],
])('%s', (_, reading, read) => expect(readUpTo(reading)).toBeCloseTo(read))

test('it never goes back, and never beyond what was shown', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const seconds = fc.double({ min: 0, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(share, share, fc.nat(100_000), seconds, (before, fraction, words, elapsed) => {
      const read = readUpTo({ before, fraction, words, seconds: elapsed })
      expect(read).toBeGreaterThanOrEqual(before)
      expect(read).toBeLessThanOrEqual(Math.max(before, fraction))
    }),
  )
})
