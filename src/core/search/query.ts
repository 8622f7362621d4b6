import { eachWord, isUnspaced } from './search-words.ts'

/** One thing that is looked for. */
export type QueryPart =
  | { readonly kind: 'word'; readonly word: string }
  /** Words that stand side by side. `isOpen`: the quotation is still being typed, so that its last word may go on. */
  | { readonly kind: 'phrase'; readonly words: readonly PhraseWord[]; readonly isOpen: boolean }

export interface PhraseWord {
  readonly word: string
  /** How many words after the first it stands; 0 for the first. */
  readonly offset: number
}

/** More than anyone types; a pasted page must not keep the worker busy. */
const MOST_PARTS = 24
const LONGEST_QUERY = 500

const QUOTED = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/g

/**
 * Reads what was typed: words, and "phrases" in quotation marks of any style. A run of Chinese stands for the pairs of its neighbours. The same
 * word twice counts once. Empty when there is nothing to look for.
 */
export function parseQuery(typed: string): readonly QueryPart[] {
  const text = typed.slice(0, LONGEST_QUERY)
  const phrases = Array.from(text.matchAll(QUOTED), ([, inside = '', end]) => phraseOf(inside, end === ''))
  const words = wordsOf(text.replace(QUOTED, ' ')).map(({ word }): QueryPart => ({ kind: 'word', word }))
  const parts = new Map([...phrases.flat(), ...words].map((part) => [JSON.stringify(part), part]))
  return [...parts.values()].slice(0, MOST_PARTS)
}

function phraseOf(inside: string, isUnclosed: boolean): readonly QueryPart[] {
  const words = wordsOf(inside)
  const [first] = words
  if (first === undefined) return []
  const isOpen = isUnclosed && /[\p{L}\p{M}\p{N}]$/u.test(inside)
  return words.length === 1 && isOpen
    ? [{ kind: 'word', word: first.word }]
    : [{ kind: 'phrase', isOpen, words: words.map(({ word, offset }) => ({ word, offset: offset - first.offset })) }]
}

/** Folded words with their positions; of a run without spaces its pairs, or its one character. */
function wordsOf(text: string): readonly PhraseWord[] {
  const found: (PhraseWord & { readonly start: number; readonly end: number })[] = []
  eachWord(text, (word, start, end, offset) => found.push({ word, start, end, offset }))
  // A character that a pair holds says nothing more than the pair.
  const pairs = found.filter(({ word }) => isUnspaced(word) && Array.from(word).length > 1)
  const isInPair = (one: (typeof found)[number]): boolean =>
    !pairs.includes(one) && pairs.some(({ start, end }) => start <= one.start && end >= one.end)
  return found.filter((one) => !isInPair(one)).map(({ word, offset }) => ({ word, offset }))
}
