import { expect, test } from 'vitest'
import { parseQuery, type QueryPart } from '#core/search/query'

const word = (text: string): QueryPart => ({ kind: 'word', word: text })
const phrase = (words: readonly string[], isOpen = false): QueryPart => ({
  kind: 'phrase',
  words: words.map((one, offset) => ({ word: one, offset })),
  isOpen,
})

test.each<[what: string, typed: string, parts: readonly QueryPart[]]>([
  ['nothing', '', []],
  ['spaces and signs', ' - ? ', []],
  ['words', 'Shanghai  Déclaration', [word('shanghai'), word('declaration')]],
  ['the same word twice', 'India india', [word('india')]],
  ['a phrase', '"Peace Mission"', [phrase(['peace', 'mission'])]],
  ['a phrase in curly marks', '“Peace Mission”', [phrase(['peace', 'mission'])]],
  ['a phrase in Russian marks', '«мирная миссия»', [phrase(['мирная', 'миссия'])]],
  [
    'a phrase and words around it',
    'china "peace mission" 2005',
    [phrase(['peace', 'mission']), word('china'), word('2005')],
  ],
  ['a phrase that is still being typed', '"peace mis', [phrase(['peace', 'mis'], true)]],
  ['a phrase after whose last word a space was typed', '"peace mission ', [phrase(['peace', 'mission'])]],
  ['a phrase of one word, which means just that word', '"peace"', [phrase(['peace'])]],
  ['the first word of a phrase', '"pea', [word('pea')]],
  ['empty marks', '"" china', [word('china')]],
  ['one Chinese character', '海', [word('海')]],
  ['Chinese, by its pairs', '上海合作', [word('上海'), word('海合'), word('合作')]],
])('%s', (_, typed, parts) => expect(parseQuery(typed)).toEqual(parts))

test('in a phrase of Chinese and other words each has its place', () =>
  expect(parseQuery('"上海 SCO"')).toEqual([
    {
      kind: 'phrase',
      isOpen: false,
      words: [
        { word: '上海', offset: 0 },
        { word: 'sco', offset: 2 },
      ],
    },
  ]))

test('a pasted page is cut', () =>
  expect(parseQuery('a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(100))).toHaveLength(24))
