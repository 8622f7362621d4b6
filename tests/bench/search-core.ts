/** The search index alone, in Node, beside MiniSearch and plain scanning. */
import { deserialize, serialize } from 'node:v8'
import MiniSearch, { type Query } from 'minisearch'
import type { SearchEntry } from '#core/search/model'
import { parseQuery } from '#core/search/query'
import { plainReadings, typoReadings } from '#core/search/readings'
import { SearchIndex } from '#core/search/search-index'
import { eachWord } from '#core/search/search-words'
import { entryOf, type Typo, withTypo } from '../helpers/search-entries.ts'
import { type BenchCase, benchCase, medianOf, quantile, timeOf } from './harness.ts'
import { type BenchNote, typedKeys } from './texts.ts'

const RUNS = 3
const SHOWN = 30
const QUERIES = 60
const TYPOS = 400
const MB = 1_000_000

/** Measures over notes and the paragraphs of documents. */
export async function benchCore(
  notes: readonly BenchNote[],
  paragraphs: readonly string[],
  random: () => number,
): Promise<readonly BenchCase[]> {
  const entries = [...notes.map(entryOfNote), ...paragraphs.map(entryOfParagraph)]
  const ours = SearchIndex.build(entries)
  const peer = miniSearchOf(entries)
  const texts = entries.map(({ title, body, tags }) => `${title}\n${body}\n${tags}`.toLowerCase())
  const keys = typedKeys(
    notes.map(({ body }) => body),
    QUERIES,
    random,
  )
  const vocabulary = ours.keep().segment.words
  const ways = {
    ours: (text: string) => ours.search({ text, perGroup: 5, opened: null }),
    miniSearch: (text: string) => peer.search(text).slice(0, SHOWN),
    expanded: (text: string) => peer.search(expansionOf(text, vocabulary)).slice(0, SHOWN),
    scanning: (text: string) => {
      const parts = text.split(' ')
      return texts.filter((one) => parts.every((part) => one.includes(part)))
    },
  }
  const [own, mini, expanded, scanning] = [
    timesOf(ways.ours, keys, RUNS),
    timesOf(ways.miniSearch, keys, 1),
    timesOf(ways.expanded, keys, 1),
    timesOf(ways.scanning, keys, RUNS),
  ]
  return [
    ...per('core, a key', own, { name: 'MiniSearch', times: mini }),
    ...per('MiniSearch as its guide has it, a key', mini),
    ...per('MiniSearch with our readings (at most 64 a word), a key', expanded),
    ...per('plain scanning, a key', scanning),
    ...typosFound(notes, random, ours, peer),
    ...(await keeping(entries, ours, peer)),
  ]
}

const entryOfNote = ({ id, title, body, tags }: BenchNote): SearchEntry =>
  entryOf(id, body, { title, tags: tags.join(', '), isMarkdown: true })

const entryOfParagraph = (body: string, i: number): SearchEntry =>
  entryOf(`block-${i}`, body, { kind: 'document', title: 'A section', titleFinds: false, recency: -i })

/** MiniSearch with the options that its guide gives for search as one types. */
function miniSearchOf(entries: readonly SearchEntry[]): MiniSearch<SearchEntry> {
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'body', 'tags'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 3, tags: 2 } },
  })
  index.addAll(entries)
  return index
}

/** MiniSearch asked for exact words only: those that we read in what was typed. */
function expansionOf(text: string, vocabulary: readonly string[]): Query {
  const exact = { prefix: false, fuzzy: false, combineWith: 'OR' } as const
  return {
    combineWith: 'AND',
    queries: parseQuery(text).flatMap((part) => {
      if (part.kind === 'phrase') return []
      const readings = [...plainReadings(vocabulary, part.word), ...typoReadings(vocabulary, part.word, false)]
      const best = readings.toSorted((a, b) => b.fit - a.fit).slice(0, 64)
      return [{ ...exact, queries: best.map(({ term }) => vocabulary[term] ?? '') }]
    }),
  }
}

