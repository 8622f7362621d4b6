import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorPlace } from '#core/annotations/anchor-place'
import { describePlace } from '#core/annotations/describe-place'
import type { GeneratedCard } from '#core/cards/model'
import type { BlockPlace } from '#core/content/index-pack'
import type { Block, Section } from '#core/content/model'
import { cardFaces } from '#core/content/propose/card-faces'
import { type Proposal, proposeCards } from '#core/content/propose/propose-cards'
import { type PlacedCard, settleProposals, withoutAsked } from '#core/content/propose/settle-proposals'
import type { BlockId, DocumentId, PackId, RowId } from '#core/ids'
import { rangesOf } from '#core/library/found-place'
import type { OwnCardRow } from '#core/transfer/rows'

const PACK = 'tides' as PackId

const block = (id: string, text: string): Block => ({
  id: id as BlockId,
  kind: 'paragraph',
  depth: 0,
  ordered: false,
  text,
  spans: [],
})

const sectionOf = (blocks: readonly Block[]): Section => ({ id: 'h' as BlockId, title: 'Tides', depth: 1, blocks })

/** The card that accepting makes, as the database would keep it. */
function accepted(proposal: Proposal, blocks: readonly Block[], more: Partial<OwnCardRow> = {}): OwnCardRow {
  const { text = '' } = blocks.find(({ id }) => id === proposal.block) ?? {}
  return {
    ...cardFaces(proposal),
    id: `row-${proposal.block}-${proposal.front}-${proposal.back}` as RowId,
    tags: [],
    place: describePlace(PACK, 1, [{ block: proposal.block, text, ...proposal.sentence }]),
    document: 'tides' as DocumentId,
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    ...more,
  }
}

/** Where a card's passage is in these blocks. */
function placed(row: OwnCardRow, blocks: readonly Block[]): PlacedCard {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]))
  const found =
    row.place === null
      ? null
      : anchorPlace(row.place, {
          textOf: (id) => texts.get(id) ?? null,
          blocks: () => blocks.map(({ id, text }) => ({ block: id, text })),
          oldTextOf: () => null,
        })
  return { row, ranges: rangesOf(found) }
}

const BLOCKS = [
  block('a', 'It was founded on 15 June 2001. India joined in 2017.'),
  block('b', 'A tide is a wave of the whole sea.'),
]
const PROPOSALS = proposeCards([sectionOf(BLOCKS)])
const [founded, joined] = PROPOSALS as [Proposal, Proposal]

const settled = (rows: readonly OwnCardRow[], blocks = BLOCKS, proposals = PROPOSALS) =>
  settleProposals(
    proposals,
    rows.map((row) => placed(row, blocks)),
  )

describe('a proposal', () => {
  test('that nothing was done about waits', () => {
    expect(PROPOSALS).toHaveLength(3)
    expect(settled([]).size).toBe(0)
  })

  test('is known by its card, and no other is', () => {
    const row = accepted(founded, BLOCKS)
    expect([...settled([row])]).toEqual([[founded, row]])
  })

  test('that was dismissed is known by its deleted card; a card that is there counts more', () => {
    const deleted = accepted(founded, BLOCKS, { deletedAt: 2 })
    const row = accepted(founded, BLOCKS, { id: 'other' as RowId, createdAt: 3 })
    expect(settled([deleted]).get(founded)?.deletedAt).toBe(2)
    expect(settled([deleted, row]).get(founded)).toBe(row)
  })

  test('is known by its card on which one side was changed, and each such card hides only one', () => {
    const twice = [block('a', 'In 2001 the sea rose, and in 2001 the moon set.')]
    const proposals = proposeCards([sectionOf(twice)])
    expect(proposals.map(({ back }) => back)).toEqual(['2001', '2001'])
    const edited = accepted(proposals[0] as Proposal, twice, { front: 'When did the sea rise?' })
    expect([...settled([edited], twice, proposals).keys()]).toEqual([proposals[0]])
  })

  test('is not known by a card on another sentence that has only its answer', () => {
    const elsewhere = accepted(joined, BLOCKS, { front: 'When?', back: founded.back })
    expect(settled([elsewhere]).has(founded)).toBe(false)
  })

  test('is known after its pack was removed for good and added again: its card has no passage any more', () => {
    const row = accepted(founded, BLOCKS, { place: null, document: null })
    expect(settled([row]).get(founded)).toBe(row)
  })
})

