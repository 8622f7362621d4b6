import { describe, expect, test } from 'vitest'
import { filterCommands, meetCommands } from '../../../src/renderer/ui/filter-commands.ts'

const COMMANDS = [
  { label: 'Go to Notes', group: 'Everywhere' },
  { label: 'Write a note', group: 'Notes' },
  { label: 'Filter the notes', group: 'Notes' },
  { label: 'Highlight the selection, green', group: 'Reading' },
  { label: 'Theme: dark', group: 'Look' },
  { label: 'Café', group: 'Look', more: 'Ctrl + K' },
]

const found = (text: string): readonly string[] => filterCommands(COMMANDS, text).map(({ label }) => label)

describe('a command is found by', () => {
  test.each([
    ['words in another order', 'note write', 'Write a note'],
    ['beginnings of words', 'fil not', 'Filter the notes'],
    ['capitals', 'THEME', 'Theme: dark'],
    ['its group', 'look dark', 'Theme: dark'],
    ['letters left out', 'hlight', 'Highlight the selection, green'],
    ['the inside of a word', 'light', 'Highlight the selection, green'],
    ['a letter without its accent', 'cafe', 'Café'],
    ['what else belongs to it', 'ctrl k', 'Café'],
  ])('%s', (_how, text, label) => {
    expect(found(text)[0]).toBe(label)
  })
})

test.each([
  ['hglt', true],
  ['green hglt', true],
  ['highl', false],
  ['light green', false],
])('%s meets a command with letters left out: %s', (text, isSketched) => {
  expect(meetCommands(COMMANDS, text)[0]).toMatchObject({
    command: { label: 'Highlight the selection, green' },
    isSketched,
  })
})

test('nothing typed keeps all in their order', () => {
  expect(found('  ')).toEqual(COMMANDS.map(({ label }) => label))
})

test.each(['note fly', '???', 'xyz'])('%j finds nothing', (text) => {
  expect(found(text)).toEqual([])
})

test('a whole word comes before a beginning, the label before the group', () => {
  expect(found('note')).toEqual(['Write a note', 'Go to Notes', 'Filter the notes'])
})
