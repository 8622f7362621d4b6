/** The native menu as data, made from the one list of commands (#shared/commands). */
import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandId, type CommandInfo, type MenuName } from '#shared/commands'
import type { MenuState } from '#shared/desktop-api'

/** What the menu needs to know. */
export interface MenuParts {
  readonly platform: NodeJS.Platform
  readonly packaged: boolean
  readonly state: MenuState
  /** Runs a command in the window that is in front. */
  readonly run: (id: CommandId) => void
}

type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }
const role = (name: NonNullable<Item['role']>): Item => ({ role: name })

/** In a field these mean the field's own typing, whatever the app has to undo: only the page knows which, so it is always asked. */
const ALWAYS_ENABLED: ReadonlySet<string> = new Set<CommandId>(['edit.undo', 'edit.redo'])

/** Whether the page says that a command can be run now. */
export const isOffered = (id: string, state: MenuState): boolean => ALWAYS_ENABLED.has(id) || state.enabled.includes(id)

/** The menu bar: roles where the system has its own item, the app's commands for the rest. */
export function menuTemplate(parts: MenuParts): Item[] {
  const { platform, packaged } = parts
  const onMac = platform === 'darwin'
  const of = (menu: MenuName): Item[] => commandItems(menu, parts)
  const settings = of('file').filter(({ id }) => id === SETTINGS)
  const others = of('file').filter(({ id }) => id !== SETTINGS)
  return [
    ...(onMac ? [macAppMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        ...others,
        SEPARATOR,
        ...(onMac ? [role('close')] : [...settings, SEPARATOR, role('close'), role('quit')]),
      ],
    },
    { label: '&Edit', submenu: editMenu(of('edit')) },
    { label: '&View', submenu: viewMenu(of('view'), packaged) },
    { label: '&Go', submenu: of('go') },
    { label: '&Study', submenu: of('study') },
    role('windowMenu'),
    { role: 'help', label: '&Help', submenu: [...of('help'), ...(onMac ? [] : [SEPARATOR, role('about')])] },
  ]
}

const SETTINGS = 'go.settings' satisfies CommandId

/** On a Mac the settings stand in the app's own menu, as in every app there. */
function macAppMenu(settings: readonly Item[]): Item {
  return {
    role: 'appMenu',
    submenu: [
      role('about'),
      SEPARATOR,
      ...settings,
      SEPARATOR,
      role('services'),
      SEPARATOR,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      SEPARATOR,
      role('quit'),
    ],
  }
}

function editMenu(commands: readonly Item[]): Item[] {
  const isUndo = ({ id }: Item): boolean => ALWAYS_ENABLED.has(id ?? '')
  return [
    ...commands.filter(isUndo),
    SEPARATOR,
    role('cut'),
    role('copy'),
    role('paste'),
    role('selectAll'),
    SEPARATOR,
    ...commands.filter((item) => !isUndo(item)),
  ]
}

function viewMenu(commands: readonly Item[], packaged: boolean): Item[] {
  return [
    ...commands,
    SEPARATOR,
    role('resetZoom'),
    role('zoomIn'),
    role('zoomOut'),
    SEPARATOR,
    role('togglefullscreen'),
    ...(packaged ? [] : [SEPARATOR, role('reload'), role('toggleDevTools')]),
  ]
}

function commandItems(menu: MenuName, { platform, state, run }: MenuParts): Item[] {
  const commands: readonly CommandInfo[] = COMMANDS
  return commands
    .filter((command) => command.menu === menu)
    .map(({ id, label, keys }) => {
      const accelerator = menuAccelerator(state.keys[id] ?? keys, platform)
      return {
        id,
        label,
        enabled: isOffered(id, state),
        click: () => run(id as CommandId),
        // The page handles the key itself, and knows when it belongs to a field: here it is only shown.
        ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
      }
    })
}

/**
 * The accelerator that an item shows; null for none. A Mac registers every one (registerAccelerator is for Linux and Windows), so there only
 * keys with Command are shown: a single letter would fire while the reader types.
 */
export function menuAccelerator(keys: readonly string[], platform: NodeJS.Platform): string | null {
  const shown = platform === 'darwin' ? keys.find((one) => one.split('+').includes('mod')) : keys[0]
  // Electron takes ASCII only: keys such as mod+ö work all the same, since the page hears them.
  return shown === undefined || /[^\x21-\x7e]/.test(shown) ? null : toAccelerator(shown)
}

const NAMES: Readonly<Record<string, string>> = {
  mod: 'CommandOrControl',
  ctrl: 'Control',
  alt: 'Alt',
  shift: 'Shift',
  space: 'Space',
  enter: 'Enter',
  escape: 'Escape',
  arrowleft: 'Left',
  arrowright: 'Right',
  arrowup: 'Up',
  arrowdown: 'Down',
  '+': 'Plus',
}

/** Keys of the command list as Electron writes them: `mod+shift+z` is `CommandOrControl+Shift+Z`, https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators. */
export function toAccelerator(keys: string): string {
  // A plus sign at the end is the key itself.
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+')
  return parts.map((part) => NAMES[part] ?? part.charAt(0).toUpperCase() + part.slice(1)).join('+')
}
