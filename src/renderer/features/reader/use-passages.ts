import { quoteOf } from '#core/annotations/describe-place'
import type { StudyDocument } from '#core/content/model'
import { groupBy } from '#core/group-by'
import type { BlockId } from '#core/ids'
import type { HighlightRow, NoteRow, OwnCardRow } from '#core/transfer/rows'
import { type AnchoredRow, anchorRows } from '../../db/anchors.ts'
import { readHighlightsOf } from '../../db/highlights.ts'
import { readNotesOf } from '../../db/notes.ts'
import { readOwnCardsOf } from '../../db/own-cards.ts'
import { useLive } from '../../db/use-live.ts'
import { useContent } from '../../platform/study-content.tsx'
import type { HighlightRange } from './BlockView.tsx'

/** What the reader made of a document. */
export interface Passages {
  readonly highlights: readonly AnchoredRow<HighlightRow>[]
  readonly notes: readonly AnchoredRow<NoteRow>[]
  readonly cards: readonly AnchoredRow<OwnCardRow>[]
}

const NONE: Passages = { highlights: [], notes: [], cards: [] }

/** The reader's highlights, notes and cards on a document, each found in the text as it is now. */
export function usePassages(document: StudyDocument): Passages {
  const content = useContent()
  const passages = useLive(async () => {
    const [highlights, notes, cards] = await Promise.all([
      readHighlightsOf(document.id).then((rows) => anchorRows(rows, content)),
      readNotesOf(document.id).then((rows) => anchorRows(rows, content)),
      readOwnCardsOf(document.id).then((rows) => anchorRows(rows, content)),
    ])
    return { highlights, notes, cards }
  }, [document, content])
  return passages ?? NONE
}

/** The highlights as they lie on each block. What needs the reader lies nowhere. */
export function rangesByBlock(highlights: Passages['highlights']): ReadonlyMap<BlockId, readonly HighlightRange[]> {
  const ranges = highlights.flatMap(({ row, anchored }) =>
    anchored === null || anchored.kind === 'lost'
      ? []
      : anchored.ranges.map((range, i) => ({ block: range.block, range: toRange(row, range, i === 0) })),
  )
  const grouped = groupBy(ranges, (r) => r.block)
  return new Map([...grouped].map(([block, list]) => [block, list.map((r) => r.range)]))
}

function toRange(row: HighlightRow, { start, end }: { start: number; end: number }, isFirst: boolean): HighlightRange {
  const { id, color, comment, place } = row
  return { kind: 'highlight', id, color, comment, start, end, isFirst, quote: quoteOf(place) }
}
