import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachWord, foldWord } from '#core/search/search-words'

type Heard = readonly [word: string, slice: string, position: number]

function wordsIn(text: string): readonly Heard[] {
  const heard: Heard[] = []
  eachWord(text, (word, start, end, position) => heard.push([word, text.slice(start, end), position]))
  return heard
}

describe('a word is the same without', () => {
  test.each([
    ['capitals', 'Shanghai', 'shanghai'],
    ['accents of Latin', 'Déclaration', 'declaration'],
    ['accents that stand as letters of their own', 'De\u0301claration', 'declaration'],
    ['accents of Cyrillic', 'Ёлка', 'елка'],
    ['the dot of a Turkish capital', 'İran', 'iran'],
    ['the form of the last sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['a ligature', 'ﬁnal', 'final'],
    ['the width of its letters', 'ＳＣＯ', 'sco'],
    ['the marks of Arabic vowels', 'سَلام', 'سلام'],
    ['the form of a figure', '２００１', '2001'],
  ])('%s', (_, word, folded) => expect(foldWord(word)).toBe(folded))

  test('but the vowels of Hindi, which Unicode has as marks, stay', () =>
    expect(foldWord('शिखर')).not.toBe(foldWord('शखर')))

  test('and folded twice it is as folded once', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word))
      }),
    ))
})

describe('the words of a text', () => {
  test('are runs of letters and figures, counted from 0', () =>
    expect(wordsIn("The SCO's 25th year: (2025–26)")).toEqual([
      ['the', 'The', 0],
      ['sco', 'SCO', 1],
      ['s', 's', 2],
      ['25th', '25th', 3],
      ['year', 'year', 4],
      ['2025', '2025', 5],
      ['26', '26', 6],
    ]))

  test('of Chinese are its characters, and pairs of them where the first stands', () =>
    expect(wordsIn('上海市')).toEqual(
      [
        ['上', '上', 0],
        ['上海', '上海', 0],
        ['海', '海', 1],
        ['海市', '海市', 1],
        ['市', '市', 2],
      ].toSorted(byPlace),
    ))

  test('in two scripts without a space between are two', () =>
    expect(wordsIn('SCO上海').map(([word]) => word)).toEqual(['sco', '上', '上海', '海']))

  test('of Japanese are the same with and without its voicing marks as letters of their own', () =>
    expect(wordsIn('がく').map(([word]) => word)).toEqual(wordsIn('か\u3099く').map(([word]) => word)))

  test('are cut after 64 letters', () => expect(wordsIn('a'.repeat(100))[0]?.[0]).toBe('a'.repeat(64)))

  test('stand where they are said to stand', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        eachWord(text, (word, start, end) => {
          expect(start).toBeLessThan(end)
          expect(wordsIn(text.slice(start, end)).map(([w]) => w)).toContain(word)
        })
      }),
    ))

  test('may be listened to while those of another text are', () => {
    const heard: string[] = []
    eachWord('one two', (outer) => eachWord('a b', (inner) => heard.push(outer + inner)))
    expect(heard).toEqual(['onea', 'oneb', 'twoa', 'twob'])
  })
})

const byPlace = (a: readonly (string | number)[], b: readonly (string | number)[]): number =>
  Number(a[2]) - Number(b[2])
