import type { BlockId } from '#core/ids'
import { compareTexts, followQuote, shareKept, type TextRange } from './follow-quote.ts'
import type { BlockRange, Place, PlaceSegment } from './place.ts'
import { beginsAlike, endsAlike, similarity } from './similarity.ts'
import { wordsOf } from './words.ts'

/** The texts that a place is looked for in. All are blocks' plain texts. */
export interface Texts {
  /** The block as it is now; null when it is gone. */
  readonly textOf: (block: BlockId) => string | null
  /** All blocks as they are now, in reading order. Asked for only when a place is not found in its own block. */
  readonly blocks: () => Iterable<{ readonly block: BlockId; readonly text: string }>
  /** The block as it was in an earlier edition; null when that is not known or had no such block. */
  readonly oldTextOf: (edition: number, block: BlockId) => string | null
}

/** What became of a place. */
export type Anchored =
  /** The same words in the same block. */
  | { readonly kind: 'exact'; readonly ranges: readonly BlockRange[] }
  /** Changed words, or another block. `score`: how sure, 0.6 to 1 (the least of its segments). */
  | { readonly kind: 'moved'; readonly ranges: readonly BlockRange[]; readonly score: number }
  /** Not found: the reader decides. `suggestion`: what came nearest in each segment, null when nothing did. */
  | { readonly kind: 'lost'; readonly suggestion: readonly BlockRange[] | null }

/**
 * What a candidate must reach to be taken for the place: its score, and the length of quote and context that was compared, in code
 * units (a short quote without neighbours says little). Measured in tests/core/annotations/anchor-place.test.ts.
 */
interface Least {
  readonly score: number
  readonly evidence: number
}
/** In its own block, of which the old text is known. */
const FOLLOWED: Least = { score: 0.6, evidence: 0 }
/** In another block. */
const ELSEWHERE: Least = { score: 0.75, evidence: 20 }
/** In its own block, of which the old text is not known: then the quote cannot be told from others like it. */
const BLIND: Least = { score: 0.9, evidence: 20 }
/** However well the context fits, what stands there must be at least this like the quote. */
const LEAST_LIKENESS = 0.5
/** What scores at least this is worth suggesting. */
const LEAST_SUGGESTED = 0.5
/** Two places nearer than this in score cannot be told apart. */
const CLEAR_LEAD = 0.03
/** A quote at least this long that turns up word for word, where it did not stand before, is the passage that was moved. */
const TELLING_LENGTH = 24
const VERBATIM_SCORE = 0.9
/** A range of which this share stood there before is another passage. */
const MOST_KEPT = 0.5
/** What a code unit of context weighs against one of the quote, and the most that a quote weighs. */
const CONTEXT_WEIGHT = 0.7
const MOST_QUOTE_WEIGHT = 150
/** Occurrences of a quote looked at in one block, and blocks looked at closely. */
const MOST_OCCURRENCES = 50
const MOST_BLOCKS = 6

/**
 * Finds a place again. An unchanged block answers by its offsets; a changed one by following the quote's words from the old text to
 * the new; then the whole text is searched for the quote. Nothing is guessed: what is not clearly the passage is `lost`.
 */
export function anchorPlace(place: Place, texts: Texts): Anchored {
  const found = place.segments.map((segment) => anchorSegment(segment, place.edition, texts))
  const ranges = found.flatMap(({ candidate }) => (candidate === null ? [] : [candidate.range]))
  if (found.some(({ isSure }) => !isSure)) return { kind: 'lost', suggestion: ranges.length > 0 ? ranges : null }
  if (found.every(({ candidate }) => candidate?.isExact === true)) return { kind: 'exact', ranges }
  return { kind: 'moved', ranges, score: Math.min(...found.map(({ candidate }) => candidate?.score ?? 0)) }
}

interface Candidate {
  readonly range: BlockRange
  readonly score: number
  /** Weighted length of quote and context, in code units. */
  readonly evidence: number
  /** Same words, same block. */
  readonly isExact: boolean
}

interface Found {
  readonly isSure: boolean
  readonly candidate: Candidate | null
}

function anchorSegment(segment: PlaceSegment, edition: number, texts: Texts): Found {
  const { block, start, end } = segment
  const text = texts.textOf(block)
  const old = texts.oldTextOf(edition, block)
  if (text !== null && isUnchanged(segment, old, text)) {
    return { isSure: true, candidate: { range: { block, start, end }, score: 1, evidence: text.length, isExact: true } }
  }
  const isKnown = old?.startsWith(segment.exact, start) === true
  const own = text === null ? [] : candidatesIn(segment, block, text, old)
  const inOwn = judge(own, isKnown ? FOLLOWED : BLIND)
  if (inOwn.isSure) return inOwn
  const anywhere = judge([...own, ...candidatesElsewhere(segment, edition, texts)], ELSEWHERE)
  return isKnown ? anywhere : { ...anywhere, isSure: false }
}

