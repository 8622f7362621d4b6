import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GeneratedCard } from '#core/cards/model'
import type { BlockId, DocumentId, FactId, PackId } from '#core/ids'
import { openedFirst, takeInTurn } from '#core/scheduling/new-cards'
import { cardId } from '../../helpers/cards.ts'

/** A card whose name is its pack, its number and, after a dot, its document. */
function card(name: string, order: number): GeneratedCard {
  const [, document = ''] = name.split('.')
  return {
    id: cardId(name),
    pack: name.charAt(0) as PackId,
    fact: name as FactId,
    template: 'when',
    prompt: '?',
    answer: '!',
    citation: {
      document: document as DocumentId,
      documentTitle: document,
      telling: { block: 'b' as BlockId, quote: '' },
      sources: [],
      asOf: '2026',
      caveat: null,
    },
    order,
  }
}

const pack = (...names: readonly string[]) => names.map(card)

describe('new cards of a pack', () => {
  const ids = (cards: readonly GeneratedCard[], opened: readonly string[]): string =>
    [...openedFirst(cards, ({ citation }) => opened.includes(citation.document))].map(({ id }) => id).join(' ')

  test.each([
    ['none', [], 'a1.x a2.y a3.x a4.y'],
    ['one', ['y'], 'a2.y a4.y a1.x a3.x'],
    ['all', ['x', 'y'], 'a1.x a2.y a3.x a4.y'],
  ])('come in text order, those of opened documents first: %s', (_, opened, order) => {
    expect(ids(pack('a1.x', 'a2.y', 'a3.x', 'a4.y'), opened)).toBe(order)
  })

  test('are looked at no further than they are wanted', () => {
    let looked = 0
    const many = pack(...Array.from({ length: 1000 }, (_, i) => `a${i}`))
    const cards = openedFirst(many, () => {
      looked += 1
      return true
    })
    for (let i = 0; i < 3; i += 1) cards.next()
    expect(looked).toBe(3)
  })
})

describe('new cards of several packs', () => {
  const order = (packs: readonly string[], turn = 0): string =>
    takeInTurn(
      packs.map((names) => names.split(' ').filter((name) => name !== '')),
      turn,
    ).join(' ')

  test.each([
    [0, 'a1 b1 c1 a2 c2 a3'],
    [1, 'b1 c1 a1 c2 a2 a3'],
    [2, 'c1 a1 b1 c2 a2 a3'],
    [3, 'a1 b1 c1 a2 c2 a3'],
    [-1, 'c1 a1 b1 c2 a2 a3'],
  ])('come one of each, beginning with the pack whose turn it is: %i', (turn, wanted) => {
    expect(order(['a1 a2 a3', 'b1', 'c1 c2'], turn)).toBe(wanted)
  })

  test('are none without packs, and packs without cards are passed over', () => {
    expect(order([], 3)).toBe('')
    expect(order(['', 'b1', ''], 3)).toBe('b1')
  })

  test('are all of them, each once and each pack’s in its order, and every pack that has one is met before any is met twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 5 }), fc.integer(), (sizes, turn) => {
        const packs = sizes.map((size, p) => Array.from({ length: size }, (_, i) => ({ p, i })))
        const all = takeInTurn(packs, turn)
        expect(packs.map((_, p) => all.filter((one) => one.p === p))).toEqual(packs)
        expect(all).toHaveLength(packs.flat().length)
        const waiting = packs.filter((cards) => cards.length > 0).length
        expect(new Set(all.slice(0, waiting).map(({ p }) => p)).size).toBe(waiting)
      }),
    )
  })
})
