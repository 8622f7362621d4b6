import { expect, test } from 'vitest'
import { wordsOf } from '#core/annotations/words'

test.each([
  ['The SCO, founded in 2001.', ['the', 'sco', 'founded', 'in', '2001']],
  ['Peace-Mission “drills”', ['peace', 'mission', 'drills']],
  ['Бишкек é́', ['бишкек', 'é́']],
  ['上海合作组织SCO成立', ['上', '海', '合', '作', '组', '织', 'sco', '成', '立']],
  ['— … —', []],
  ['', []],
])('"%s" has the words %j', (text, keys) => {
  const words = wordsOf(text)
  expect(words.map((word) => word.key)).toEqual(keys)
  for (const { start, end, key } of words) expect(text.slice(start, end).toLowerCase()).toBe(key)
})
