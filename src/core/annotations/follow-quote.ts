import { alignWords } from './align-words.ts'
import { type Word, wordsOf } from './words.ts'

/** A range of a text, in code units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Two versions of a text, compared word by word. */
export interface TextChange {
  readonly before: string
  readonly after: string
  readonly oldWords: readonly Word[]
  readonly newWords: readonly Word[]
  /** For each old word the index of the new word that it became, or -1. */
  readonly aligned: Int32Array
}

/** Compares two versions of a text. */
export function compareTexts(before: string, after: string): TextChange {
  const oldWords = wordsOf(before)
  const newWords = wordsOf(after)
  return { before, after, oldWords, newWords, aligned: alignWords(oldWords, newWords) }
}

/**
 * Where a range of the old text is in the new one, following word by word what became of it. Null when nothing of it is left, or when
 * it holds no word. The answer is a candidate: how alike it is has to be judged by who asks.
 */
export function followQuote(change: TextChange, range: TextRange): TextRange | null {
  const { before, after, oldWords, newWords, aligned } = change
  const { first, last } = wordsIn(oldWords, range)
  if (first > last) return null
  const run = followRun(aligned, first, last, newWords.length)
  if (run === null) return null
  const start = wordPair(change, first, run.from)
  const end = wordPair(change, last, run.to)
  return {
    start: startAmong(start, before, range.start, after, aligned[first] === run.from),
    end: endAmong(end, before, range.end, after, aligned[last] === run.to),
  }
}

/**
 * The share (0 to 1) of a range of the new text that stood in the old text already, outside the range `except` of it: such words are
 * another passage that was kept, not one that came here.
 */
export function shareKept(change: TextChange, range: TextRange, except: TextRange | null): number {
  const { first, last } = wordsIn(change.newWords, range)
  if (first > last) return 0
  const own = except === null ? { first: 0, last: -1 } : wordsIn(change.oldWords, except)
  const isOther = (j: number, i: number): boolean => j >= first && j <= last && (i < own.first || i > own.last)
  return change.aligned.filter(isOther).length / (last - first + 1)
}

/** First and last index of the words that a range touches; first > last when there is none. */
function wordsIn(words: readonly Word[], { start, end }: TextRange): { readonly first: number; readonly last: number } {
  const first = words.findIndex((word) => word.end > start)
  return { first: first === -1 ? words.length : first, last: words.findLastIndex((word) => word.start < end) }
}

/** First and last new word, both inclusive, that the old words `first` to `last` became. */
function followRun(
  aligned: Int32Array,
  first: number,
  last: number,
  newCount: number,
): { from: number; to: number } | null {
  const newIndex = (old: number): number => (old < 0 ? -1 : (aligned[old] ?? newCount))
  const isKept = (j: number, i: number): boolean => j !== -1 && i >= first && i <= last
  const firstKept = aligned.findIndex(isKept)
  const lastKept = aligned.findLastIndex(isKept)
  if (firstKept === -1) {
    // All its words were replaced: it is what stands between its old neighbours, if both are still there.
    const isBounded = (first === 0 || newIndex(first - 1) !== -1) && newIndex(last + 1) !== -1
    const from = newIndex(first - 1) + 1
    const to = newIndex(last + 1) - 1
    return isBounded && from <= to ? { from, to } : null
  }
  const before = aligned.slice(0, firstKept).findLastIndex((j) => j !== -1)
  const behind = aligned.findIndex((j, i) => i > lastKept && j !== -1)
  const freeBefore = newIndex(firstKept) - newIndex(before) - 1
  const freeBehind = (behind === -1 ? newCount : newIndex(behind)) - newIndex(lastKept) - 1
  return {
    from: newIndex(firstKept) - replacements(firstKept - first, freeBefore, before === first - 1),
    to: newIndex(lastKept) + replacements(last - lastKept, freeBehind, behind === last + 1),
  }
}

/**
 * How many of the new words that stand free beside the kept part of the quote belong to it, where `lost` of its own words at that side
 * are gone. When the neighbour just outside the quote was kept, all that stands in between replaced them, unless it is far more.
 */
function replacements(lost: number, free: number, neighbourKept: boolean): number {
  return neighbourKept && lost > 0 && free <= 2 * lost + 1 ? free : Math.min(lost, free)
}

interface WordPair {
  readonly old: Word
  readonly now: Word
}

function wordPair({ oldWords, newWords }: TextChange, oldIndex: number, newIndex: number): WordPair {
  const old = oldWords[oldIndex]
  const now = newWords[newIndex]
  if (old === undefined || now === undefined) throw new Error(`no word ${oldIndex} or ${newIndex}`)
  return { old, now }
}

/** The quote's start at the same letter of the same word; signs that it held before its first word are taken in where they still stand. */
function startAmong({ old, now }: WordPair, before: string, start: number, after: string, isSame: boolean): number {
  if (start >= old.start) return isSame ? now.start + Math.min(start - old.start, now.end - now.start - 1) : now.start
  const signs = before.slice(start, old.start)
  return after.slice(0, now.start).endsWith(signs) ? now.start - signs.length : now.start
}

/** The same for its end. */
function endAmong({ old, now }: WordPair, before: string, end: number, after: string, isSame: boolean): number {
  if (end <= old.end) return isSame ? now.end - Math.min(old.end - end, now.end - now.start - 1) : now.end
  const signs = before.slice(old.end, end)
  return after.startsWith(signs, now.end) ? now.end + signs.length : now.end
}
