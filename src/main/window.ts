/** The app's one window. */
import path from 'node:path'
import { app, BrowserWindow, powerMonitor, screen } from 'electron'
import type { Flusher } from './flush.ts'
import { jsonFile } from './json-file.ts'
import type { Log } from './log.ts'
import type { AppOrigin } from './origin.ts'
import { recoverFromCrashes } from './recovery.ts'
import { pagePreferences } from './security.ts'
import { placeWindow, SMALLEST_SIZE, WINDOW_PLACE, type WindowPlace } from './window-place.ts'

/** What a window needs from the rest of main. */
export interface WindowParts {
  readonly origin: AppOrigin
  readonly flusher: Flusher
  readonly log: Log
}

/** Opens the window where it was last, and loads the page. */
export async function openWindow({ origin, flusher, log }: WindowParts): Promise<BrowserWindow> {
  const place = jsonFile(path.join(app.getPath('userData'), 'window.json'), WINDOW_PLACE)
  const remembered = await place.read()
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(remembered, workAreas),
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
    const [answered] = await Promise.all([
      flusher.ask(window.webContents),
      place.write(placeOf(window)).catch((error: unknown) => logFailure(log, 'the place of the window', error)),
    ])
    return answered
  }
  closeAfter(window, leave)
  flushBeforeTheSystemStops(window, leave)
  recoverFromCrashes(window, log)

  window.loadURL(origin.startPage).catch((error: unknown) => logFailure(log, 'the page', error))
  return window
}

/** Brings a window to the front, as a second start of the app does. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Holds the first close until the page has written what it held; a page that does not answer is closed all the same. */
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

/** Log-off on Windows sends no `before-quit`, and a laptop that sleeps may never wake. */
function flushBeforeTheSystemStops(window: BrowserWindow, leave: () => Promise<boolean>): void {
  const flush = (): void => {
    if (!window.isDestroyed()) void leave()
  }
  window.on('query-session-end', flush)
  powerMonitor.on('suspend', flush)
  powerMonitor.on('shutdown', flush)
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

function logFailure(log: Log, what: string, error: unknown): void {
  log.write({ at: Date.now(), where: 'main', message: `${what} failed`, details: String(error) })
}
