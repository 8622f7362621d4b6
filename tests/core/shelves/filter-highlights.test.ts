import { describe, expect, test } from 'vitest'
import type { Anchored } from '#core/annotations/anchor-place'
import type { BlockId, DocumentId, PackId, RowId } from '#core/ids'
import type { DocumentKey } from '#core/library/document-key'
import type { FoundPlace } from '#core/library/found-place'
import {
  ALL_HIGHLIGHTS,
  filterHighlights,
  type HighlightFilter,
  type HighlightOrder,
  type ShelvedHighlight,
} from '#core/shelves/filter-highlights'
import type { HighlightRow } from '#core/transfer/rows'

const EXACT: Anchored = { kind: 'exact', ranges: [] }

function highlight(id: string, exact: string, change: Partial<HighlightRow>, anchored: FoundPlace): ShelvedHighlight {
  const segment = { block: 'b' as BlockId, exact, prefix: '', suffix: '', start: 0, end: exact.length }
  const place = { pack: 'sco' as PackId, edition: 1, segments: [segment] }
  const times = { createdAt: 0, updatedAt: 0, deletedAt: null }
  const rest = { document: 'history' as DocumentId, color: 'yellow' as const, comment: '', tags: [] }
  return { row: { id: id as RowId, place, ...times, ...rest, ...change }, anchored }
}

const elsewhere = { pack: 'other' as PackId, edition: 1, segments: [] }

const HIGHLIGHTS = [
  highlight('a', 'Shanghai on 26 April', { color: 'blue', createdAt: 1 }, EXACT),
  highlight('b', 'Beijing', { tags: ['places'], document: 'members' as DocumentId, createdAt: 3 }, EXACT),
  highlight('m', 'moved', { comment: 'By the spirit', createdAt: 2 }, { kind: 'moved', ranges: [], score: 0.9 }),
  highlight('l', 'lost', { createdAt: 4 }, { kind: 'lost', suggestion: null }),
  highlight('o', 'of a removed pack', { place: elsewhere }, { kind: 'no-pack', documentTitle: null }),
]

const ids = (filter: Partial<HighlightFilter>, order: HighlightOrder = 'text'): string =>
  filterHighlights(HIGHLIGHTS, { ...ALL_HIGHLIGHTS, ...filter }, order, (h) => 'lambo'.indexOf(h.row.id))
    .map(({ row }) => row.id)
    .join('')

describe('the list of highlights', () => {
  test.each<[HighlightOrder, string]>([
    ['text', 'lambo'],
    ['made', 'lbmao'],
  ])('stands, ordered by %s: %s', (order, wanted) => {
    expect(ids({}, order)).toBe(wanted)
  })

  test.each<[Partial<HighlightFilter>, string]>([
    [{ color: 'blue' }, 'a'],
    [{ tag: 'places' }, 'b'],
    [{ document: 'sco/history' as DocumentKey }, 'lam'],
    [{ document: 'other/history' as DocumentKey }, 'o'],
    [{ needsYou: true }, 'lm'],
    [{ text: 'shanghai april' }, 'a'],
    [{ text: 'spirit' }, 'm'],
    [{ text: 'places' }, 'b'],
    [{ color: 'blue', needsYou: true }, ''],
  ])('narrowed by %j holds %s', (filter, wanted) => {
    expect(ids(filter)).toBe(wanted)
  })
})
