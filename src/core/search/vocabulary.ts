import { isUnspaced } from './search-words.ts'

/** Words in code unit order, without doubles: looked up by bisection, so that it is kept and loaded as it is. */
export type Vocabulary = readonly string[]

/** Words from `start` to before `end`. */
export interface VocabularyRange {
  readonly start: number
  readonly end: number
}

/** Behind every word that takes typos: Chinese and Japanese begin here. */
const FIRST_UNSPACED = '\u2e80'
/** Greater than every letter that follows a beginning. */
const LAST = '\uffff'

/** The words that begin so; all of them for the empty word. */
export function beginningWith(
  words: Vocabulary,
  beginning: string,
  { start, end }: VocabularyRange = { start: 0, end: words.length },
): VocabularyRange {
  const from = firstFrom(words, beginning, start, end)
  return { start: from, end: firstFrom(words, beginning + LAST, from, end) }
}

/** The first word that is not before `word`. */
function firstFrom(words: Vocabulary, word: string, start: number, end: number): number {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** The shortest word in which a typo is looked for, and the shortest beginning of one. In letters, as the word is meant. */
export const SHORTEST_WITH_TYPO = 4

/** Whether typos are looked for in what was typed: not in figures (another year is no typo), not in Chinese, not in what is too short. */
export const takesTypos = (typed: string): boolean =>
  typed.length >= SHORTEST_WITH_TYPO - 1 && !/\p{N}/u.test(typed) && !isUnspaced(typed)

/** Whether a word can be what was meant with a typo. */
export const canBeMeant = (word: string): boolean => word.length >= SHORTEST_WITH_TYPO && !/\p{N}/u.test(word)

/**
 * Every beginning that one edit makes of what was typed and that some word has, with the words that have it; a few may come twice. Each edit
 * is looked up, so that the time grows with the letters that follow the same beginnings, not with the vocabulary.
 */
export function* beginningsWithinOneEdit(
  words: Vocabulary,
  typed: string,
): Generator<VocabularyRange & { readonly beginning: string }> {
  let range: VocabularyRange = { start: 0, end: firstFrom(words, FIRST_UNSPACED, 0, words.length) }
  for (let i = 0; i <= typed.length && range.start < range.end; i += 1) {
    const before = typed.slice(0, i)
    for (const rest of restsAfterEdit(words, typed, i, range)) {
      const beginning = before + rest
      const found = beginningWith(words, beginning, range)
      if (found.start < found.end) yield { beginning, ...found }
    }
    range = beginningWith(words, typed.slice(0, i + 1), range)
  }
}

/** What the typed word may be from its letter `i` on, when the typo is there. */
function* restsAfterEdit(words: Vocabulary, typed: string, i: number, range: VocabularyRange): Generator<string> {
  const [here = '', next = ''] = [typed[i], typed[i + 1]]
  if (i < typed.length) yield typed.slice(i + 1)
  if (next !== '' && next !== here) yield next + here + typed.slice(i + 2)
  for (const letter of lettersAt(words, i, range)) {
    yield letter + typed.slice(i)
    if (i < typed.length && letter !== here) yield letter + typed.slice(i + 1)
  }
}

/** The code units that stand at an offset in words that are the same before it. */
function* lettersAt(words: Vocabulary, offset: number, { start, end }: VocabularyRange): Generator<string> {
  for (let i = start; i < end; ) {
    const word = words[i] ?? ''
    const letter = word[offset]
    if (letter !== undefined) yield letter
    i = letter === undefined ? i + 1 : firstFrom(words, word.slice(0, offset + 1) + LAST, i, end)
  }
}
