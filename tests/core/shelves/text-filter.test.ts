import { expect, test } from 'vitest'
import { haystackOf, textFilter } from '#core/shelves/text-filter'

const haystack = haystackOf(['Élan and the Ürümqi meeting', 'Договор о границах', '上海合作组织'])

test.each([
  ['', true],
  ['   ', true],
  ['meeting', true],
  ['MEETING', true],
  ['elan urumqi', true],
  ['Élan', true],
  ['urum meet', true],
  ['границ', true],
  ['合作', true],
  ['meeting absent', false],
  ['meetings', false],
])('what was typed, %j, is found: %s', (typed, found) => {
  expect(textFilter(typed)(haystack)).toBe(found)
})
