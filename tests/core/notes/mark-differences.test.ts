import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markDifferences } from '#core/notes/mark-differences'

/** A text with what is marked in brackets. */
const marked = (text: string, other: string): string =>
  markDifferences(text, other)
    .map((piece) => (piece.differs ? `[${piece.text}]` : piece.text))
    .join('')

describe('what differs between two versions', () => {
  test.each([
    ['a word that was put in', 'Six founding states', 'Six states', 'Six [founding] states'],
    ['nothing, where only the other has more', 'Six states', 'Six founding states', 'Six states'],
    ['neighbours as one mark', 'It was the old house', 'It was a house', 'It was [the old] house'],
    ['a capital letter', 'the Charter', 'the charter', 'the [Charter]'],
    ['a sign', 'Six states!', 'Six states.', 'Six states[!]'],
    ['characters of a script without spaces, one by one', '上海精神', '上海合作', '上海[精神]'],
    ['the whole text, where nothing is the same', 'One', 'Two', '[One]'],
    ['no space and no line break', 'Six\n\nstates', 'Six states', 'Six\n\nstates'],
    ['nothing in an empty text', '', 'Six', ''],
  ])('is %s', (_what, text, other, wanted) => {
    expect(marked(text, other)).toBe(wanted)
  })

  test('is shown in pieces that together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
        expect(
          markDifferences(text, other)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('is nothing between a text and itself', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (text) => {
        expect(markDifferences(text, text)).toEqual([{ text, differs: false }])
      }),
    )
  })
})
