import { describe, expect, test } from 'vitest'
import { describePlaces, describePoint } from '#core/map/describe-point'
import { timelineOf } from '#core/timeline/timeline'
import { factOf } from '../timeline/facts.ts'
import { TODAY } from './packs.ts'

describe('the places of a mark', () => {
  test.each([
    [['Osh'], 'Osh'],
    [['Osh', 'Bishkek'], '2 places, Osh, Bishkek'],
    [['Osh', 'Bishkek', 'Karakol'], '3 places, Osh, Bishkek, Karakol'],
    [['Osh', 'Bishkek', 'Karakol', 'Talas', 'Naryn'], '5 places, Osh, Bishkek, Karakol and 2 more'],
  ])('%j: %s', (names, words) => {
    expect(describePlaces(names)).toBe(words)
  })
})

test('a mark tells of the first few things at its places', () => {
  const facts = [2001, 2002, 2003, 2004].map((year) =>
    factOf(`meeting-${year}`, { subject: `Meeting of ${year}`, when: { start: `${year}-05-01`, precision: 'day' } }),
  )
  const items = timelineOf({ title: '', kinds: [], statuses: [], facts }, TODAY).lanes.flatMap((lane) => lane.items)
  expect(describePoint({ names: ['Osh'], items: items.slice(0, 1) })).toBe('Osh: Meeting of 2001, 1 May 2001')
  expect(describePoint({ names: ['Osh', 'Talas'], items })).toBe(
    '2 places, Osh, Talas: Meeting of 2001, 1 May 2001; Meeting of 2002, 1 May 2002; Meeting of 2003, 1 May 2003 and 1 more',
  )
})
