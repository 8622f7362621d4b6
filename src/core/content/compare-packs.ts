/**
 * What became of a pack's texts and cards from one edition to another. Both sides are what is kept of an edition (`EditionRow`; a whole
 * pack becomes one by `editionRow`), so that an edition that is no longer there can be compared with the one that is.
 */
import { type CardChange, compareCards } from '#core/cards/compare-cards'
import type { BlockId, DocumentId } from '#core/ids'
import type { EditionDocument, EditionRow } from '#core/transfer/rows'
import { groupBy } from '../group-by.ts'
import { longestRising } from '../longest-rising.ts'
import { type PairedPassages, type Passage, pairPassages } from './pair-passages.ts'

/** What of an edition is compared. */
export type ComparedEdition = Pick<EditionRow, 'documents' | 'blocks' | 'cards'>

/** What became of a passage, which is a block. */
export type PassageChange =
  /** Kept and moved ones have the same words; moved: in another order or another document. */
  | { readonly kind: 'kept' | 'moved' | 'reworded'; readonly before: Passage; readonly after: Passage }
  | { readonly kind: 'new'; readonly before: null; readonly after: Passage }
  | { readonly kind: 'retired'; readonly before: Passage; readonly after: null }

/** What became of a document, which is known by its id. */
export interface DocumentChange {
  readonly id: DocumentId
  readonly kind: 'kept' | 'renamed' | 'new' | 'retired'
  /** As it is called now; a retired one as it was. */
  readonly title: string
  /** What it was called before; null for a new one. */
  readonly formerTitle: string | null
  /** In reading order; a retired passage stands where it stood, one that went to another document stands there. */
  readonly passages: readonly PassageChange[]
}

/** What became of everything. Each passage and each card of either side stands in it once. */
export interface PackComparison {
  /** In the order of the newer side, then those that it does not have. */
  readonly documents: readonly DocumentChange[]
  /** In the order of the newer side, then the retired ones; null where one side's cards were not kept. */
  readonly cards: readonly CardChange[] | null
}

/** Compares two editions of a pack. Time is about linear in their length. */
export function comparePacks(before: ComparedEdition, after: ComparedEdition): PackComparison {
  const olds = passagesOf(before)
  const news = passagesOf(after)
  const pairs = pairPassages(olds, news)
  return {
    documents: compareDocuments(before.documents, after.documents, changesOf(olds, news, pairs)),
    cards: before.cards === null || after.cards === null ? null : compareCards(before.cards, after.cards),
  }
}

function passagesOf({ documents, blocks }: ComparedEdition): readonly Passage[] {
  return documents
    .flatMap(({ id, blocks: ids }) => ids.map((block) => ({ document: id, block, text: blocks[block] ?? '' })))
    .map((passage, order) => ({ ...passage, order }))
}

interface Changes {
  /** What the passages of the newer side were, by their block. */
  readonly there: ReadonlyMap<BlockId, PassageChange>
  /** What the passages of the older side became, by their block. */
  readonly former: ReadonlyMap<BlockId, PassageChange>
}

function changesOf(olds: readonly Passage[], news: readonly Passage[], pairs: PairedPassages): Changes {
  const inOrder = keptInOrder(news, pairs)
  const became = (after: Passage): PassageChange => {
    const before = pairs.beforeOf.get(after)
    if (before === undefined) return { kind: 'new', before: null, after }
    const kind = before.text !== after.text ? 'reworded' : inOrder.has(after) ? 'kept' : 'moved'
    return { kind, before, after }
  }
  const there = new Map(news.map((after) => [after.block, became(after)]))
  const former = olds.map((before): readonly [BlockId, PassageChange] => {
    const after = pairs.afterOf.get(before)
    const change = after === undefined ? undefined : there.get(after.block)
    return [before.block, change ?? { kind: 'retired', before, after: null }]
  })
  return { there, former: new Map(former) }
}

/** Of the passages that stayed in their document, as many as possible that kept their order. */
function keptInOrder(news: readonly Passage[], { beforeOf }: PairedPassages): ReadonlySet<Passage> {
  const stayed = news.filter((one) => beforeOf.get(one)?.document === one.document)
  const byDocument = groupBy(stayed, ({ document }) => document)
  return new Set(
    [...byDocument.values()].flatMap((ones) => longestRising(ones, (one) => beforeOf.get(one)?.order ?? 0)),
  )
}

function compareDocuments(
  before: readonly EditionDocument[],
  after: readonly EditionDocument[],
  changes: Changes,
): readonly DocumentChange[] {
  const former = new Map(before.map((document) => [document.id, document]))
  const now = new Set(after.map(({ id }) => id))
  const there = after.map((document): DocumentChange => {
    const { id, title } = document
    const old = former.get(id)
    const formerTitle = old?.title ?? null
    const kind = formerTitle === null ? 'new' : formerTitle === title ? 'kept' : 'renamed'
    return { id, kind, title, formerTitle, passages: passagesIn(old?.blocks ?? [], document.blocks, changes) }
  })
  const gone = before
    .filter(({ id }) => !now.has(id))
    .map(({ id, title, blocks }): DocumentChange => {
      return { id, kind: 'retired', title, formerTitle: title, passages: passagesIn(blocks, [], changes) }
    })
  return [...there, ...gone]
}

/** The changes of a document: its passages as they are now, each retired one behind what the passage before it became. */
function passagesIn(olds: readonly BlockId[], news: readonly BlockId[], changes: Changes): readonly PassageChange[] {
  const here = new Set(news)
  const behind = new Map<BlockId | null, PassageChange[]>()
  let last: BlockId | null = null
  for (const block of olds) {
    const change = changes.former.get(block)
    if (change === undefined) continue
    if (change.after === null) {
      const retired = behind.get(last)
      if (retired === undefined) behind.set(last, [change])
      else retired.push(change)
    } else if (here.has(change.after.block)) last = change.after.block
  }
  return [null, ...news].flatMap((block) => {
    const change = block === null ? undefined : changes.there.get(block)
    return [...(change === undefined ? [] : [change]), ...(behind.get(block) ?? [])]
  })
}
