/**
 * What Electron asks of the desktop. There is none here, so a dialog or a link that a test did not expect fails, as it would
 * hang in the real Electron: tests put their own functions in place (electronApp.evaluate).
 */
import { StandInEmitter } from './events.ts'
import { loud } from './loud.ts'

const unexpected = (what: string) => (): never => {
  throw new Error(`${what}: a test must replace this, as with the real Electron`)
}

export const dialog = loud('dialog', {
  showSaveDialog: unexpected('dialog.showSaveDialog'),
  showOpenDialog: unexpected('dialog.showOpenDialog'),
  showMessageBox: unexpected('dialog.showMessageBox'),
  /** Written to stderr, as Electron does on Linux where it has no display yet. */
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}\n${content}\n`)
  },
})

export const shell = loud('shell', { openExternal: unexpected('shell.openExternal') })

export const clipboard = loud('clipboard', {
  writeText: unexpected('clipboard.writeText'),
  readText: unexpected('clipboard.readText'),
})

/** A test may emit these; nothing here makes a machine sleep. */
export const powerMonitor = loud('powerMonitor', new StandInEmitter({ emitted: [], silent: ['suspend', 'shutdown'] }))

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
export const screen = loud('screen', { getAllDisplays: () => [display] })