const sentences = fc.uniqueArray(
  fc.constantFrom(
    'It was founded on 15 June 2001.',
    'India joined in 2017.',
    'A tide is a wave of the whole sea.',
    'Nothing happened.',
    'In 1875 twenty states signed it, and in 1889 it was changed.',
    'The pole, also known as the axis, wanders.',
    'In the 1990s *much* was <new>.',
    '1. January 1901: it begins.',
  ),
  { minLength: 1 },
)
const textBlocks = fc
  .array(sentences, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((some, i) => block(`b${i}`, some.join(' '))))

describe('whatever the text', () => {
  test('once all are accepted none is left, however often they are looked for again', () => {
    fc.assert(
      fc.property(textBlocks, (blocks) => {
        const proposals = proposeCards([sectionOf(blocks)])
        const rows = proposals.map((proposal) => accepted(proposal, blocks))
        const again = settled(rows, blocks, proposeCards([sectionOf(blocks)]))
        expect(again.size).toBe(proposals.length)
        expect(new Set([...again.values()].map(({ id }) => id)).size).toBe(proposals.length)
      }),
    )
  })

  test('accepting some leaves exactly the others', () => {
    fc.assert(
      fc.property(textBlocks, fc.infiniteStream(fc.boolean()), (blocks, coins) => {
        const proposals = proposeCards([sectionOf(blocks)])
        const chosen = proposals.filter(() => coins.next().value)
        const known = settled(
          chosen.map((proposal) => accepted(proposal, blocks)),
          blocks,
          proposals,
        )
        expect(proposals.filter((proposal) => known.has(proposal))).toEqual(chosen)
      }),
    )
  })

  test('an update that moves passages, and puts others in between, leaves them known', () => {
    fc.assert(
      fc.property(textBlocks, fc.nat(), (blocks, seed) => {
        const rows = proposeCards([sectionOf(blocks)]).map((proposal) => accepted(proposal, blocks))
        const others = blocks.map(({ text }, i) => block(`n${i}`, text))
        const next = [block('new', 'Spring tides come in May 1999.'), ...rotated(others, seed)]
        const proposals = proposeCards([sectionOf(next)])
        const known = settled(rows, next, proposals)
        expect(proposals.filter((proposal) => !known.has(proposal)).map(({ block: id }) => id)).toEqual(['new'])
      }),
    )
  })

  test('a card is behind no proposal that neither asks nor answers as it does', () => {
    fc.assert(
      fc.property(textBlocks, fc.string(), (blocks, front) => {
        const proposals = proposeCards([sectionOf(blocks)])
        const rows = proposals.map((proposal, i) => accepted(proposal, blocks, i % 2 === 0 ? { front } : {}))
        for (const [proposal, row] of settled(rows, blocks, proposals)) {
          const faces = cardFaces(proposal)
          expect(row.front === faces.front || row.back === faces.back).toBe(true)
        }
      }),
    )
  })
})

const rotated = <T>(items: readonly T[], by: number): readonly T[] => {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

test('nothing is proposed from a sentence of which the pack has a card', () => {
  const telling = { block: 'a' as BlockId, quote: 'It was founded on 15 June 2001.' }
  const card = { citation: { telling } } as GeneratedCard
  const blocks = new Map(BLOCKS.map((one) => [one.id, { block: one } as BlockPlace]))
  expect(withoutAsked(PROPOSALS, [card], { blocks })).toEqual(PROPOSALS.slice(1))
})
