import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockId, DocumentId, PackId } from '#core/ids'
import { retrievability } from '#core/scheduling/answer'
import { type BegunCard, fadingDocuments } from '#core/scheduling/fading'
import { type Memory, newMemory } from '#core/scheduling/memory'
import { cardId, DEFAULT_SCHEDULING } from '../../helpers/cards.ts'

const TODAY = 20_000

/** A card in review whose recall falls to 0.9 after `stability` days, last answered `daysAgo`. */
function begun(document: string, fact: string, daysAgo: number, change: Partial<Memory> = {}): BegunCard {
  const card = cardId(fact.includes('/') ? `sco/${fact}` : `sco/${fact}/when`)
  const memory = {
    ...newMemory(card),
    state: 'review' as const,
    stability: 10,
    lastDay: TODAY - daysAgo,
    dueDay: TODAY,
  }
  const place = { pack: 'sco' as PackId, document: document as DocumentId, block: `${fact}-block` as BlockId }
  return { memory: { ...memory, ...change }, ...place }
}

const fading = (cards: readonly BegunCard[], most = 3) => fadingDocuments(cards, TODAY, DEFAULT_SCHEDULING, most)

describe('documents that fade', () => {
  test('are those with a fact below the wanted recall, the weakest on average first', () => {
    const cards = [begun('fresh', 'a', 2), begun('old', 'b', 40), begun('older', 'c', 90), begun('older', 'd', 60)]
    expect(fading(cards).map(({ document, facts }) => [document, facts])).toEqual([
      ['older', 2],
      ['old', 1],
    ])
  })

  test('say where the weakest fact stands, and how well all that was begun there is recalled', () => {
    const cards = [begun('members', 'a', 2), begun('members', 'b', 40)]
    const recalls = cards.map(({ memory }) => retrievability(memory, TODAY) ?? 0)
    const [document] = fading(cards)
    expect(document).toMatchObject({ document: 'members', facts: 1, weakest: 'b-block' })
    expect(document?.meanRecall).toBeCloseTo(((recalls[0] ?? 0) + (recalls[1] ?? 0)) / 2, 10)
  })

  test('are told apart by their packs, whose documents may be called alike', () => {
    const here = begun('overview', 'a', 40)
    const there = { ...begun('overview', 'b', 60), pack: 'lighthouses' as PackId }
    expect(fading([here, there]).map(({ pack, document, facts }) => [pack, document, facts])).toEqual([
      ['lighthouses', 'overview', 1],
      ['sco', 'overview', 1],
    ])
  })

  test('count a fact once, by the weakest of its cards', () => {
    const cards = [begun('members', 'a/when', 40), begun('members', 'a/where', 60), begun('members', 'a/what', 1)]
    expect(fading(cards)).toMatchObject([{ facts: 1, weakest: 'a/where-block' }])
  })

  test.each<readonly [string, Partial<Memory>]>([
    ['suspended', { suspended: true }],
    ['in a step', { state: 'learning', dueDay: null }],
    ['new again', { state: 'new', lastDay: null }],
  ])('do not count a card that is %s', (_, change) => {
    expect(fading([begun('members', 'a', 90, change)])).toEqual([])
  })

  test('are not those whose facts are exactly as well known as wanted', () => {
    // Recall is 0.9 when as many days have passed as the stability says.
    expect(fading([begun('members', 'a', 9)])).toEqual([])
    expect(fading([begun('members', 'a', 11)])).toHaveLength(1)
  })

  test('are at most as many as asked for', () => {
    const cards = ['a', 'b', 'c', 'd'].map((document) => begun(document, document, 50))
    expect(fading(cards, 2).map(({ document }) => document)).toEqual(['a', 'b'])
  })

  test('fade by their own cards only, in whatever order these come', () => {
    const card = fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.nat(20), fc.nat(100))
    fc.assert(
      fc.property(fc.array(card, { maxLength: 20 }), (given) => {
        const cards = given.map(([document, fact, days], i) => begun(document, `${fact}${document}/t${i}`, days))
        const told = fading(cards)
        expect(fading(cards.toReversed()).map(({ document, facts }) => [document, facts])).toEqual(
          told.map(({ document, facts }) => [document, facts]),
        )
        for (const { document, meanRecall, facts } of told) {
          expect(fading(cards.filter((one) => one.document === document))[0]).toMatchObject({ document, facts })
          expect(meanRecall).toBeLessThan(1)
        }
      }),
    )
  })
})
