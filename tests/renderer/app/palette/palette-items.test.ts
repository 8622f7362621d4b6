import { describe, expect, test } from 'vitest'
import type { SearchGroup } from '#core/search/model'
import type { CommandId } from '#shared/commands'
import { paletteGroups } from '../../../../src/renderer/app/palette/palette-items.ts'

const RUNNABLE: readonly CommandId[] = ['go.notes', 'edit.undo', 'notes.new', 'notes.find', 'notes.trash']
const NOTHING = { groups: [] }

const text = (words: string) => ({ text: words, marks: [] })
const group = (kind: SearchGroup['kind'], title: string): SearchGroup => ({
  kind,
  total: 1,
  hits: [
    { kind, id: 'x', title: text(title), excerpt: text(''), place: 'Somewhere', pack: null, route: '/read/sco/x' },
  ],
})

const names = (
  typed: string,
  recent: readonly CommandId[] = [],
  answer: { groups: readonly SearchGroup[] } = NOTHING,
) =>
  paletteGroups(typed, RUNNABLE, recent, answer).map(({ name, items }) => [
    name,
    items.map((item) => (item.kind === 'command' ? item.label : item.title.text)),
  ])

test('nothing typed lists all that can be run, by group', () => {
  expect(names('')).toEqual([
    ['Everywhere', ['Go to Notes', 'Undo']],
    ['Notes', ['Write a note', 'Filter the notes', 'Open the trash']],
  ])
})

test('what was run lately stands first, and only there', () => {
  expect(names('', ['notes.trash', 'go.notes'])).toEqual([
    ['Recent', ['Open the trash', 'Go to Notes']],
    ['Everywhere', ['Undo']],
    ['Notes', ['Write a note', 'Filter the notes']],
  ])
})

test('what was run lately but cannot be run now is not listed', () => {
  expect(names('', ['reader.note'])[0]?.[0]).toBe('Everywhere')
})

test('of two that are as near, the one used lately comes first', () => {
  const commands = (recent: readonly CommandId[]) => names('notes', recent)[0]?.[1]
  expect(commands([])).toEqual(['Go to Notes', 'Filter the notes', 'Write a note', 'Open the trash'])
  expect(commands(['notes.find'])).toEqual(['Filter the notes', 'Go to Notes', 'Write a note', 'Open the trash'])
})

describe('with something typed', () => {
  test('commands come first, then what was found by kind, then the way to the search page', () => {
    expect(names('trash', [], { groups: [group('document', 'Rubbish'), group('note', 'My trash')] })).toEqual([
      ['Commands', ['Open the trash']],
      ['Documents', ['Rubbish']],
      ['Notes', ['My trash']],
      ['Search', ['Search for “trash”']],
    ])
  })

  test('a command that is only met with letters left out stands below what was found', () => {
    expect(names('trsh', [], { groups: [group('note', 'Trshaw')] })).toEqual([
      ['Notes', ['Trshaw']],
      ['Perhaps', ['Open the trash']],
      ['Search', ['Search for “trsh”']],
    ])
  })

  test('groups without a line are left out', () => {
    expect(names('xyzzy')).toEqual([['Search', ['Search for “xyzzy”']]])
  })

  test('the way to the search page takes the words along', () => {
    const [last] = paletteGroups(' two words ', [], [], NOTHING).at(-1)?.items ?? []
    expect(last).toMatchObject({ kind: 'hit', route: '/search/two%20words' })
  })
})