/** The median time of each key. The slow ones are typed once: so many queries are enough to see how slow they are. */
function timesOf(search: (text: string) => unknown, keys: readonly string[], runs: number): readonly number[] {
  // The first keys warm the code up.
  for (const key of keys.slice(0, 100)) search(key)
  const times = Array.from({ length: runs }, () => keys.map((key) => timeOf(() => search(key))))
  return keys.map((_, i) =>
    quantile(
      times.map((run) => run[i] ?? 0),
      0.5,
    ),
  )
}

function per(
  name: string,
  times: readonly number[],
  against?: { readonly name: string; readonly times: readonly number[] },
): readonly BenchCase[] {
  return [0.5, 0.95].map((share) =>
    benchCase({
      name: `${name}, p${share * 100}`,
      value: quantile(times, share),
      unit: 'ms',
      ...(against === undefined ? {} : { against: { name: against.name, value: quantile(against.times, share) } }),
    }),
  )
}

const WAYS: readonly Typo[] = ['drop', 'add', 'replace', 'swap']

/** Of words of four letters and more, each with one typo anywhere: how often the note that has the word is found, and what stands first. */
function typosFound(
  notes: readonly BenchNote[],
  random: () => number,
  ours: SearchIndex,
  peer: MiniSearch<SearchEntry>,
): readonly BenchCase[] {
  const found = { ours: 0, peer: 0, first: 0 }
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  for (let done = 0; done < TYPOS; ) {
    const note = pick(notes)
    const word = pick(note?.body.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    if (note === undefined || word === undefined) continue
    const letter = String.fromCharCode(97 + Math.floor(random() * 26))
    const typed = withTypo(word, Math.floor(random() * word.length), letter, pick(WAYS) ?? 'swap')
    if (typed === word) continue
    done += 1
    const { groups } = ours.search({ text: typed, perGroup: Number.MAX_SAFE_INTEGER, opened: null })
    const hits = groups.flatMap((group) => (group.kind === 'note' ? group.hits : []))
    if (hits.some(({ id }) => id === note.id)) found.ours += 1
    if (hits.slice(0, 10).some(({ title, excerpt }) => hasWord(`${title.text} ${excerpt.text}`, word))) found.first += 1
    if (peer.search(typed).some(({ id }) => id === note.id)) found.peer += 1
  }
  const share = (count: number): number => (100 * count) / TYPOS
  const against = { name: 'MiniSearch', value: share(found.peer) }
  return [
    benchCase({ name: 'words with one typo found', value: share(found.ours), unit: '%', against, atLeast: 98 }),
    benchCase({ name: 'MiniSearch: words with one typo found', value: share(found.peer), unit: '%' }),
    benchCase({ name: 'the word meant is in the first ten hits', value: share(found.first), unit: '%' }),
  ]
}

function hasWord(text: string, wanted: string): boolean {
  let has = false
  eachWord(text, (word) => {
    has ||= word === wanted
  })
  return has
}

/** Building, keeping and taking up again. */
async function keeping(
  entries: readonly SearchEntry[],
  ours: SearchIndex,
  peer: MiniSearch<SearchEntry>,
): Promise<readonly BenchCase[]> {
  const kept = serialize(ours.keep())
  const json = JSON.stringify(peer)
  const options = { fields: ['title', 'body', 'tags'] }
  const pairs = [
    [
      'build',
      await medianOf(RUNS, () => timeOf(() => SearchIndex.build(entries))),
      await medianOf(RUNS, () => timeOf(() => miniSearchOf(entries))),
      'ms',
    ],
    ['kept size', kept.length / MB, Buffer.byteLength(json) / MB, 'MB'],
    [
      'take up what was kept',
      await medianOf(RUNS, () => timeOf(() => SearchIndex.restore(deserialize(kept), entries))),
      await medianOf(RUNS, () => timeOf(() => MiniSearch.loadJSON(json, options))),
      'ms',
    ],
  ] as const
  const changed = await medianOf(20, () => {
    ours.put(entries[0] ?? entryOf('none', ''))
    return timeOf(() => ours.search({ text: 'zzzz', perGroup: 5, opened: null }))
  })
  return [
    ...pairs.map(([name, value, other, unit]) =>
      benchCase({ name, value, unit, against: { name: 'MiniSearch', value: other } }),
    ),
    benchCase({ name: 'first search after one change', value: changed, unit: 'ms' }),
  ]
}