/** Whether the quote stands at its offsets in the same text, or (also where the old text is not known) in the same surroundings. */
function isUnchanged({ exact, prefix, suffix, start, end }: PlaceSegment, old: string | null, text: string): boolean {
  if (!text.startsWith(exact, start)) return false
  return old === text || (text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end))
}

/** The best candidate, and whether it is good enough and no other place nearly as good. */
function judge(candidates: readonly Candidate[], least: Least): Found {
  const [best, ...others] = candidates.toSorted((a, b) => b.score - a.score)
  if (best === undefined || best.score < LEAST_SUGGESTED) return { isSure: false, candidate: null }
  const rival = others.find((other) => !overlap(best.range, other.range))
  const isClear = rival === undefined || best.score - rival.score >= CLEAR_LEAD
  return { isSure: isClear && best.score >= least.score && best.evidence >= least.evidence, candidate: best }
}

const overlap = (a: BlockRange, b: BlockRange): boolean => a.block === b.block && a.start < b.end && b.start < a.end

/**
 * Where the quote may be in a block: what its words became there, and where it stands word for word. Where the block's old text is
 * known, what stood there already is left out: it is another passage.
 */
function candidatesIn(segment: PlaceSegment, block: BlockId, text: string, old: string | null): readonly Candidate[] {
  const { exact, prefix, suffix, start, end } = segment
  const isOwn = block === segment.block && old?.startsWith(exact, start) === true
  const own = isOwn ? { start, end } : null
  const change = old === null ? null : compareTexts(old, text)
  const followed =
    change !== null && isOwn
      ? followQuote(change, { start, end })
      : followQuote(compareTexts(prefix + exact + suffix, text), {
          start: prefix.length,
          end: prefix.length + exact.length,
        })
  const isArrival = block !== segment.block || change !== null
  return [...occurrences(text, exact), ...(followed === null ? [] : [followed])]
    .filter((range) => change === null || shareKept(change, range, own) < MOST_KEPT)
    .map((range) => rate(segment, block, text, range, isArrival))
    .filter((candidate) => candidate !== null)
}

function occurrences(text: string, quote: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = text.indexOf(quote)
  while (start !== -1 && ranges.length < MOST_OCCURRENCES) {
    ranges.push({ start, end: start + quote.length })
    start = text.indexOf(quote, start + 1)
  }
  return ranges
}

/**
 * How sure it is that a range is the place: the likeness of quote, prefix and suffix, each weighing as much as it is long (a long quote
 * speaks for itself, a short one is known by its neighbours). Null when the quote itself is too different.
 * @param isArrival whether the range is known not to be another passage that stood in this block before
 */
function rate(
  segment: PlaceSegment,
  block: BlockId,
  text: string,
  { start, end }: TextRange,
  isArrival: boolean,
): Candidate | null {
  const { exact, prefix, suffix } = segment
  const found = text.slice(start, end)
  const likeness = similarity(exact, found)
  if (likeness < LEAST_LIKENESS) return null
  const quoteWeight = Math.min(exact.length, MOST_QUOTE_WEIGHT)
  const evidence = quoteWeight + CONTEXT_WEIGHT * (prefix.length + suffix.length)
  const before = endsAlike(text.slice(0, start), prefix) * prefix.length
  const after = beginsAlike(text.slice(end), suffix) * suffix.length
  const score = (quoteWeight * likeness + CONTEXT_WEIGHT * (before + after)) / evidence
  const isVerbatim = isArrival && found === exact && exact.length >= TELLING_LENGTH
  return {
    range: { block, start, end },
    score: isVerbatim ? Math.max(score, VERBATIM_SCORE) : score,
    evidence,
    isExact: block === segment.block && found === exact,
  }
}

/** Candidates in other blocks, except those that are as they were: nothing can have come there, and they need not be compared. */
function candidatesElsewhere(segment: PlaceSegment, edition: number, texts: Texts): readonly Candidate[] {
  const seeds = rareWords(segment.exact)
  const likely: {
    readonly block: BlockId
    readonly text: string
    readonly before: string | null
    readonly seedsFound: number
  }[] = []
  for (const { block, text } of texts.blocks()) {
    if (block === segment.block) continue
    const before = texts.oldTextOf(edition, block)
    if (before === text) continue
    const seedsFound = seeds.filter((seed) => text.includes(seed)).length
    if (seedsFound > 0 && seedsFound >= seeds.length * 0.6) likely.push({ block, text, before, seedsFound })
  }
  return likely
    .toSorted((a, b) => b.seedsFound - a.seedsFound)
    .slice(0, MOST_BLOCKS)
    .flatMap(({ block, text, before }) => candidatesIn(segment, block, text, before))
}

/** Up to six of the quote's longest words, as they are written. */
function rareWords(quote: string): readonly string[] {
  const words = new Set(wordsOf(quote).map(({ start, end }) => quote.slice(start, end)))
  return [...words].toSorted((a, b) => b.length - a.length).slice(0, 6)
}
