/** What happens when the page crashes or hangs: it comes back by itself, and the reader is asked before it is given up. */
import { app, type BrowserWindow, clipboard, dialog } from 'electron'
import type { Log } from './log.ts'
import { createReloadBudget } from './reload-budget.ts'

/** Chromium is still clearing up while it tells of a crash, so the reload comes a moment later. In ms. */
const RELOAD_DELAY_MS = 100

/** Watches one window: `render-process-gone` reloads it, at most three times a minute; `unresponsive` asks the reader. */
export function recoverFromCrashes(window: BrowserWindow, log: Log): void {
  const budget = createReloadBudget()
  const contents = window.webContents

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    const message = `the page ended: ${reason}, code ${exitCode}`
    log.write({ at: Date.now(), where: 'main', message, details: '' })
    const reload = (): void => {
      setTimeout(() => {
        if (!contents.isDestroyed()) contents.reload()
      }, RELOAD_DELAY_MS)
    }
    if (budget.take(Date.now())) return reload()
    void askAfterCrashes(window, message, log).then((again) => {
      if (!again) return app.quit()
      budget.reset()
      reload()
    })
  })

  let asking = false
  window.on('unresponsive', () => {
    if (asking) return
    asking = true
    log.write({ at: Date.now(), where: 'main', message: 'the page does not respond', details: '' })
    void askWhileHanging(window).then((reload) => {
      asking = false
      // Its end is a crash like any other, so it is reloaded above.
      if (reload && !contents.isDestroyed()) contents.forcefullyCrashRenderer()
    })
  })
}

/** @returns whether the reader wants to try again. */
async function askAfterCrashes(window: BrowserWindow, message: string, log: Log): Promise<boolean> {
  const details = [
    `SCO Study ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
    message,
    `Log: ${log.file}`,
  ].join('\n')
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'SCO Study',
    message: 'The page has crashed several times within a minute.',
    detail: `What was shown as saved is safe on this computer.\n\n${details}`,
    buttons: ['Try again', 'Copy details and quit', 'Quit'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  if (response === 1) await clipboard.writeText(details)
  return response === 0
}

/** @returns whether the reader wants the page to be loaded anew. */
async function askWhileHanging(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'SCO Study',
    message: 'The page does not respond.',
    detail: 'You can wait, or load it again. What was shown as saved is kept.',
    buttons: ['Wait', 'Load again'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
