import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describePlace, quoteOf } from '#core/annotations/describe-place'
import type { BlockId, PackId } from '#core/ids'

const PACK = 'sco' as PackId
const BLOCK = 'history-1' as BlockId
const TEXT = 'The Shanghai Cooperation Organization was founded in Shanghai on 15 June 2001 by six states.'

const describeRange = (text: string, start: number, end: number) =>
  describePlace(PACK, 3, [{ block: BLOCK, text, start, end }]).segments[0]

test('a place holds the quote, its offsets and up to 32 code units on each side', () => {
  expect(describePlace(PACK, 3, [{ block: BLOCK, text: TEXT, start: 65, end: 77 }])).toEqual({
    pack: 'sco',
    edition: 3,
    segments: [
      {
        block: 'history-1',
        exact: '15 June 2001',
        prefix: 'tion was founded in Shanghai on ',
        suffix: ' by six states.',
        start: 65,
        end: 77,
      },
    ],
  })
})

test('prefix, quote and suffix stand side by side in the text, whatever is selected', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
      const start = from % whole.length
      const end = start + 1 + (length % (whole.length - start))
      const segment = describeRange(whole, start, end)
      const { exact = '', prefix = '', suffix = '' } = segment ?? {}
      expect(exact).toContain(whole.slice(start, end))
      expect(whole.slice((segment?.start ?? 0) - prefix.length, (segment?.end ?? 0) + suffix.length)).toBe(
        prefix + exact + suffix,
      )
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32)
      for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true)
    }),
  )
})

test.each([
  ['begins', 2, 4],
  ['ends', 0, 2],
  ['begins and ends', 2, 3],
])('a selection that %s in the middle of a surrogate pair holds the whole character', (_where, start, end) => {
  expect(describeRange('a😀b', start, end)?.exact).toContain('😀')
})

test('context never begins or ends with half a character', () => {
  const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`
  expect(describeRange(text, 39, 42)).toMatchObject({
    exact: '😀x😀',
    prefix: '😀'.repeat(16),
    suffix: '😀'.repeat(16),
  })
  expect(describeRange(`a${text}`, 41, 42)).toMatchObject({ exact: 'x', prefix: '😀'.repeat(16) })
})

test('the quote of a place over two blocks is two lines', () => {
  const place = describePlace(PACK, 1, [
    { block: BLOCK, text: TEXT, start: 65, end: 77 },
    { block: 'history-2' as BlockId, text: 'It grew to ten.', start: 0, end: 7 },
  ])
  expect(quoteOf(place)).toBe('15 June 2001\nIt grew')
})

test.each([
  ['empty', 3, 3],
  ['the wrong way round', 5, 3],
  ['before the text', -1, 3],
  ['behind the text', 3, 1_000],
])('a range that is %s is a bug', (_what, start, end) => {
  expect(() => describeRange(TEXT, start, end)).toThrow('history-1')
})

test('no range is a bug', () => {
  expect(() => describePlace(PACK, 1, [])).toThrow('needs a range')
})
