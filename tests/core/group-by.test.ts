import { expect, test } from 'vitest'
import { groupBy } from '#core/group-by'

test('items are grouped by their key, groups and items in their first order', () => {
  const groups = groupBy(['pear', 'fig', 'plum', 'apple', 'peach'], (word) => word[0])
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum', 'peach']],
    ['f', ['fig']],
    ['a', ['apple']],
  ])
})

test('no items have no groups', () => {
  expect(groupBy([], (item) => item).size).toBe(0)
})
