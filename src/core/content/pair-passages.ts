import type { BlockId, DocumentId } from '#core/ids'
import { groupBy } from '../group-by.ts'
import { likeness, wordCounts } from './likeness.ts'

/** A block as one edition has it. */
export interface Passage {
  readonly document: DocumentId
  readonly block: BlockId
  readonly text: string
  /** Its place in the edition, from 0. */
  readonly order: number
}

/** Which passage became which. Each has at most one partner. */
export interface PairedPassages {
  readonly afterOf: ReadonlyMap<Passage, Passage>
  readonly beforeOf: ReadonlyMap<Passage, Passage>
}

/**
 * Finds out which passage of one edition became which of another. It is the same one when its text is the same, else when it has the same
 * id and some of the same words, else when it stands in the same document with most of the same words: ids that were made by counting move
 * along when a paragraph is put in between. From the other side the same pairs come out. Time is about linear in the length of both.
 */
export function pairPassages(olds: readonly Passage[], news: readonly Passage[]): PairedPassages {
  const pairs = new Pairs(olds, news)
  pairInOrder(pairs, ({ block, text }) => `${block} ${text}`)
  pairInOrder(pairs, ({ document, text }) => `${document} ${text}`)
  pairInOrder(pairs, ({ text }) => text)
  pairAlike(pairs)
  return pairs
}

/** What is paired so far. */
class Pairs implements PairedPassages {
  readonly afterOf = new Map<Passage, Passage>()
  readonly beforeOf = new Map<Passage, Passage>()
  readonly olds: readonly Passage[]
  readonly news: readonly Passage[]

  constructor(olds: readonly Passage[], news: readonly Passage[]) {
    this.olds = olds
    this.news = news
  }

  /** Nothing happens when one of them has its partner already. */
  add(before: Passage, after: Passage): void {
    if (this.afterOf.has(before) || this.beforeOf.has(after)) return
    this.afterOf.set(before, after)
    this.beforeOf.set(after, before)
  }

  leftOlds(): readonly Passage[] {
    return this.olds.filter((old) => !this.afterOf.has(old))
  }

  leftNews(): readonly Passage[] {
    return this.news.filter((one) => !this.beforeOf.has(one))
  }
}

/** Pairs the first of each key with the first, the second with the second, and so on. */
function pairInOrder(pairs: Pairs, keyOf: (passage: Passage) => string): void {
  const news = groupBy(pairs.leftNews(), keyOf)
  for (const [key, olds] of groupBy(pairs.leftOlds(), keyOf))
    olds.forEach((old, i) => {
      const one = news.get(key)?.[i]
      if (one !== undefined) pairs.add(old, one)
    })
}

/** Passages with the same id are the same with this share of common words; others of a document need the higher one. */
const LEAST_LIKE = { sameId: 0.25, sameDocument: 0.5 }
/** How much more a same id counts than a few common words. */
const ID_BONUS = 0.25
/** How far apart, in passages that have no partner yet, those of a document are looked at: it bounds the time. */
const REACH = 40

/** Alike words: the likest pair first. */
function pairAlike(pairs: Pairs): void {
  const olds = withWords(pairs.leftOlds())
  const news = withWords(pairs.leftNews())
  const candidates = [...sameIds(olds, news), ...sameDocuments(olds, news)]
  // Equal in all of these are only pairs without a common passage: which of them comes first changes nothing, on whichever side one begins.
  candidates.sort((a, b) => b.score - a.score || a.sum - b.sum || a.distance - b.distance)
  for (const { old, one } of candidates) pairs.add(old, one)
}

interface Worded {
  readonly passage: Passage
  readonly words: ReadonlyMap<string, number>
}

const withWords = (passages: readonly Passage[]): readonly Worded[] =>
  passages.map((passage) => ({ passage, words: wordCounts(passage.text) }))

interface Candidate {
  readonly old: Passage
  readonly one: Passage
  readonly score: number
  readonly sum: number
  readonly distance: number
}

function candidate(old: Worded, one: Worded, bonus: number, least: number): readonly Candidate[] {
  const like = likeness(old.words, one.words)
  if (like < least) return []
  const [a, b] = [old.passage.order, one.passage.order]
  return [{ old: old.passage, one: one.passage, score: like + bonus, sum: a + b, distance: Math.abs(a - b) }]
}

function sameIds(olds: readonly Worded[], news: readonly Worded[]): readonly Candidate[] {
  const byId = new Map(news.map((one) => [one.passage.block, one]))
  return olds.flatMap((old) => {
    const one = byId.get(old.passage.block)
    return one === undefined ? [] : candidate(old, one, ID_BONUS, LEAST_LIKE.sameId)
  })
}

function sameDocuments(olds: readonly Worded[], news: readonly Worded[]): readonly Candidate[] {
  const byDocument = groupBy(news, ({ passage }) => passage.document)
  return [...groupBy(olds, ({ passage }) => passage.document)].flatMap(([document, there]) =>
    there.flatMap((old, i) =>
      (byDocument.get(document) ?? [])
        .slice(Math.max(0, i - REACH), i + REACH + 1)
        .flatMap((one) => candidate(old, one, 0, LEAST_LIKE.sameDocument)),
    ),
  )
}
