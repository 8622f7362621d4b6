import { expect, test } from 'vitest'
import { countInView } from '#core/timeline/count-in-view'
import { factOf, itemsOf } from './facts.ts'

const items = itemsOf([
  factOf('day', { when: { start: '2001-06-15', precision: 'day' } }),
  factOf('year', { when: { start: '2004', precision: 'year' } }),
  factOf('term', { when: { start: '2010', end: '2012', precision: 'year' } }),
])
const lanes = [
  { id: 'a', title: 'A', items: items.slice(0, 1) },
  { id: 'b', title: 'B', items: items.slice(1) },
]

test.each([
  [1996, 2020, 3],
  [2001, 2002, 1],
  [2004.4, 2004.6, 1],
  [2011, 2011.1, 1],
  [2005, 2010, 0],
  [2013, 2014, 0],
  [2001, 2004, 1],
])('from %d to %d there are %d of the items', (from, to, count) => {
  expect(countInView(lanes, { from, span: to - from })).toBe(count)
})
