import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isWholeSentences, sentencesOf } from '#core/content/sentences'

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('the sentences of a block', () => {
  test.each([
    ['One. Two? Three! Four…', ['One.', 'Two?', 'Three!', 'Four…']],
    ['No stop at the end', ['No stop at the end']],
    ['It closed. Then it', ['It closed.', 'Then it']],
    ['He said "yes." Then he left.', ['He said "yes."', 'Then he left.']],
    ['It grew (twice.) “So it did.” Then not.', ['It grew (twice.)', '“So it did.”', 'Then not.']],
    ['It fell by 3.5 per cent. In 2005 it rose.', ['It fell by 3.5 per cent.', 'In 2005 it rose.']],
    ['They met in St. Petersburg. Gen. Li came.', ['They met in St. Petersburg.', 'Gen. Li came.']],
    ['The U.S. Navy left. It was the end.', ['The U.S. Navy left.', 'It was the end.']],
    ['It has parts, e.g. Asia. It lasts.', ['It has parts, e.g. Asia.', 'It lasts.']],
    ['So it is ... or not. Fine.', ['So it is ... or not.', 'Fine.']],
    ['The list ended there. 18 states came.', ['The list ended there.', '18 states came.']],
    ['It met on 9 Mar. 2017 there. All came.', ['It met on 9 Mar. 2017 there.', 'All came.']],
    ['Built c. 1450 by dukes. Burnt.', ['Built c. 1450 by dukes.', 'Burnt.']],
    [
      'Ann (b. 1879, d. 1955) was queen (r. 1901). Then none.',
      ['Ann (b. 1879, d. 1955) was queen (r. 1901).', 'Then none.'],
    ],
    ['They took vitamin c. Then', ['They took vitamin c.', 'Then']],
    ['A west. East.', ['A west.', 'East.']],
    ['Is it No? It is.', ['Is it No?', 'It is.']],
    ['', []],
  ])('"%s" has %o', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it('give the text again, joined by spaces', () => {
    const word = fc.constantFrom('One', 'two', 'St.', 'end.', '"end."', 'U.S.', 'why?', '3.5', '…', 'no!)')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        expect(split(words.join(' ')).join(' ')).toBe(words.join(' '))
      }),
    )
  })
})

test.each([
  ['One is here.', true],
  ['Two is there.', true],
  ['One is here. Two is there.', true],
  ['Two is there. And three', true],
  ['And three', true],
  ['One is', false],
  ['is here.', false],
  ['Two is there. And', false],
  ['is here. Two is there.', false],
])('"%s" is whole sentences of its block: %s', (quote, expected) => {
  const text = 'One is here. Two is there. And three'
  const start = text.indexOf(quote)
  expect(isWholeSentences(text, start, start + quote.length)).toBe(expected)
})
