/** Which block of a text was which of its previous version, so that what readers made stays where it was. */
import type { BlockId, DocumentId } from '#core/ids'
import { alignWords } from '../../annotations/align-words.ts'
import { longestRising } from '../../longest-rising.ts'
import { type Passage, pairPassages } from '../pair-passages.ts'

/** A block by what it says. Headings are apart from other text, so that a heading is not taken for a paragraph of the same words. */
export interface BlockWords {
  readonly text: string
  readonly isHeading: boolean
}

/**
 * The ids that blocks keep: of the same text in the same order, else of the same text elsewhere, else of a text of which most words are the
 * same. Null: a new block. Whatever is put in between, a block that is still there keeps its id.
 */
export function keptBlockIds(
  olds: readonly (BlockWords & { readonly id: BlockId })[],
  news: readonly BlockWords[],
): readonly (BlockId | null)[] {
  const inOrder = alignTexts(olds.map(keyOf), news.map(keyOf))
  const passage = (block: BlockId | null, text: string, order: number): Passage => ({
    document: '' as DocumentId,
    block: block ?? ('' as BlockId),
    text,
    order,
  })
  const before = olds.map(({ id, text }, i) => passage(id, text, i))
  const after = news.map(({ text }, i) => passage(olds[inOrder[i] ?? -1]?.id ?? null, text, i))
  const { beforeOf } = pairPassages(before, after)
  return after.map((one) => beforeOf.get(one)?.block ?? null)
}

const keyOf = ({ text, isHeading }: BlockWords): string => `${isHeading ? '#' : ' '}${text}`

/**
 * For each text of `news` the index of the same one in `olds`, or -1; the indices rise. What is equal at both ends, then what is there once
 * on both sides (Bram Cohen's patience diff) divides the rest into short stretches.
 */
export function alignTexts(olds: readonly string[], news: readonly string[]): Int32Array {
  const matched = new Int32Array(news.length).fill(-1)
  const shorter = Math.min(olds.length, news.length)
  let head = 0
  while (head < shorter && olds[head] === news[head]) head += 1
  let tail = 0
  while (tail < shorter - head && olds[olds.length - 1 - tail] === news[news.length - 1 - tail]) tail += 1
  for (let i = 0; i < head; i += 1) matched[i] = i
  for (let i = 1; i <= tail; i += 1) matched[news.length - i] = olds.length - i
  let [from, to] = [head, head]
  const pairs = [...sharedOnce(olds, news, head, tail), { old: olds.length - tail, one: news.length - tail }]
  for (const { old, one } of pairs) {
    alignStretch(olds.slice(from, old), news.slice(to, one)).forEach((j, i) => {
      if (j !== -1) matched[to + j] = from + i
    })
    if (one < news.length - tail) matched[one] = old
    ;[from, to] = [old + 1, one + 1]
  }
  return matched
}

const alignStretch = (olds: readonly string[], news: readonly string[]): Int32Array =>
  alignWords(olds.map(asWord), news.map(asWord))

const asWord = (key: string) => ({ start: 0, end: 0, key })

interface Shared {
  readonly old: number
  readonly one: number
}

/** The texts that stand once in the middle of both, as many as keep their order. */
function sharedOnce(olds: readonly string[], news: readonly string[], head: number, tail: number): readonly Shared[] {
  const onceNew = placesOfOnce(news, head, news.length - tail)
  const shared = [...placesOfOnce(olds, head, olds.length - tail)].flatMap(([text, old]): Shared[] => {
    const one = onceNew.get(text)
    return one === undefined ? [] : [{ old, one }]
  })
  return longestRising(shared, ({ one }) => one)
}

/** Texts that stand once between two places, in their order, with that place. */
function placesOfOnce(texts: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (let i = from; i < to; i += 1) {
    const text = texts[i] ?? ''
    if (places.has(text)) twice.add(text)
    else places.set(text, i)
  }
  for (const text of twice) places.delete(text)
  return places
}
