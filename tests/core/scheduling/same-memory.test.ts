import { expect, test } from 'vitest'
import { newMemory } from '#core/scheduling/memory'
import { isSameMemory } from '#core/scheduling/same-memory'
import { cardId } from '../../helpers/cards.ts'

const memory = newMemory(cardId('c'))

test('a memory is the same as its copy, also beside what is only kept for queries', () => {
  expect(isSameMemory(memory, { ...memory })).toBe(true)
  expect(isSameMemory(memory, { ...memory, queue: 'on' } as typeof memory)).toBe(true)
  expect(isSameMemory(null, null)).toBe(true)
})

test.each(Object.keys(memory))('it is another one when its %s is', (field) => {
  expect(isSameMemory(memory, { ...memory, [field]: 'other' })).toBe(false)
})

test('no memory is none', () => {
  expect(isSameMemory(null, memory)).toBe(false)
  expect(isSameMemory(memory, null)).toBe(false)
})
