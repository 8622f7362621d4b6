/** How a typed word is read: the words of the vocabulary that it may mean, and how well each fits. */
import { beginsWithinOneEdit, isOneEdit } from './one-edit.ts'
import { isUnspaced } from './search-words.ts'
import {
  beginningsWithinOneEdit,
  beginningWith,
  canBeMeant,
  SHORTEST_WITH_TYPO,
  takesTypos,
  type Vocabulary,
} from './vocabulary.ts'

/** How well a word fits what was typed, 0 to 1. A beginning counts by how much of the word was typed. */
const FIT = { exact: 1, leastBeginning: 0.4, mostBeginning: 0.8, typo: 0.3, typoInBeginning: 0.15 } as const

/** A word of the vocabulary by its number, and its fit. */
export interface Reading {
  readonly term: number
  readonly fit: number
}

/** The word itself and, but in scripts without spaces, the words that begin so. */
export function plainReadings(words: Vocabulary, typed: string): readonly Reading[] {
  const { start, end } = beginningWith(words, typed)
  const last = isUnspaced(typed) && words[start] === typed ? start + 1 : isUnspaced(typed) ? start : end
  return Array.from({ length: last - start }, (_, i) => ({
    term: start + i,
    fit: fitOf(typed, words[start + i] ?? ''),
  }))
}

function fitOf(typed: string, word: string): number {
  if (typed === word) return FIT.exact
  return FIT.leastBeginning + (FIT.mostBeginning - FIT.leastBeginning) * (typed.length / word.length)
}

/**
 * The words that one typo made into what was typed, without those that begin with it.
 * @param stillTyping also the words of which it may be the beginning, with a typo
 */
export function typoReadings(words: Vocabulary, typed: string, stillTyping: boolean): readonly Reading[] {
  if (!takesTypos(typed)) return []
  const plain = beginningWith(words, typed)
  const isPlain = (term: number): boolean => term >= plain.start && term < plain.end
  const fits = new Map<number, number>()
  for (const { beginning, start, end } of beginningsWithinOneEdit(words, typed)) {
    if (words[start] === beginning && canBeMeant(beginning) && !isPlain(start)) fits.set(start, FIT.typo)
    if (!stillTyping || typed.length < SHORTEST_WITH_TYPO) continue
    for (let term = start; term < end; term += 1)
      if (!fits.has(term) && !isPlain(term) && canBeMeant(words[term] ?? '')) fits.set(term, FIT.typoInBeginning)
  }
  return Array.from(fits, ([term, fit]) => ({ term, fit }))
}

/** How a part of the query was read, for marking the words that it found. */
export interface ReadWord {
  readonly word: string
  readonly reads: 'exact' | 'beginning' | 'typo' | 'typo-in-beginning'
}

/** Whether a word is among the readings of what was typed: what `plainReadings` and `typoReadings` find by looking up. */
export function isRead({ word: typed, reads }: ReadWord, word: string): boolean {
  if (typed === word) return true
  if (reads === 'exact' || isUnspaced(typed)) return false
  if (word.startsWith(typed)) return true
  if (reads === 'beginning' || !takesTypos(typed) || !canBeMeant(word)) return false
  return (
    isOneEdit(typed, word) ||
    (reads === 'typo-in-beginning' && typed.length >= SHORTEST_WITH_TYPO && beginsWithinOneEdit(typed, word))
  )
}
