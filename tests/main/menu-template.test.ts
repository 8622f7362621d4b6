import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { COMMANDS, type CommandId, type CommandInfo } from '#shared/commands'
import { type MenuParts, menuAccelerator, menuTemplate, toAccelerator } from '../../src/main/menu-template.ts'

const ALL: MenuParts['state'] = { keys: {}, enabled: COMMANDS.map(({ id }) => id) }

function template(parts: Partial<MenuParts> = {}): MenuItemConstructorOptions[] {
  return menuTemplate({ platform: 'linux', packaged: true, state: ALL, run: () => undefined, ...parts })
}

/** An item with all below it. */
function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}

const find = (items: readonly MenuItemConstructorOptions[], id: string) => flat(items).find((item) => item.id === id)
const roles = (items: readonly MenuItemConstructorOptions[]) => flat(items).flatMap(({ role }) => role ?? [])

describe.each(['darwin', 'win32', 'linux'] as const)('on %s', (platform) => {
  const menu = template({ platform })

  test('every command of the list that names a menu stands in it, once', () => {
    const commands: readonly CommandInfo[] = COMMANDS
    const wanted = commands.filter((command) => command.menu !== undefined).map(({ id }) => id)
    const found = flat(menu).flatMap(({ id }) => id ?? [])
    expect(found.toSorted()).toEqual(wanted.toSorted())
  })

  test('the system’s own items are roles', () => {
    const everywhere =
      'cut copy paste selectAll resetZoom zoomIn zoomOut togglefullscreen windowMenu help about quit close'
    expect(roles(menu)).toEqual(expect.arrayContaining(everywhere.split(' ')))
  })

  test('no role is there twice', () => {
    const found = roles(menu)
    expect(new Set(found).size).toBe(found.length)
  })

  test('a single letter, sign or Space is never registered: it would fire while one types', () => {
    const shown = flat(menu).filter(({ accelerator }) => accelerator !== undefined)
    // A Mac registers whatever has an accelerator.
    const registered = shown.filter((item) => platform === 'darwin' || item.registerAccelerator !== false)
    expect(registered.filter(({ accelerator }) => !String(accelerator).includes('CommandOrControl'))).toEqual([])
    expect(shown.length).toBeGreaterThan(5)
  })
})

test('the app menu, with settings and services, is the Mac’s alone', () => {
  const mac = template({ platform: 'darwin' })
  expect(mac.map(({ role, label }) => role ?? label)).toEqual([
    'appMenu',
    '&File',
    '&Edit',
    '&View',
    '&Go',
    '&Study',
    'windowMenu',
    'help',
  ])
  expect(flat(mac.slice(0, 1)).map(({ id, role }) => id ?? role)).toEqual(
    expect.arrayContaining(['go.settings', 'services', 'hide', 'hideOthers', 'unhide', 'about', 'quit']),
  )
  const linux = template()
  expect(linux[0]?.label).toBe('&File')
  expect(roles(linux)).not.toContain('services')
  expect(find(linux.slice(0, 1), 'go.settings')).toBeDefined()
})

test('an item follows what the page can do; undo and redo are always there, because they may mean a field', () => {
  const menu = template({ state: { keys: {}, enabled: ['go.today'] } })
  const enabled = flat(menu).flatMap(({ id, enabled: is }) => (id !== undefined && is === true ? [id] : []))
  expect(enabled.toSorted()).toEqual(['edit.redo', 'edit.undo', 'go.today'])
})

test('a click runs the command', () => {
  const run = vi.fn<(id: CommandId) => void>()
  const item = find(template({ run }), 'notes.new')
  item?.click?.({} as never, undefined, {} as never)
  expect(run).toHaveBeenCalledExactlyOnceWith('notes.new')
})

test('the reader’s own keys are shown, and no key where they chose none', () => {
  const state = { ...ALL, keys: { 'page.print': ['mod+alt+p', 'f9'], 'window.new': [] } }
  const menu = template({ state })
  expect(find(menu, 'page.print')?.accelerator).toBe('CommandOrControl+Alt+P')
  expect(find(menu, 'window.new')?.accelerator).toBeUndefined()
  expect(find(menu, 'palette.open')?.accelerator).toBe('CommandOrControl+K')
})

test.each([
  ['mod+shift+z', 'CommandOrControl+Shift+Z'],
  ['mod+,', 'CommandOrControl+,'],
  ['mod++', 'CommandOrControl+Plus'],
  ['+', 'Plus'],
  ['alt+arrowleft', 'Alt+Left'],
  ['f1', 'F1'],
  ['space', 'Space'],
  ['?', '?'],
])('%s is %s to Electron', (keys, accelerator) => expect(toAccelerator(keys)).toBe(accelerator))

test.each([
  [['alt+1'], 'darwin', null],
  [['n'], 'darwin', null],
  [['alt+6', 'mod+,'], 'darwin', 'CommandOrControl+,'],
  [['alt+6', 'mod+,'], 'linux', 'Alt+6'],
  [['n'], 'win32', 'N'],
  [[], 'win32', null],
] as const)('%j on %s is shown as %s', (keys, platform, shown) => expect(menuAccelerator(keys, platform)).toBe(shown))

test('the packaged app offers neither reload nor developer tools', () => {
  expect(roles(template())).not.toContain('toggleDevTools')
  expect(roles(template())).not.toContain('reload')
  expect(roles(template({ packaged: false }))).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
})
