import { quoteOf } from '#core/annotations/describe-place'
import type { BlockRange } from '#core/annotations/place'
import type { StudyDocument } from '#core/content/model'
import { groupBy } from '#core/group-by'
import type { BlockId, PackId } from '#core/ids'
import { rangesOf } from '#core/library/found-place'
import type { HighlightRow, NoteRow, OwnCardRow } from '#core/transfer/rows'
import { type AnchoredRow, anchorRows } from '../../db/anchors.ts'
import { readHighlightsOf } from '../../db/highlights.ts'
import { readNotesOf } from '../../db/notes.ts'
import { readOwnCardsOf } from '../../db/own-cards.ts'
import { useLive } from '../../db/use-live.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { type HighlightRange, letterOf } from './ranges.ts'

/** What the reader made of a document. */
export interface Passages {
  readonly highlights: readonly AnchoredRow<HighlightRow>[]
  readonly notes: readonly AnchoredRow<NoteRow>[]
  readonly cards: readonly AnchoredRow<OwnCardRow>[]
}

const NONE: Passages = { highlights: [], notes: [], cards: [] }

/** The reader's highlights, notes and cards on a document, each found in the text as it is now. */
export function usePassages(pack: PackId, document: StudyDocument): Passages {
  const library = useLibrary()
  const passages = useLive(async () => {
    const [highlights, notes, cards] = await Promise.all([
      readHighlightsOf(pack, document.id).then((rows) => anchorRows(rows, library)),
      readNotesOf(pack, document.id).then((rows) => anchorRows(rows, library)),
      readOwnCardsOf(pack, document.id).then((rows) => anchorRows(rows, library)),
    ])
    return { highlights, notes, cards }
  }, [pack, document, library])
  return passages ?? NONE
}

/** A highlight that is in the text now. */
type Found = { readonly row: HighlightRow; readonly ranges: readonly BlockRange[] }

/** The highlights that are in the text, in reading order. */
function inReadingOrder(highlights: Passages['highlights'], document: StudyDocument): readonly Found[] {
  const blocks = document.sections.flatMap((s) => s.blocks).map((b) => b.id)
  const order = new Map(blocks.map((id, i) => [id, i]))
  const at = (found: Found): number => order.get(found.ranges[0]?.block as BlockId) ?? blocks.length
  return highlights
    .flatMap(({ row, anchored }): Found[] => {
      const ranges = rangesOf(anchored)
      return ranges === null ? [] : [{ row, ranges }]
    })
    .sort((a, b) => at(a) - at(b) || (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0))
}

/** The comments on a document, in reading order, each with its sign on paper. */
export function commentsOf(
  highlights: Passages['highlights'],
  document: StudyDocument,
): readonly { readonly row: HighlightRow; readonly letter: string }[] {
  return inReadingOrder(highlights, document)
    .filter(({ row }) => row.comment !== '')
    .map(({ row }, i) => ({ row, letter: letterOf(i) }))
}

/** The highlights as they lie on each block. What needs the reader lies nowhere. */
export function rangesByBlock(
  highlights: Passages['highlights'],
  document: StudyDocument,
): ReadonlyMap<BlockId, readonly HighlightRange[]> {
  const letters = new Map(commentsOf(highlights, document).map(({ row, letter }) => [row.id, letter]))
  const ranges = inReadingOrder(highlights, document).flatMap(({ row, ranges: found }) =>
    found.map((range, i) => ({ block: range.block, range: toRange(row, letters.get(row.id) ?? null, range, i === 0) })),
  )
  const grouped = groupBy(ranges, (r) => r.block)
  return new Map([...grouped].map(([block, list]) => [block, list.map((r) => r.range)]))
}

function toRange(
  row: HighlightRow,
  letter: string | null,
  { start, end }: BlockRange,
  isFirst: boolean,
): HighlightRange {
  const { id, color, comment, place } = row
  return { kind: 'highlight', id, color, comment, letter, start, end, isFirst, quote: quoteOf(place) }
}
