import { excerptFor, markText } from './mark.ts'
import { type LiveSegment, matchPart, type PartMatch } from './match-part.ts'
import {
  entryKey,
  OPENED_HITS,
  SEARCH_KINDS,
  type SearchEntry,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from './model.ts'
import { parseQuery } from './query.ts'
import type { ReadWord } from './readings.ts'
import { buildSegment, type Segment } from './segment.ts'

/** Changed entries are indexed anew together at each search; with more than this many it is time to `compact`. */
const MOST_RECENT = 500

/** An index as it is kept. It holds no texts: those come from where they are written. */
export interface KeptIndex {
  readonly keys: readonly string[]
  /** Of what finds each entry, see `fingerprint`. */
  readonly fingerprints: Float64Array
  readonly segment: Segment
}

interface Found {
  readonly entry: SearchEntry
  /** In steps, so that what is nearly as good is as good. */
  readonly level: number
}

/**
 * The entries that can be found. It has two parts: a large one that never changes, whose outdated entries are only crossed out, and a small
 * one of what changed since, which is made anew when it is next searched. What it finds never depends on which part an entry is in.
 */
export class SearchIndex {
  #large: { readonly segment: Segment; readonly entries: readonly SearchEntry[]; readonly alive: Uint8Array }
  /** By key: the place in the large part of those that hold. */
  readonly #places = new Map<string, number>()
  readonly #recent = new Map<string, SearchEntry>()
  #small: { readonly segment: Segment; readonly entries: readonly SearchEntry[] } | null = null

  private constructor(entries: readonly SearchEntry[], segment: Segment, alive: Uint8Array) {
    this.#large = { segment, entries, alive }
    for (const [i, entry] of entries.entries()) if (alive[i] === 1) this.#places.set(entryKey(entry), i)
  }

  /** Builds the index of entries with different keys. */
  static build(entries: readonly SearchEntry[]): SearchIndex {
    return new SearchIndex(entries, buildSegment(entries), new Uint8Array(entries.length).fill(1))
  }

  /** Takes up what was kept, for the entries that there are now: those that changed since count as changed. */
  static restore({ keys, fingerprints, segment }: KeptIndex, now: readonly SearchEntry[]): SearchIndex {
    const byKey = new Map(now.map((entry) => [entryKey(entry), entry]))
    const alive = new Uint8Array(keys.length)
    const entries = keys.map((key, i) => {
      const entry = byKey.get(key)
      if (entry === undefined || fingerprint(entry) !== fingerprints[i]) return GONE
      alive[i] = 1
      byKey.delete(key)
      return entry
    })
    const index = new SearchIndex(entries, segment, alive)
    for (const entry of byKey.values()) index.put(entry)
    return index
  }

  /** What is kept. Only what has been compacted; later changes are seen again by `restore`. */
  keep(): KeptIndex {
    const { segment, entries } = this.#large
    return { keys: entries.map(entryKey), fingerprints: Float64Array.from(entries, fingerprint), segment }
  }

  /** How many entries can be found. */
  get size(): number {
    return this.#places.size + this.#recent.size
  }

  /** True when so much has changed that it is worth to `compact` and `keep`. */
  get isScattered(): boolean {
    return this.#recent.size > MOST_RECENT || this.#places.size < this.#large.entries.length / 2
  }

  /** Makes one large part of everything. */
  compact(): void {
    const large = this.#large.entries.filter((_, i) => this.#large.alive[i] === 1)
    const entries = [...large, ...this.#recent.values()]
    this.#large = { segment: buildSegment(entries), entries, alive: new Uint8Array(entries.length).fill(1) }
    this.#places.clear()
    for (const [i, entry] of entries.entries()) this.#places.set(entryKey(entry), i)
    this.#recent.clear()
    this.#small = null
  }

  /** Adds an entry, or puts it in place of the one with the same key. */
  put(entry: SearchEntry): void {
    this.remove(entry)
    this.#recent.set(entryKey(entry), entry)
    this.#small = null
  }

  /** Removes an entry. Nothing happens when it is not there. */
  remove(one: Pick<SearchEntry, 'kind' | 'id'>): void {
    const key = entryKey(one)
    const place = this.#places.get(key)
    if (place !== undefined) {
      this.#large.alive[place] = 0
      this.#places.delete(key)
    }
    if (this.#recent.delete(key)) this.#small = null
  }

  /** The ids of the entries of a kind. */
  idsOf(kind: SearchEntry['kind']): readonly string[] {
    const start = `${kind}/`
    return [...this.#places.keys(), ...this.#recent.keys()].flatMap((key) =>
      key.startsWith(start) ? [key.slice(start.length)] : [],
    )
  }

  /**
   * Finds what has every part of the query, each as a word, the beginning of one, or either with a typo. When nothing has all parts, finds
   * what has the most of them. The best come first: titles before tags before texts, words before beginnings before typos, rare words before
   * common ones, and then the most recent.
   */
  search({ text, perGroup, opened }: SearchRequest): SearchResult {
    const parts = parseQuery(text)
    if (parts.length === 0) return { groups: [], loosened: false }
    const live = this.#live()
    const matches = parts.map((part) => matchPart(live, part))
    const read = matches.flatMap((match) => match.read)
    const { found, loosened } = this.#rank(live, matches)
    const groups = SEARCH_KINDS.flatMap((kind) => {
      const all = found.get(kind)
      if (all === undefined) return []
      const hits = best(all, kind === opened ? OPENED_HITS : perGroup).map(({ entry }) => hitOf(entry, read))
      return [{ kind, hits, total: all.length }]
    })
    return { groups, loosened }
  }

  #live(): readonly LiveSegment[] {
    if (this.#small === null) {
      const entries = [...this.#recent.values()]
      this.#small = { entries, segment: buildSegment(entries) }
    }
    const { segment, entries } = this.#small
    return [this.#large, { segment, alive: new Uint8Array(entries.length).fill(1) }]
  }

  #rank(live: readonly LiveSegment[], matches: readonly PartMatch[]) {
    const sums = live.map(({ segment }) => new Float64Array(segment.entryCount))
    const counts = live.map(({ segment }) => new Uint8Array(segment.entryCount))
    for (const { scores, count } of matches) {
      // Rare words say more: BM25's inverse document frequency.
      const rarity = Math.log(1 + (this.size - count + 0.5) / (count + 0.5))
      for (const [i, own] of scores.entries()) addTo(sums[i] ?? own, counts[i] ?? new Uint8Array(), own, rarity)
    }
    const most = counts.reduce((greatest, own) => own.reduce((a, b) => Math.max(a, b), greatest), 0)
    const found = new Map<SearchEntry['kind'], Found[]>()
    if (most === 0) return { found, loosened: false }
    for (const [i, own] of counts.entries()) {
      const entries = (i === 0 ? this.#large : this.#small)?.entries ?? []
      for (let n = 0; n < own.length; n += 1) {
        const entry = entries[n]
        if (own[n] !== most || entry === undefined) continue
        const list = found.get(entry.kind)
        const one = { entry, level: Math.round(8 * Math.log2(sums[i]?.[n] ?? 1)) }
        if (list === undefined) found.set(entry.kind, [one])
        else list.push(one)
      }
    }
    return { found, loosened: most < matches.length }
  }
}

function addTo(sums: Float32Array | Float64Array, counts: Uint8Array, scores: Float32Array, rarity: number): void {
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0
    if (score === 0) continue
    sums[i] = (sums[i] ?? 0) + score * rarity
    counts[i] = (counts[i] ?? 0) + 1
  }
}

function isBefore(a: Found, b: Found): boolean {
  if (a.level !== b.level) return a.level > b.level
  if (a.entry.recency !== b.entry.recency) return a.entry.recency > b.entry.recency
  return a.entry.id < b.entry.id
}

/** The best of many in order, without sorting the rest. */
function best(all: readonly Found[], most: number): readonly Found[] {
  const top: Found[] = []
  for (const one of all) {
    const last = top[most - 1]
    if (last !== undefined && !isBefore(one, last)) continue
    let low = 0
    let high = top.length
    while (low < high) {
      const middle = (low + high) >> 1
      const there = top[middle]
      if (there !== undefined && isBefore(there, one)) low = middle + 1
      else high = middle
    }
    top.splice(low, 0, one)
    if (top.length > most) top.pop()
  }
  return top
}

function hitOf(entry: SearchEntry, read: readonly ReadWord[]): SearchHit {
  const { kind, id, title, titleFinds, place, pack, route } = entry
  const marked = titleFinds ? markText(title, read) : { text: title, marks: [] }
  return { kind, id, place, pack, route, title: marked, excerpt: excerptFor(entry, read) }
}

/** Stands where an entry was that is there no more. */
const GONE: SearchEntry = {
  kind: 'note',
  id: '',
  title: '',
  titleFinds: false,
  body: '',
  isMarkdown: false,
  tags: '',
  place: '',
  pack: null,
  route: '',
  recency: 0,
}

/** 53 bits of what finds an entry. After the public domain hash cyrb53 (github.com/bryc/code). */
function fingerprint({ title, titleFinds, body, tags }: SearchEntry): number {
  const text = `${titleFinds ? title : ''}\0${tags}\0${body}`
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
