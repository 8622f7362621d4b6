import { expect, test } from 'vitest'
import { allStatuses } from '#core/content/statuses'

test('a pack’s own statuses come first in their order, then the relations that it does not name', () => {
  const own = [{ relation: 'partner-since', name: 'friend' }] as const
  expect(allStatuses(own).map(({ relation, name }) => [relation, name])).toEqual([
    ['partner-since', 'friend'],
    ['member-since', 'member'],
    ['observer-since', 'observer'],
  ])
  expect(allStatuses([]).map(({ name }) => name)).toEqual(['member', 'observer', 'partner'])
})
