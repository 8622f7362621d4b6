import type { CardChange } from '#core/cards/compare-cards'
import type { DocumentChange, PackComparison, PassageChange } from './compare-packs.ts'

/** How many there are of each kind; kinds that do not occur are 0. */
export interface ChangeCounts {
  readonly documents: Readonly<Record<DocumentChange['kind'], number>>
  readonly passages: Readonly<Record<PassageChange['kind'], number>>
  /** Null where they were not compared. */
  readonly cards: Readonly<Record<CardChange['kind'], number>> | null
}

/** Counts what became of documents, passages and cards. */
export function countChanges({ documents, cards }: PackComparison): ChangeCounts {
  return {
    documents: count({ kept: 0, renamed: 0, new: 0, retired: 0 }, documents),
    passages: count(
      { kept: 0, moved: 0, reworded: 0, new: 0, retired: 0 },
      documents.flatMap(({ passages }) => passages),
    ),
    cards: cards === null ? null : count({ kept: 0, reworded: 0, new: 0, retired: 0 }, cards),
  }
}

function count<K extends string>(zero: Record<K, number>, items: readonly { readonly kind: K }[]): Record<K, number> {
  for (const { kind } of items) zero[kind] += 1
  return zero
}

/** The order in which kinds of change are told, and how: "3 retired". */
const TOLD = ['new', 'renamed', 'reworded', 'moved', 'retired'] as const

/** "170 new cards, 20 reworded, 3 retired": only what changed; empty when nothing did. @param what in the singular: "card" */
export function describeCounts(counts: Readonly<Record<string, number>>, what: string): string {
  const told = TOLD.flatMap((kind) => {
    const number = counts[kind] ?? 0
    return number === 0 ? [] : [{ kind, number }]
  })
  return told
    .map(({ kind, number }, i) =>
      i === 0 ? `${number} ${kind} ${what}${number === 1 ? '' : 's'}` : `${number} ${kind}`,
    )
    .join(', ')
}

/** What changed, in a line each for documents, passages and cards; none when nothing did. */
export function describeComparison({ documents, passages, cards }: ChangeCounts): readonly string[] {
  return [
    describeCounts(documents, 'document'),
    describeCounts(passages, 'passage'),
    cards === null ? '' : describeCounts(cards, 'card'),
  ].filter((line) => line !== '')
}

/** The least that says what a new edition brings: its cards, or where they were not kept its passages. */
export function describeBriefly({ passages, cards }: ChangeCounts): string {
  const line = cards === null ? '' : describeCounts({ new: cards.new, retired: cards.retired }, 'card')
  return line === '' ? describeCounts(passages, 'passage') : line
}
