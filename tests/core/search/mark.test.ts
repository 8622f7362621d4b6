import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptFor, markText } from '#core/search/mark'
import type { MarkedText } from '#core/search/model'
import type { ReadWord } from '#core/search/readings'
import { arbitraryText, arbitraryWord, entryOf } from '../../helpers/search-entries.ts'

const typed = (...words: readonly string[]): readonly ReadWord[] => words.map((word) => ({ word, reads: 'typo' }))
const shown = ({ text, marks }: MarkedText): string =>
  marks
    .toReversed()
    .reduce((rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`, text)

describe('marked is', () => {
  test.each<[what: string, text: string, words: readonly string[], marked: string]>([
    ['a word', 'The summit met.', ['summit'], 'The [summit] met.'],
    ['a word that begins so', 'The summits met.', ['summit'], 'The [summits] met.'],
    ['a word with a typo', 'The summit met.', ['sumit'], 'The [summit] met.'],
    ['a word with accents and capitals', 'Le RÉSUMÉ.', ['resume'], 'Le [RÉSUMÉ].'],
    ['Chinese, its pairs in one', '在上海合作', ['上海', '海合'], '在[上海合]作'],
    ['nothing else', 'The summit met.', ['fog'], 'The summit met.'],
  ])('%s', (_, text, words, marked) => expect(shown(markText(text, typed(...words)))).toBe(marked))

  test('a word of a phrase only as it stands', () =>
    expect(shown(markText('state, states', [{ word: 'state', reads: 'exact' }]))).toBe('[state], states'))
})

describe('an excerpt', () => {
  const long = `${'fog and rain over the sea. '.repeat(20)}Then a lamp was lit by its keeper. ${'Night and wind again. '.repeat(20)}`

  test('shows the words in the middle of a long text', () => {
    const { text, marks } = excerptFor(entryOf('a', long), typed('lamp', 'keeper'))
    expect(text.length).toBeLessThanOrEqual(182)
    expect(text).toMatch(/^….*Then a lamp was lit by its keeper\..*…$/)
    expect(marks).toHaveLength(2)
  })

  test('of a text with nothing marked is its beginning', () =>
    expect(excerptFor(entryOf('a', long), typed('albatross')).text).toMatch(/^fog and rain .*…$/))

  test('of a short text is the whole', () =>
    expect(shown(excerptFor(entryOf('a', 'A lamp.'), typed('lamp')))).toBe('A [lamp].'))

  test('of Markdown has none of its marks', () =>
    expect(shown(excerptFor(entryOf('a', '# Head\n- a **lamp**', { isMarkdown: true }), typed('lamp')))).toBe(
      'Head a [lamp]',
    ))

  test('shows the tags when only they were found', () => {
    const entry = entryOf('a', 'Fog.', { tags: 'lamp, sea' })
    expect(shown(excerptFor(entry, typed('lamp')))).toBe('[lamp], sea')
    expect(shown(excerptFor(entry, typed('fog')))).toBe('[Fog].')
  })

  test('is part of the text, with whole marks', () =>
    fc.assert(
      fc.property(fc.array(arbitraryText, { minLength: 8, maxLength: 20 }), arbitraryWord, (texts, word) => {
        const body = texts.join(' ')
        const { text, marks } = excerptFor(entryOf('a', body), typed(word.toLowerCase()))
        expect(body).toContain(text.replace(/^…/, '').replace(/…$/, ''))
        const ends = marks.flat()
        expect(ends).toEqual(ends.toSorted((a, b) => a - b))
        for (const [start, end] of marks)
          expect(markText(text.slice(start, end), typed(word.toLowerCase())).marks.length).toBe(1)
        expect(marks.length > 0).toBe(markText(body, typed(word.toLowerCase())).marks.length > 0)
      }),
    ))
})
