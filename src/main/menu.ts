/** The native menu: follows what the window in front can do now. */
import { app, type BrowserWindow, Menu, type WebContents } from 'electron'
import { COMMANDS, type CommandId } from '#shared/commands'
import type { DesktopEvents, MenuState } from '#shared/desktop-api'
import { isOffered, menuTemplate } from './menu-template.ts'

/** Before a page has said anything. */
const NOTHING: MenuState = { keys: {}, enabled: [] }

export interface AppMenu {
  /** What a page can do now. The menu shows it while that page's window is in front. */
  readonly update: (contents: WebContents, state: MenuState) => void
  /** Shows what this window can do. */
  readonly follow: (window: BrowserWindow) => void
}

/** Sets the menu of the app. @param front the window in front; null while there is none */
export function setMenu(front: () => BrowserWindow | null): AppMenu {
  const states = new WeakMap<WebContents, MenuState>()
  let shown = NOTHING
  const run = (id: CommandId): void => {
    const contents = front()?.webContents
    // The menu may be older than the page's last word.
    if (contents === undefined || !isOffered(id, states.get(contents) ?? NOTHING)) return
    contents.send('menu:command' satisfies keyof DesktopEvents, id)
  }
  const build = (state: MenuState): void => {
    const template = menuTemplate({ platform: process.platform, packaged: app.isPackaged, state, run })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const show = (state: MenuState): void => {
    // A menu's accelerators cannot change, its items' state can: only new keys make a new menu.
    if (JSON.stringify(state.keys) === JSON.stringify(shown.keys)) enableItems(state)
    else build(state)
    shown = state
  }
  build(NOTHING)
  return {
    update: (contents, state) => {
      states.set(contents, state)
      if (front()?.webContents === contents) show(state)
    },
    follow: (window) => show(states.get(window.webContents) ?? NOTHING),
  }
}

function enableItems(state: MenuState): void {
  const menu = Menu.getApplicationMenu()
  for (const { id } of COMMANDS) {
    const item = menu?.getMenuItemById(id)
    if (item != null) item.enabled = isOffered(id, state)
  }
}
