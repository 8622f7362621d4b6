/** An inverted index of entries that never change: which words stand where, in typed arrays that are kept and loaded as they are. */
import type { SearchEntry } from './model.ts'
import { eachWord } from './search-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * For the word with number t, the postings `starts[t]` to before `starts[t + 1]`: one for each entry that has it, in their order. Each has its
 * weight and the number of its positions, which stand in the same order in `positions`, from `positionStarts[t]` on.
 */
export interface Segment {
  readonly entryCount: number
  readonly words: Vocabulary
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  /** How much the word counts in the entry, 1 to 255. */
  readonly weights: Uint8Array
  readonly positionCounts: Uint8Array
  readonly positionStarts: Uint32Array
  /** Which word of the entry it is; 65,535 for all that come later. */
  readonly positions: Uint16Array
}

/** What an occurrence in each field counts. */
const FIELD_WEIGHTS = { title: 3, tags: 2, body: 1 } as const
const GREATEST_POSITION = 65_535
const MOST_POSITIONS = 255

/** Builds the index of entries, which are known by their place in the list from then on. Time is linear in their text. */
export function buildSegment(entries: readonly SearchEntry[]): Segment {
  const { numbers, occurrences, lengths } = readWords(entries)
  const unsorted = [...numbers.keys()]
  const words = unsorted.toSorted()
  const ranks = new Uint32Array(unsorted.length)
  for (const [rank, word] of words.entries()) ranks[numbers.get(word) ?? 0] = rank
  return pack(words, sortByWord(occurrences, ranks), lengths)
}

/** Columns of one row for each occurrence of a word. */
interface Occurrences {
  readonly word: Uint32Array
  readonly entry: Uint32Array
  readonly position: Uint16Array
  readonly weight: Uint8Array
}

function readWords(entries: readonly SearchEntry[]) {
  const numbers = new Map<string, number>()
  const lengths = new Uint32Array(entries.length)
  let rows = emptyOccurrences(1024)
  let count = 0
  let entry = 0
  let weight = 0
  const hear = (word: string, _start: number, _end: number, position: number): void => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = numbers.size
      numbers.set(word, number)
    }
    if (count === rows.word.length) rows = grown(rows)
    rows.word[count] = number
    rows.entry[count] = entry
    rows.position[count] = Math.min(position, GREATEST_POSITION)
    rows.weight[count] = weight
    count += 1
  }
  for (const [i, { title, titleFinds, body, tags }] of entries.entries()) {
    entry = i
    let next = 0
    const read = (text: string, fieldWeight: number): void => {
      weight = fieldWeight
      // One more, so that no phrase reaches from one field into the next.
      next = eachWord(text, hear, next) + 1
    }
    if (titleFinds) read(title, FIELD_WEIGHTS.title)
    read(tags, FIELD_WEIGHTS.tags)
    read(body, FIELD_WEIGHTS.body)
    lengths[i] = next
  }
  return { numbers, lengths, occurrences: firstRows(rows, count) }
}

const emptyOccurrences = (size: number): Occurrences => ({
  word: new Uint32Array(size),
  entry: new Uint32Array(size),
  position: new Uint16Array(size),
  weight: new Uint8Array(size),
})

function grown(rows: Occurrences): Occurrences {
  const larger = emptyOccurrences(rows.word.length * 2)
  larger.word.set(rows.word)
  larger.entry.set(rows.entry)
  larger.position.set(rows.position)
  larger.weight.set(rows.weight)
  return larger
}

const firstRows = ({ word, entry, position, weight }: Occurrences, count: number): Occurrences => ({
  word: word.subarray(0, count),
  entry: entry.subarray(0, count),
  position: position.subarray(0, count),
  weight: weight.subarray(0, count),
})

