import { rangesOf } from '#core/library/found-place'
import { documentOf, type Library } from '#core/library/library'
import { textOrder } from '#core/library/text-order'
import type { HighlightRow } from '#core/transfer/rows'
import type { AnchoredRow } from '../../db/anchors.ts'

/** A highlight with where it is in the text as it is now. */
export type ShownHighlight = AnchoredRow<HighlightRow>

/**
 * Where a highlight stands in the text of all packs, growing in reading order. One that was not found stands before its document: it needs
 * the reader. One whose pack was removed stands after all others.
 */
export function placeOrder(library: Library): (highlight: ShownHighlight) => number {
  const orderOf = textOrder(library)
  return ({ row: { place, document }, anchored }) => {
    const range = rangesOf(anchored)?.[0]
    if (range !== undefined) return orderOf(place.pack, range.block, range.start)
    return orderOf(place.pack, documentOf(library, place.pack, document)?.sections[0]?.id, -1)
  }
}
