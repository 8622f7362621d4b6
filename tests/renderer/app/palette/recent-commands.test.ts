import { afterEach, beforeEach, expect, test } from 'vitest'
import { recentCommands, rememberCommand } from '../../../../src/renderer/app/palette/recent-commands.ts'

const KEY = 'study.recent-commands'
beforeEach(() => localStorage.removeItem(KEY))
afterEach(() => localStorage.removeItem(KEY))

test('the newest comes first, each once, five at most', () => {
  for (const id of ['go.today', 'go.read', 'go.notes', 'go.cards', 'go.settings', 'go.read', 'edit.undo'] as const)
    rememberCommand(id)
  expect(recentCommands()).toEqual(['edit.undo', 'go.read', 'go.settings', 'go.cards', 'go.notes'])
})

test.each(['', '{', '{}', '"go.read"', '[1, null, "no.such", "toString"]'])('%j in the storage is nothing', (kept) => {
  localStorage.setItem(KEY, kept)
  expect(recentCommands()).toEqual([])
})