/** A counting sort: rows of the same word keep their order, which is that of entries and positions. */
function sortByWord(rows: Occurrences, ranks: Uint32Array): Occurrences {
  const next = new Uint32Array(ranks.length + 1)
  for (const number of rows.word) next[(ranks[number] ?? 0) + 1] = (next[(ranks[number] ?? 0) + 1] ?? 0) + 1
  for (let i = 1; i < next.length; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0)
  const sorted = emptyOccurrences(rows.word.length)
  for (let i = 0; i < rows.word.length; i += 1) {
    const rank = ranks[rows.word[i] ?? 0] ?? 0
    const at = next[rank] ?? 0
    next[rank] = at + 1
    sorted.word[at] = rank
    sorted.entry[at] = rows.entry[i] ?? 0
    sorted.position[at] = rows.position[i] ?? 0
    sorted.weight[at] = rows.weight[i] ?? 0
  }
  return sorted
}

function pack(words: Vocabulary, rows: Occurrences, lengths: Uint32Array): Segment {
  const size = rows.word.length
  const starts = new Uint32Array(words.length + 1)
  const positionStarts = new Uint32Array(words.length + 1)
  const entries = new Uint32Array(size)
  const weights = new Uint8Array(size)
  const positionCounts = new Uint8Array(size)
  const positions = new Uint16Array(size)
  let postings = 0
  let places = 0
  for (let i = 0, word = 0; i < size; ) {
    const entry = rows.entry[i] ?? 0
    let sum = 0
    let count = 0
    for (word = rows.word[i] ?? 0; rows.word[i] === word && rows.entry[i] === entry && i < size; i += 1) {
      sum += rows.weight[i] ?? 0
      if (count === MOST_POSITIONS) continue
      positions[places + count] = rows.position[i] ?? 0
      count += 1
    }
    entries[postings] = entry
    weights[postings] = weightOf(sum, lengths[entry] ?? 0)
    positionCounts[postings] = count
    postings += 1
    places += count
    starts[word + 1] = postings
    positionStarts[word + 1] = places
  }
  return {
    entryCount: lengths.length,
    words,
    starts,
    positionStarts,
    entries: entries.slice(0, postings),
    weights: weights.slice(0, postings),
    positionCounts: positionCounts.slice(0, postings),
    positions: positions.slice(0, places),
  }
}

/** The length of an entry, in words, at which an occurrence counts in full. Fixed, so that an entry weighs the same beside any others. */
const USUAL_LENGTH = 50

/**
 * BM25's weight of a word in an entry (k1 = 1.2, b = 0.5; Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), in steps, so
 * that what is nearly as good is as good.
 */
function weightOf(sum: number, length: number): number {
  const frequency = sum / (0.5 + (0.5 * length) / USUAL_LENGTH)
  return Math.max(1, Math.round((100 * frequency) / (frequency + 1.2)))
}

/** Calls back for each entry that has the word, with the word's weight there. */
export function eachPosting(
  { starts, entries, weights }: Segment,
  word: number,
  hear: (entry: number, weight: number) => void,
): void {
  const end = starts[word + 1] ?? 0
  for (let i = starts[word] ?? 0; i < end; i += 1) hear(entries[i] ?? 0, weights[i] ?? 0)
}

/** Where a word stands, as single numbers in ascending order: entry x 65,536 + position. */
export function placesOf(segment: Segment, word: number): Float64Array {
  const { starts, entries, positionCounts, positionStarts, positions } = segment
  let at = positionStarts[word] ?? 0
  const first = at
  const places = new Float64Array((positionStarts[word + 1] ?? 0) - at)
  const end = starts[word + 1] ?? 0
  for (let i = starts[word] ?? 0; i < end; i += 1) {
    const base = (entries[i] ?? 0) * (GREATEST_POSITION + 1)
    for (const last = at + (positionCounts[i] ?? 0); at < last; at += 1)
      places[at - first] = base + (positions[at] ?? 0)
  }
  return places
}

/** The entry of a place that `placesOf` gave. */
export const entryOfPlace = (place: number): number => Math.floor(place / (GREATEST_POSITION + 1))
