/** Which entries of a segment a part of the query finds, and how well. */
import type { QueryPart } from './query.ts'
import { plainReadings, type Reading, type ReadWord, typoReadings } from './readings.ts'
import { eachPosting, entryOfPlace, placesOf, type Segment } from './segment.ts'
import { beginningWith } from './vocabulary.ts'

/** A segment together with which of its entries still hold: 1 for yes. */
export interface LiveSegment {
  readonly segment: Segment
  readonly alive: Uint8Array
}

/** How a part was found. */
export interface PartMatch {
  /** A score for each entry of each segment; 0 where the part is not found. */
  readonly scores: readonly Float32Array[]
  /** Entries found in all. */
  readonly count: number
  /** What to mark. */
  readonly read: readonly ReadWord[]
}

/** A word that fewer entries have may be one that is still being typed, with a typo. */
const FEW = 5

/** Finds a part in all segments. */
export function matchPart(live: readonly LiveSegment[], part: QueryPart): PartMatch {
  return part.kind === 'phrase' ? matchPhrase(live, part) : matchWord(live, part.word)
}

function matchWord(live: readonly LiveSegment[], word: string): PartMatch {
  const plain = live.map(({ segment }) => plainReadings(segment.words, word))
  const scores = live.map(({ segment }) => new Float32Array(segment.entryCount))
  const found = scoreAll(live, plain, scores)
  const isFew = found < FEW
  const typos = live.map(({ segment }) => typoReadings(segment.words, word, isFew))
  const count = found + scoreAll(live, typos, scores)
  return { scores, count, read: [{ word, reads: isFew ? 'typo-in-beginning' : 'typo' }] }
}

/** Takes the best reading of each entry into `scores`. Gives the number of entries that had none before. */
function scoreAll(
  live: readonly LiveSegment[],
  readings: readonly (readonly Reading[])[],
  scores: readonly Float32Array[],
): number {
  let added = 0
  for (const [i, { segment, alive }] of live.entries()) {
    const own = scores[i] ?? new Float32Array()
    for (const { term, fit } of readings[i] ?? [])
      eachPosting(segment, term, (entry, weight) => {
        if (alive[entry] === 0) return
        const before = own[entry] ?? 0
        if (before === 0) added += 1
        if (weight * fit > before) own[entry] = weight * fit
      })
  }
  return added
}

type Phrase = Extract<QueryPart, { readonly kind: 'phrase' }>

function matchPhrase(live: readonly LiveSegment[], phrase: Phrase): PartMatch {
  const found = live.map((one) => scorePhrase(one, phrase))
  const last = phrase.words.length - 1
  const read = phrase.words.map(
    ({ word }, i): ReadWord => ({ word, reads: phrase.isOpen && i === last ? 'beginning' : 'exact' }),
  )
  return { scores: found.map(({ scores }) => scores), count: found.reduce((sum, { count }) => sum + count, 0), read }
}

/** What a phrase is worth: as much as a word that stands in a short title. */
const PHRASE_SCORE = 80

function scorePhrase({ segment, alive }: LiveSegment, { words, isOpen }: Phrase) {
  const scores = new Float32Array(segment.entryCount)
  let count = 0
  let starts: Float64Array | null = null
  for (const [i, { word, offset }] of words.entries()) {
    const places = placesOfWord(segment, word, isOpen && i === words.length - 1)
    starts = starts === null ? places : startsFollowed(starts, places, offset)
  }
  for (const place of starts ?? []) {
    const entry = entryOfPlace(place)
    if (alive[entry] === 0 || scores[entry] !== 0) continue
    scores[entry] = PHRASE_SCORE
    count += 1
  }
  return { scores, count }
}

function placesOfWord(segment: Segment, word: string, mayGoOn: boolean): Float64Array {
  const { start, end } = beginningWith(segment.words, word)
  if (!mayGoOn) return segment.words[start] === word ? placesOf(segment, start) : new Float64Array()
  const all = Array.from({ length: end - start }, (_, i) => [...placesOf(segment, start + i)])
  return Float64Array.from(all.flat()).sort()
}

/** The starts that have a place `offset` words later. Both are in ascending order. */
function startsFollowed(starts: Float64Array, places: Float64Array, offset: number): Float64Array {
  let kept = 0
  let next = 0
  const followed = new Float64Array(starts.length)
  for (const start of starts) {
    while (next < places.length && (places[next] ?? 0) < start + offset) next += 1
    if (places[next] !== start + offset) continue
    followed[kept] = start
    kept += 1
  }
  return followed.subarray(0, kept)
}
