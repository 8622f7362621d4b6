import type { Anchored } from '#core/annotations/anchor-place'
import type { BlockRange } from '#core/annotations/place'

/** What became of a row's place in the packs as they are now. */
export type FoundPlace =
  | Anchored
  /** Its pack was removed. `documentTitle`: as the document was called when it was last seen; null when that is not known. */
  | { readonly kind: 'no-pack'; readonly documentTitle: string | null }

/** Where a place is in the text now; null for none, and for one that is not in it. */
export function rangesOf(found: FoundPlace | null): readonly BlockRange[] | null {
  return found === null || found.kind === 'lost' || found.kind === 'no-pack' ? null : found.ranges
}
