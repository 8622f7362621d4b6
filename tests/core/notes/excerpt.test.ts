import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf } from '#core/notes/excerpt'

describe('the marks of Markdown are left out:', () => {
  test.each([
    ['# Founders\n\nSix states.', 'Founders Six states.'],
    ['Founders\n========\nSix states.', 'Founders Six states.'],
    ['## 1. Founders', '1. Founders'],
    ['- China\n* Russia\n+ India', 'China Russia India'],
    ['1. China\n2) Russia', 'China Russia'],
    ['- [ ] read\n- [x] learn', 'read learn'],
    ['> Said\n> - so', 'Said so'],
    ['one\n\n---\n\n* * *\n\ntwo', 'one two'],
    ['```js\nlet a = 1\n```\nafter', 'let a = 1 after'],
    ['| Year | State |\n|------|:-----:|\n| 2017 | India |', 'Year State 2017 India'],
    ['**bold**, *thin*, __bold__, _thin_, ~~gone~~ and ***both***', 'bold, thin, bold, thin, gone and both'],
    ['un*believ*able', 'unbelievable'],
    ['the `a*b*c` of ``code``', 'the a*b*c of code'],
    ['see [the **charter**](https://example.com/a_b "Title") and ![a map](map.png)', 'see the charter and a map'],
    ['at <https://example.com/a_b_c>', 'at https://example.com/a_b_c'],
    ['\\*not thin\\* and 1\\. no list', '*not thin* and 1. no list'],
    ['a hard\\\nbreak  \nhere', 'a hard break here'],
  ])('%j', (markdown, text) => {
    expect(excerptOf(markdown)).toBe(text)
  })
})

test.each([
  '2 * 3 = 6',
  'snake_case_name',
  'a < b > c',
  '[not a link]',
  '#tag and C#',
  '-5 degrees',
  'in 2001. Then',
  '5 ~ 6',
  '',
])('%j has no marks and stays as it is', (text) => {
  expect(excerptOf(text)).toBe(text)
})

test('a long text is cut to the length, behind a word where one ends there, and says so', () => {
  expect(excerptOf('one two three', 13)).toBe('one two three')
  expect(excerptOf('one two three', 12)).toBe('one two thr…')
  expect(excerptOf('one two three', 9)).toBe('one two…')
})

/** What means something in Markdown, one unit each. */
const MARKS = '*_`~[]()<>!\\#-+>|1. "\n'

const words = fc.array(fc.stringMatching(/^[a-zäж漢0-9]{1,8}$/), { minLength: 1, maxLength: 4 }).map((w) => w.join(' '))
const inline = fc.constantFrom(
  (text: string) => text,
  (text: string) => `**${text}**`,
  (text: string) => `_${text}_`,
  (text: string) => `\`${text}\``,
  (text: string) => `[${text}](https://example.com/)`,
)
const block = fc.constantFrom('', '# ', '### ', '- ', '> ', '> - ', '12. ', '- [ ] ')

test('only the words are left of any marks around them', () => {
  const lines = fc.array(fc.tuple(block, inline, words), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(lines, (given) => {
      const markdown = given.map(([start, mark, text]) => `${start}${mark(text)}`)
      expect(excerptOf(markdown.join('\n'), 400)).toBe(given.map(([, , text]) => text).join(' '))
    }),
  )
})

test('it is never longer than asked, whatever is typed', () => {
  const typed = fc.array(fc.constantFrom(...MARKS.split(''), 'word', 'https://x'), { maxLength: 400 })
  fc.assert(
    fc.property(typed, fc.integer({ min: 1, max: 200 }), (parts, length) => {
      const text = excerptOf(parts.join(''), length)
      expect(text.length).toBeLessThanOrEqual(length)
      expect(text).not.toMatch(/\n|^\s|\s$/)
    }),
  )
})
