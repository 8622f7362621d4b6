import { alignWords } from './align-words.ts'
import { type Word, wordsOf } from './words.ts'

/** A range of a text, in code units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/**
 * Where a range of `before` is in `after`, following word by word what became of it. Null when nothing of it is left, or when it holds
 * no word. The answer is a candidate: how alike it is has to be judged by who asks.
 */
export function followQuote(before: string, range: TextRange, after: string): TextRange | null {
  const oldWords = wordsOf(before)
  const newWords = wordsOf(after)
  const first = oldWords.findIndex((word) => word.end > range.start)
  const last = oldWords.findLastIndex((word) => word.start < range.end)
  if (first === -1 || last < first) return null
  const aligned = alignWords(oldWords, newWords)
  const run = followRun(aligned, first, last, newWords.length)
  if (run === null) return null
  return {
    start: startAmong(
      wordPair(oldWords, first, newWords, run.from),
      before,
      range.start,
      after,
      aligned[first] === run.from,
    ),
    end: endAmong(wordPair(oldWords, last, newWords, run.to), before, range.end, after, aligned[last] === run.to),
  }
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

function wordPair(oldWords: readonly Word[], oldIndex: number, newWords: readonly Word[], newIndex: number): WordPair {
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
