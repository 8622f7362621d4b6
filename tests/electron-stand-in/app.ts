/** electron.app */
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endWithBrowser, startBrowser } from './browser.ts'
import { StandInEmitter, StandInEvent } from './events.ts'
import { loud } from './loud.ts'
import { takeLock } from './single-instance.ts'

/** What app needs of a window to quit. */
interface Closable {
  /** Resolves to whether the window went. */
  readonly closeToQuit: () => Promise<boolean>
}

class App extends StandInEmitter {
  name = 'Electron'
  isPackaged = false
  readonly commandLine = loud('app.commandLine', {
    appendSwitch: (name: string, value?: string): void => {
      this.#switches.set(name, value)
    },
    getSwitchValue: (name: string): string => this.#switches.get(name) ?? '',
  })
  readonly #switches = new Map<string, string | undefined>()
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #version = ''
  #isReady = false
  #isSandboxed = false
  #isQuitting = false
  #releaseLock: (() => void) | null = null

  constructor() {
    super({
      emitted: ['ready', 'window-all-closed', 'web-contents-created', 'second-instance', 'before-quit', 'will-quit'],
      silent: ['child-process-gone', 'open-url', 'open-file'],
    })
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  getVersion(): string {
    return this.#version
  }

  /** Electron's answer where the system does not say. */
  getLocaleCountryCode(): string {
    return ''
  }

  getPath(name: string): string {
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config')
    const defaults: Record<string, string> = {
      userData: path.join(appData, this.name),
      documents: path.join(os.homedir(), 'Documents'),
    }
    const found = this.#paths.get(name) ?? defaults[name]
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    return found
  }

  setPath(name: string, value: string): void {
    this.#paths.set(name, value)
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.#isSandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    this.#releaseLock = takeLock(this.getPath('userData'), ({ argv, workingDirectory }) => {
      void this.whenReady().then(() => this.emit('second-instance', new StandInEvent(), argv, workingDirectory))
    })
    return this.#releaseLock !== null
  }

  quit(): void {
    void this.#quit()
  }

  async #quit(): Promise<void> {
    if (this.#isQuitting || prevented(this, 'before-quit')) return
    this.#isQuitting = true
    const went = await Promise.all(openWindows().map((window) => window.closeToQuit()))
    if (went.every(Boolean)) this.#end()
    else this.#isQuitting = false // as in Electron, a window that stays cancels the quit
  }

  #end(): void {
    if (prevented(this, 'will-quit')) this.#isQuitting = false
    else this.exit(0)
  }

  exit(code = 0): void {
    this.#releaseLock?.()
    endWithBrowser(code)
  }

  /** For the windows: the last one has gone. */
  allWindowsClosed(): void {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /** For boot.ts: what Electron reads from the app's package.json. */
  describe(appPath: string): string {
    const { productName, name, version, main } = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8'))
    this.name = productName ?? name
    this.#version = version
    return path.resolve(appPath, main)
  }

  /** For boot.ts: starts the browser, then is ready. */
  async start(): Promise<void> {
    if (!this.#isSandboxed) throw new Error('the stand-in models an app that has called app.enableSandbox() only')
    const switches = [...this.#switches].map(([name, value]) =>
      value === undefined ? `--${name}` : `--${name}=${value}`,
    )
    await startBrowser(this.getPath('userData'), switches)
    this.#isReady = true
    this.#ready.resolve()
    this.emit('ready')
  }
}

function prevented(emitter: StandInEmitter, name: string): boolean {
  const event = new StandInEvent()
  emitter.emit(name, event)
  return event.defaultPrevented
}

let openWindows: () => readonly Closable[] = () => []

/** For browser-window.ts: how app finds the windows, without the two importing each other. */
export function setOpenWindows(find: () => readonly Closable[]): void {
  openWindows = find
}

export const app = loud('app', new App())
