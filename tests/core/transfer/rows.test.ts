import { expect, test } from 'vitest'
import { ownCardId, ownRowOf } from '#core/transfer/rows'
import { cardId, rowId } from '../../helpers/cards.ts'

test('a card of one’s own is known by its card id', () => {
  const row = rowId('0b6e')
  expect(ownCardId(row)).toBe('own/0b6e')
  expect(ownRowOf(ownCardId(row))).toBe(row)
  expect(ownRowOf(cardId('sco/member-india/when'))).toBeNull()
})
