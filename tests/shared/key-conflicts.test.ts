import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMANDS, type CommandId, commandInfo } from '#shared/commands'
import { shareScreen, whoHasKeys, whyTaken, withKeys } from '#shared/key-conflicts'

const usualKeys = (id: CommandId): readonly string[] => commandInfo(id).keys

describe('two commands need different keys', () => {
  test.each<[CommandId, CommandId, boolean]>([
    ['notes.new', 'notes.find', true],
    ['notes.new', 'cards.new', false],
    ['reader.note', 'notes.new', false],
    ['review.good', 'reader.highlight.blue', false],
    ['review.good', 'palette.open', true],
    ['palette.open', 'edit.undo', true],
    ['look.dark', 'review.good', true],
    ['cards.edit', 'review.suspend', true],
    ['timeline.switch', 'reader.text', false],
    ['timeline.whole', 'palette.open', true],
    ['about.find', 'notes.find', false],
  ])('%s and %s: %s', (a, b, together) => {
    expect(shareScreen(a, b)).toBe(together)
    expect(shareScreen(b, a)).toBe(together)
  })
})

test('no two commands on one screen have the same keys from the start', () => {
  const shared = COMMANDS.flatMap(({ id, keys }) =>
    keys.flatMap((k) => {
      const other = whoHasKeys(k, id, usualKeys)
      return other === null ? [] : [`${k}: ${id}, ${other}`]
    }),
  )
  expect(shared).toEqual([])
})

test('no command has keys from the start that the system takes; Escape goes one step back', () => {
  for (const isMac of [false, true]) {
    const taken = COMMANDS.flatMap(({ id, keys }) =>
      keys.flatMap((k) => (whyTaken(k, { isMac, inBrowser: false }) === null ? [] : [`${id} ${k}`])),
    )
    expect(taken).toEqual(['map.stop escape', 'review.leave escape'])
  }
})

describe('keys that cannot be had', () => {
  test.each([
    ['tab', 'anywhere', { isMac: false, inBrowser: false }],
    ['escape', 'anywhere', { isMac: false, inBrowser: false }],
    ['arrowdown', 'anywhere', { isMac: false, inBrowser: false }],
    ['mod+c', 'anywhere', { isMac: false, inBrowser: false }],
    ['mod+plus', 'anywhere', { isMac: true, inBrowser: false }],
    ['alt+f4', 'on Windows', { isMac: false, inBrowser: false }],
    ['mod+q', 'on macOS', { isMac: true, inBrowser: false }],
    ['mod+t', 'in a browser', { isMac: false, inBrowser: true }],
    ['mod+shift+n', 'in a browser', { isMac: false, inBrowser: true }],
  ])('%s %s', (keys, _where, place) => {
    expect(whyTaken(keys, place)).toMatch(/\.$/)
  })

  test.each([
    ['mod+t', { isMac: false, inBrowser: false }],
    ['mod+shift+c', { isMac: false, inBrowser: true }],
    ['alt+arrowleft', { isMac: false, inBrowser: true }],
    ['f2', { isMac: false, inBrowser: true }],
    ['x', { isMac: true, inBrowser: true }],
  ])('%s can be had', (keys, place) => {
    expect(whyTaken(keys, place)).toBeNull()
  })
})

describe('new keys', () => {
  test('are taken from the command on the same screen that had them', () => {
    const next = withKeys({}, 'notes.new', ['f'])
    expect(next).toEqual({ 'notes.new': ['f'], 'notes.find': [] })
  })

  test('leave a command of another screen alone', () => {
    expect(withKeys({}, 'notes.find', ['c'])).toEqual({ 'notes.find': ['c'] })
  })

  test('take one of two keys from another command', () => {
    expect(withKeys({}, 'notes.new', ['/'])).toEqual({ 'notes.new': ['/'], 'search.open': ['mod+shift+f', 'alt+8'] })
  })

  test('that are the usual ones again are no choice', () => {
    expect(withKeys({ 'notes.new': ['x'] }, 'notes.new', ['n'])).toEqual({})
  })

  test('never leave two commands of one screen with the same keys', () => {
    const choice = fc.tuple(
      fc.constantFrom(...COMMANDS.map((c) => c.id)),
      fc.subarray(['n', 'f', 'mod+k', 'space', '1', 'mod+z', 'q', '/'], { maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
        const chosen = choices.reduce<ReturnType<typeof withKeys>>((all, [id, keys]) => withKeys(all, id, keys), {})
        const keysOf = (id: CommandId) => chosen[id] ?? usualKeys(id)
        for (const { id } of COMMANDS) for (const k of keysOf(id)) expect(whoHasKeys(k, id, keysOf)).toBeNull()
      }),
    )
  })
})
