import { expect, test } from 'vitest'
import { countriesInUse, filterLanes, topicsInUse, WHOLE_TIMELINE } from '#core/timeline/filter-timeline'
import { factOf, itemsOf } from './facts.ts'

const when = { start: '2001', precision: 'year' } as const
const lanes = [
  {
    id: '',
    title: 'All',
    items: itemsOf([
      factOf('a', { when, topics: ['cyber'], countries: ['IN'] }),
      factOf('b', { when, topics: ['cyber', 'views'], hosts: ['KZ'] }),
      factOf('c', { when }),
    ]),
  },
]
const left = (filter: Partial<typeof WHOLE_TIMELINE>) =>
  filterLanes(lanes, { ...WHOLE_TIMELINE, ...filter }).map(({ items }) => items.map(({ id }) => id).join())

test.each([
  [{}, 'a,b,c'],
  [{ topic: 'cyber' }, 'a,b'],
  [{ country: 'KZ' }, 'b'],
  [{ country: 'IN', topic: 'views' }, ''],
])('%o lets through %s; the lane stays', (filter, ids) => {
  expect(left(filter)).toEqual([ids])
})

test('only topics and states that some item has can be chosen, states by their names', () => {
  const label = (id: string) => ({ id, title: id })
  const state = (alpha2: string, name: string) => ({ alpha2, name, alpha3: '', numeric: '', capital: '', sources: [] })
  expect(topicsInUse(lanes, [label('views'), label('maps'), label('cyber')]).map(({ id }) => id)).toEqual([
    'views',
    'cyber',
  ])
  const states = [state('KZ', 'Kazakhstan'), state('IN', 'India'), state('CN', 'China')]
  expect(countriesInUse(lanes, states).map(({ name }) => name)).toEqual(['India', 'Kazakhstan'])
})
