import { quoteOf } from '#core/annotations/describe-place'
import { type DocumentKey, documentKeyOf } from '#core/library/document-key'
import type { FoundPlace } from '#core/library/found-place'
import type { HighlightColor, HighlightRow } from '#core/transfer/rows'
import { haystackOf, textFilter } from './text-filter.ts'

/** A highlight with what became of its place in the text as it is now. */
export interface ShelvedHighlight {
  readonly row: HighlightRow
  readonly anchored: FoundPlace | null
}

/** Which highlights are listed; null where it does not matter. */
export interface HighlightFilter {
  /** As typed. */
  readonly text: string
  readonly color: HighlightColor | null
  readonly tag: string | null
  readonly document: DocumentKey | null
  /** Only those whose place the reader should look at: moved with the text, or not found. */
  readonly needsYou: boolean
}

/** The filter that lets every highlight through. */
export const ALL_HIGHLIGHTS: HighlightFilter = { text: '', color: null, tag: null, document: null, needsYou: false }

/** In what order highlights stand: as in the text, or made last first. */
export type HighlightOrder = 'text' | 'made'

/** Whether the reader should look at its place. Where the pack was removed there is nothing to look at. */
export const needsYou = ({ anchored }: ShelvedHighlight): boolean =>
  anchored?.kind === 'moved' || anchored?.kind === 'lost'

/**
 * The highlights that the filter lets through, in their order.
 * @param orderOf where a highlight stands in the text of all packs, growing in reading order
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
        (filter.document === null || documentKeyOf(highlight.row) === filter.document) &&
        (!filter.needsYou || needsYou(highlight)) &&
        (filter.text === '' || hasText(haystackOf(textsOf(highlight.row)))),
    )
    .toSorted((a, b) => (order === 'made' ? 0 : orderOf(a) - orderOf(b)) || b.row.createdAt - a.row.createdAt)
}

const textsOf = (row: HighlightRow): readonly string[] => [quoteOf(row.place), row.comment, ...row.tags]
