/** One window of the app. */
import path from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { offerContextMenu } from './context-menu.ts'
import type { Flusher } from './flush.ts'
import { jsonFile } from './json-file.ts'
import type { Log } from './log.ts'
import type { AppOrigin } from './origin.ts'
import { recoverFromCrashes } from './recovery.ts'
import { pagePreferences } from './security.ts'
import { placeWindow, SMALLEST_SIZE, WINDOW_PLACE, type WindowPlace } from './window-place.ts'
import { keepZoom } from './zoom.ts'

/** What a window needs from the rest of main. */
export interface WindowParts {
  readonly origin: AppOrigin
  readonly flusher: Flusher
  readonly log: Log
}

/** Which window, and what it shows first. */
export interface WindowWish {
  /** 0 for the first. Each number remembers a place of its own. */
  readonly slot: number
  /** What stands after `#`; null for the start. */
  readonly route: string | null
  /** The window in front: one without a place of its own opens a little below it. */
  readonly beside: BrowserWindow | null
}

/** A window whose page writes what it holds before the window goes. */
export interface StudyWindow {
  readonly window: BrowserWindow
  /** Asks the page to write, and keeps the window's place. @returns whether the page answered */
  readonly leave: () => Promise<boolean>
}

/** Opens a window where it was last, and loads the page. */
export async function openWindow({ origin, flusher, log }: WindowParts, wish: WindowWish): Promise<StudyWindow> {
  const { slot, route, beside } = wish
  const name = slot === 0 ? 'window.json' : `window-${slot + 1}.json`
  const place = jsonFile(path.join(app.getPath('userData'), name), WINDOW_PLACE)
  const remembered = await place.read()
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(remembered, workAreas, beside?.isDestroyed() === false ? beside.getNormalBounds() : null),
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    title: app.name,
    // For Linux and Windows; on a Mac it comes with the bundle.
    icon: path.join(import.meta.dirname, '../../resources/icons/icon.png'),
    show: false,
    webPreferences: pagePreferences(path.join(import.meta.dirname, '../preload/index.cjs'), app.isPackaged),
  })
  if (remembered?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())

  const leave = async (): Promise<boolean> => {
    if (window.isDestroyed()) return true
    const [answered] = await Promise.all([
      flusher.ask(window.webContents),
      place.write(placeOf(window)).catch((error: unknown) => logFailure(log, 'the place of the window', error)),
    ])
    return answered
  }
  closeAfter(window, leave)
  window.on('query-session-end', () => void leave())
  recoverFromCrashes(window, log)
  offerContextMenu(window.webContents)
  keepZoom(window.webContents, remembered?.zoom ?? 0)

  const address = route === null ? origin.startPage : `${origin.startPage}#${route}`
  window.loadURL(address).catch((error: unknown) => logFailure(log, 'the page', error))
  return { window, leave }
}

/** Brings a window to the front, as a second start of the app does. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/**
 * Holds the first close until the page has written what it held; a page that does not answer is closed all the same. A quit closes every
 * window, is cancelled by the first that is held, and follows when the last of them has gone (`window-all-closed`).
 */
function closeAfter(window: BrowserWindow, leave: () => Promise<boolean>): void {
  let state: 'open' | 'leaving' | 'left' = 'open'
  // A page cannot hold the window by `beforeunload`: it has been asked to write, and that is all that is waited for.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault())
  window.on('close', (event) => {
    if (state === 'left') return
    event.preventDefault()
    if (state === 'leaving') return
    state = 'leaving'
    void leave().then((answered) => {
      state = 'left'
      if (window.isDestroyed()) return
      if (answered) window.close()
      else window.destroy()
    })
  })
}

function placeOf(window: BrowserWindow): WindowPlace {
  return {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    zoom: window.webContents.getZoomLevel(),
  }
}

function logFailure(log: Log, what: string, error: unknown): void {
  log.write({ at: Date.now(), where: 'main', message: `${what} failed`, details: String(error) })
}
