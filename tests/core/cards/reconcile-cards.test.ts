import { describe, expect, it } from 'vitest'
import { generateCards } from '#core/cards/generate-cards'
import { reconcileCards } from '#core/cards/reconcile-cards'
import type { CardId } from '#core/ids'
import { lighthouses } from '../../helpers/lighthouses.ts'

describe('stored and generated cards', () => {
  const cards = generateCards(lighthouses)
  const ids = cards.map(({ id }) => id)

  it('are all kept where nothing changed', () => {
    expect(reconcileCards(ids, cards)).toEqual({ kept: cards, added: [], retired: [] })
  })

  it('are all new for a reader who has none', () => {
    expect(reconcileCards([], cards)).toEqual({ kept: [], added: cards, retired: [] })
  })

  it('are kept, added and retired by their ids', () => {
    const gone = ['lighthouses/gone/when.start', 'lighthouses/gone/where'] as CardId[]
    const changes = reconcileCards([...gone, ...ids.slice(2)].toReversed(), cards)
    expect(changes).toEqual({ kept: cards.slice(2), added: cards.slice(0, 2), retired: gone.toReversed() })
  })

  it('are kept as they are worded now', () => {
    const reworded = cards.map((card) => ({ ...card, prompt: `${card.prompt} Say it.` }))
    expect(reconcileCards(ids, reworded).kept).toEqual(reworded)
  })
})
