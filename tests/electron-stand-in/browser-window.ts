/** electron.BrowserWindow and electron.webContents. Bounds are kept here; Chromium's window follows them. */
import { app, setOpenWindows } from './app.ts'
import { StandInEmitter, StandInEvent } from './events.ts'
import { loud } from './loud.ts'
import { announce, WebContents, type WebPreferences } from './web-contents.ts'

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean
  readonly webPreferences: WebPreferences
}

const windows = new Set<BrowserWindow>()
setOpenWindows(() => [...windows])

export class BrowserWindow extends StandInEmitter {
  readonly webContents: WebContents
  readonly #self: this
  #bounds: Bounds
  #isVisible: boolean
  #isMaximized = false
  #isMinimized = false
  #wasReady = false
  #closing: PromiseWithResolvers<boolean> | null = null

  constructor({ x = 0, y = 0, width = 800, height = 600, show = true, webPreferences }: WindowOptions) {
    super({ emitted: ['ready-to-show', 'close', 'closed', 'focus'], silent: ['unresponsive', 'query-session-end'] })
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#bounds = { x, y, width, height }
    this.#isVisible = show
    this.#self = loud('BrowserWindow', this)
    this.webContents = new WebContents(
      { loaded: () => this.#loaded(), kept: () => this.#settle(false), gone: () => this.#gone() },
      webPreferences,
      { left: x, top: y, width, height },
    )
    windows.add(this.#self)
    announce(this.webContents)
    return this.#self
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  /** As Electron: a window that is shown has the focus. */
  show(): void {
    this.#isVisible = true
    this.focus()
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  focus(): void {
    this.emit('focus')
  }

  minimize(): void {
    this.#isMinimized = true
  }

  restore(): void {
    this.#isMinimized = false
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  maximize(): void {
    this.#isMaximized = true
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  /** @returns where the window is; of a maximized one, where it would be otherwise. */
  getNormalBounds(): Bounds {
    return this.#bounds
  }

  setBounds(bounds: Bounds): void {
    this.#bounds = bounds
    const { x, y, width, height } = bounds
    void this.webContents.setBounds({ left: x, top: y, width, height })
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }

  close(): void {
    if (this.isDestroyed()) return
    const event = new StandInEvent()
    this.emit('close', event)
    if (event.defaultPrevented) this.#settle(false)
    else this.webContents.close()
  }

  destroy(): void {
    this.webContents.takeAway()
  }

  /** For app.quit. @returns whether the window went. */
  closeToQuit(): Promise<boolean> {
    if (this.isDestroyed()) return Promise.resolve(true)
    this.#closing = Promise.withResolvers()
    const { promise } = this.#closing
    this.close()
    return promise
  }

  #settle(went: boolean): void {
    this.#closing?.resolve(went)
    this.#closing = null
  }

  #loaded(): void {
    if (this.#wasReady) return
    this.#wasReady = true
    this.emit('ready-to-show')
  }

  #gone(): void {
    windows.delete(this.#self)
    this.emit('closed')
    this.#settle(true)
    if (windows.size === 0) app.allWindowsClosed()
  }
}

/** What Playwright asks for when it closes a page. */
export const webContents = loud('webContents', {
  fromDevToolsTargetId: (target: string): WebContents | undefined =>
    [...windows].map((window) => window.webContents).find((contents) => contents.targetId === target),
})
