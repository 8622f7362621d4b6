import type { PackIndex } from '#core/content/index-pack'
import type { DocumentId } from '#core/ids'
import type { HighlightRow } from '#core/transfer/rows'
import type { AnchoredRow } from '../../db/anchors.ts'

/** A highlight with where it is in the text as it is now. */
export type ShownHighlight = AnchoredRow<HighlightRow>

/** A block holds far fewer characters: places in it follow its own place in the pack. */
const CHARACTERS = 1e6

/** Where a highlight stands in the pack, growing in reading order. One that was not found stands before its document: it needs the reader. */
export function orderOf({ row, anchored }: ShownHighlight, index: PackIndex): number {
  const range = anchored === null || anchored.kind === 'lost' ? undefined : anchored.ranges[0]
  if (range === undefined) return beginOf(row.document, index) - 1 / CHARACTERS
  return (index.blocks.get(range.block)?.order ?? 0) + range.start / CHARACTERS
}

function beginOf(document: DocumentId, index: PackIndex): number {
  const first = index.documents.get(document)?.sections[0]?.blocks[0]
  return first === undefined ? 0 : (index.blocks.get(first.id)?.order ?? 0)
}
