import type { Anchored } from '#core/annotations/anchor-place'
import { quoteOf } from '#core/annotations/describe-place'
import type { DocumentId } from '#core/ids'
import type { HighlightColor, HighlightRow } from '#core/transfer/rows'
import { haystackOf, textFilter } from './text-filter.ts'

/** A highlight with what became of its place in the text as it is now. */
export interface ShelvedHighlight {
  readonly row: HighlightRow
  readonly anchored: Anchored | null
}

/** Which highlights are listed; null where it does not matter. */
export interface HighlightFilter {
  /** As typed. */
  readonly text: string
  readonly color: HighlightColor | null
  readonly tag: string | null
  readonly document: DocumentId | null
  /** Only those whose place the reader should look at: moved with the text, or not found. */
  readonly needsYou: boolean
}

/** The filter that lets every highlight through. */
export const ALL_HIGHLIGHTS: HighlightFilter = { text: '', color: null, tag: null, document: null, needsYou: false }

/** In what order highlights stand: as in the text, or made last first. */
export type HighlightOrder = 'text' | 'made'

/** Whether the reader should look at its place. */
export const needsYou = ({ anchored }: ShelvedHighlight): boolean => anchored !== null && anchored.kind !== 'exact'

/**
 * The highlights that the filter lets through, in their order.
 * @param orderOf where a highlight stands in the pack, growing in reading order
 */
export function filterHighlights<H extends ShelvedHighlight>(
  highlights: readonly H[],
  filter: HighlightFilter,
  order: HighlightOrder,
  orderOf: (highlight: H) => number,
): readonly H[] {
  const hasText = textFilter(filter.text)
  return highlights
    .filter(
      (highlight) =>
        (filter.color === null || highlight.row.color === filter.color) &&
        (filter.tag === null || highlight.row.tags.includes(filter.tag)) &&
        (filter.document === null || highlight.row.document === filter.document) &&
        (!filter.needsYou || needsYou(highlight)) &&
        (filter.text === '' || hasText(haystackOf(textsOf(highlight.row)))),
    )
    .toSorted((a, b) => (order === 'made' ? 0 : orderOf(a) - orderOf(b)) || b.row.createdAt - a.row.createdAt)
}

const textsOf = (row: HighlightRow): readonly string[] => [quoteOf(row.place), row.comment, ...row.tags]
