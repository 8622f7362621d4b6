import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definitionIn } from '#core/content/propose/definitions-in-text'

const read = (sentence: string): string | null => {
  const found = definitionIn(sentence)
  if (found === null) return null
  const { term, meaning, kind } = found
  return `${sentence.slice(term.start, term.end)} ${kind === 'is' ? '=' : '~'} ${sentence.slice(meaning.start, meaning.end)}`
}

describe('a definition is found', () => {
  test.each([
    ['A quorum is the number of members who must be present.', 'A quorum = the number of members who must be present'],
    ['Astana is the capital of Kazakhstan.', 'Astana = the capital of Kazakhstan'],
    [
      'Photosynthesis is a process that turns light into sugar.',
      'Photosynthesis = a process that turns light into sugar',
    ],
    ['The Secretariat was the main body of the union.', 'The Secretariat = the main body of the union'],
    ['Baikonur is one of the oldest launch sites.', 'Baikonur = one of the oldest launch sites'],
    ['Détente means the easing of strained relations.', 'Détente = the easing of strained relations'],
    ['A caravanserai refers to an inn for travellers.', 'A caravanserai = an inn for travellers'],
    ['RATS stands for Regional Anti-Terrorist Structure.', 'RATS = Regional Anti-Terrorist Structure'],
    ['Samarkand, also known as Maracanda, lies on the Silk Road.', 'Samarkand ~ Maracanda'],
    ['The Federal Republic is better known as West Germany.', 'The Federal Republic ~ West Germany'],
    [
      'The organization (RATS) is a permanent body of the union.',
      'The organization (RATS) = a permanent body of the union',
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected)
  })
})

describe('no definition is found', () => {
  test.each([
    ['where a pronoun stands for the term', 'It is a body of the union.'],
    ['where nothing is said to be of a kind', 'Tashkent is in Uzbekistan.'],
    ['where a judgement is passed', 'The summit was a success for its host.'],
    ['where the term has a verb', 'What they signed is a treaty of friendship.'],
    ['in a question', 'What is a treaty of friendship?'],
    ['where something points back', 'The result was a treaty of friendship.'],
    ['where a year stands first', '2001 was the year of founding.'],
    ['where a judgement is called one', 'The union is sometimes called a great success.'],
    ['where what is called something stands behind', 'State media called it the largest so far.'],
    ['where something is only named', 'Two subjects named in the outline are not confirmed.'],
    ['where it is open', 'Whether it is a counterweight is a matter of opinion.'],
    ['in a sentence that begins in the middle', 'and Kazakhstan is a member of the union.'],
  ])('%s', (_where, sentence) => {
    expect(read(sentence)).toBeNull()
  })
})

test('term and meaning stand in the sentence, one behind the other, whatever it is', () => {
  const piece = fc.constantFrom(
    'A body',
    ' is ',
    'a part of it',
    ', also known as ',
    'X',
    '.',
    ' means ',
    '(RATS)',
    ' the ',
    'It',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 12 }), (pieces) => {
      const sentence = pieces.join('')
      const found = definitionIn(sentence)
      if (found === null) return
      expect(found.term.start).toBe(0)
      expect(found.term.end).toBeGreaterThan(0)
      expect(found.meaning.start).toBeGreaterThanOrEqual(found.term.end)
      expect(found.meaning.end).toBeLessThanOrEqual(sentence.length)
      expect(found.meaning.end).toBeGreaterThan(found.meaning.start)
    }),
  )
})
