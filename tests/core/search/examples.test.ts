import { expect, test } from 'vitest'
import type { GlossaryTerm } from '#core/content/model'
import { searchExamples } from '#core/search/examples'

const terms = (...names: readonly string[]): readonly GlossaryTerm[] =>
  names.map((term) => ({ id: term, term, definition: '' }))

test('examples are a word, a phrase and a word with a typo of the glossary', () =>
  expect(searchExamples(terms('NATO', 'accession', 'Belt and Road', 'Peace Mission', 'separatism'))).toEqual({
    word: 'accession',
    phrase: '"Peace Mission"',
    typo: { typed: 'sepraatism', meant: 'separatism' },
  }))

test('a glossary without such terms gives none', () =>
  expect(searchExamples(terms('NATO'))).toEqual({ word: null, phrase: null, typo: null }))
