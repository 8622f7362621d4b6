import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitBlock } from '#core/annotations/split-block'

const range = fc.record({
  name: fc.string(),
  start: fc.integer({ min: -5, max: 60 }),
  end: fc.integer({ min: -5, max: 60 }),
})

describe('the pieces of a block', () => {
  test('joined are the text, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(range, { maxLength: 12 }), (text, ranges) => {
        const pieces = splitBlock(text.length, ranges)
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        expect(pieces.every(({ start, end }) => start < end)).toBe(true)
      }),
    )
  })

  test('are covered by exactly the ranges that contain each of their letters, in the order given', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.array(range, { maxLength: 12 }), (length, ranges) => {
        for (const { start, end, covers } of splitBlock(length, ranges)) {
          for (let i = start; i < end; i += 1)
            expect(covers).toEqual(ranges.filter((one) => one.start <= i && i < one.end))
        }
      }),
    )
  })

  test('are as few as can be: neighbours are covered by different ranges', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.array(range, { maxLength: 12 }), (length, ranges) => {
        const pieces = splitBlock(length, ranges)
        for (const [i, piece] of pieces.slice(1).entries()) expect(piece.covers).not.toEqual(pieces[i]?.covers)
      }),
    )
  })

  test('of a text without ranges are the text', () => {
    expect(splitBlock(7, [])).toEqual([{ start: 0, end: 7, covers: [] }])
  })

  test('of an empty text are none', () => {
    expect(splitBlock(0, [{ start: 0, end: 3 }])).toEqual([])
  })

  test('of overlapping ranges are cut at each end', () => {
    const a = { start: 0, end: 5 }
    const b = { start: 3, end: 9 }
    expect(splitBlock(10, [a, b])).toEqual([
      { start: 0, end: 3, covers: [a] },
      { start: 3, end: 5, covers: [a, b] },
      { start: 5, end: 9, covers: [b] },
      { start: 9, end: 10, covers: [] },
    ])
  })
})
