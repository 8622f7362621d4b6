import { expect, test } from 'vitest'
import { tagsInUse, tidyTags } from '#core/shelves/tags'

test.each([
  [
    [' dates ', 'people'],
    ['dates', 'people'],
  ],
  [['', '  ', 'dates'], ['dates']],
  [['Dates', 'dates', 'DATES'], ['Dates']],
  [[], []],
])('tags %j are kept as %j', (given, kept) => {
  expect(tidyTags(given)).toEqual(kept)
})

test('tags in use stand by the alphabet, each once', () => {
  expect(tagsInUse([{ tags: ['people', 'dates'] }, { tags: [] }, { tags: ['dates', 'Élan', 'zeal'] }])).toEqual([
    'dates',
    'Élan',
    'people',
    'zeal',
  ])
})
