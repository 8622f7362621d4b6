/** electron.WebContents: one page target of the browser. */
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
import { inward, originOf, outward } from './addresses.ts'
import { app } from './app.ts'
import { cdp, endWithBrowser } from './browser.ts'
import type { Cdp, CdpEvents } from './cdp.ts'
import { makeCodec } from './codec.ts'
import { StandInEmitter, StandInEvent } from './events.ts'
import { ipcHandlerOf } from './ipc-main.ts'
import { loud } from './loud.ts'
import { PRELOAD_WORLD, pageScript, preloadScript } from './page-scripts.ts'
import type { Delivery, Invocation } from './page-worlds.ts'
import { setPermissions } from './permissions.ts'
import { takeOverRequests } from './requests.ts'
import { theSession } from './session.ts'
import { Zoom, type ZoomMode } from './zoom.ts'

/** What the contents tell their window. */
export interface ContentsOwner {
  /** The page has been loaded. */
  readonly loaded: () => void
  /** The page refused to be closed. */
  readonly kept: () => void
  readonly gone: () => void
}

export interface WebPreferences {
  readonly preload: string
  readonly sandbox: boolean
  readonly contextIsolation: boolean
  readonly nodeIntegration: boolean
}

/** What the app asks of printToPDF, as Electron names it. */
interface PdfOptions {
  readonly pageSize: keyof typeof PAPER
  readonly printBackground: boolean
  readonly generateTaggedPDF: boolean
  readonly generateDocumentOutline: boolean
}

/** In inches. */
const PAPER = { A4: { paperWidth: 8.27, paperHeight: 11.69 }, Letter: { paperWidth: 8.5, paperHeight: 11 } } as const

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

const codec = makeCodec()
/** So that the browser tells of downloads. */
const DOWNLOADS: Protocol.Browser.setDownloadBehaviorParameters = { behavior: 'default', eventsEnabled: true }

export class WebContents extends StandInEmitter {
  readonly #self: this
  readonly #owner: ContentsOwner
  readonly #attached: Promise<void>
  #target = ''
  #session = ''
  #preloadContext = ''
  #address = ''
  #isCrashed = false
  #isDestroyed = false
  /** Navigations that main asked for, which are not announced. */
  #ownNavigations = 0
  readonly #zoom = new Zoom()
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(owner: ContentsOwner, preferences: WebPreferences, bounds: object) {
    super({
      emitted: [
        'will-frame-navigate',
        'will-prevent-unload',
        'render-process-gone',
        'did-start-navigation',
        'did-navigate',
        'did-finish-load',
        'context-menu',
      ],
      silent: ['will-redirect', 'will-attach-webview'],
    })
    if (!preferences.sandbox || !preferences.contextIsolation || preferences.nodeIntegration)
      throw new Error('the stand-in models sandboxed, isolated pages only')
    this.#owner = owner
    this.#self = loud('webContents', this)
    this.#attached = this.#attach(preferences.preload, bounds)
    this.#attached.catch((error: unknown) => {
      console.error(error)
      endWithBrowser(1)
    })
    return this.#self
  }

  /** For Playwright, which knows pages by their target. */
  get targetId(): string {
    return this.#target
  }

  get mainFrame() {
    return { url: this.#address, origin: originOf(this.#address), parent: null, detached: false }
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isCrashed(): boolean {
    return this.#isCrashed
  }

  getURL(): string {
    return this.#address
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler
  }

  /** Shows nothing here: a headless browser without a network offers no address to leak. */
  setWebRTCIPHandlingPolicy(): void {}

  getZoomLevel(): number {
    return this.#zoom.levelAt(originOf(this.#address))
  }

  setZoomLevel(level: number): void {
    this.#zoom.set(originOf(this.#address), level)
  }

  setZoomMode(mode: ZoomMode): void {
    this.#zoom.setMode(mode)
  }

  /** There is no printer, and no dialog that asks for one: a spec that prints puts its own in place. */
  print(): never {
    throw new Error('webContents.print: a test must replace this, as with the real Electron')
  }

  /** Chromium's own, which takes the same options by other names. */
  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const { pageSize, ...same } = options
    const { data } = await this.#send('Page.printToPDF', { ...same, ...PAPER[pageSize] })
    return Buffer.from(data, 'base64')
  }

  async loadURL(address: string): Promise<void> {
    await this.#attached
    await setPermissions(this.#self, address)
    this.#ownNavigations += 1
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await this.#send('Page.navigate', { url: outward(address) })
    if (errorText) throw new Error(`${errorText} loading '${address}'`)
    await loaded
  }

  reload(): void {
    this.#ownNavigations += 1
    const reloaded = this.#isCrashed
      ? this.#send('Page.navigate', { url: outward(this.#address) })
      : this.#send('Page.reload')
    reloaded.catch((error: unknown) => console.error(error))
  }

  forcefullyCrashRenderer(): void {
    // The page cannot answer any more once it has crashed.
    this.#send('Page.crash').catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#attached.then(() => this.#deliver({ kind: 'event', channel, args }))
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const evaluated = await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (evaluated.exceptionDetails) throw new Error(evaluated.exceptionDetails.text)
    return evaluated.result.value
  }

  /** As Playwright closes a page. */
  close(): void {
    void this.#attached.then(() => this.#send('Page.close')).catch(() => undefined)
  }

  /** For the window: the page is taken away without being asked. */
  takeAway(): void {
    void this.#attached.then(() => cdp().send('Target.closeTarget', { targetId: this.#target })).catch(() => undefined)
  }

  /** For the window: moves the browser's own window. */
  async setBounds(bounds: Protocol.Browser.Bounds): Promise<void> {
    await this.#attached
    const { windowId } = await cdp().send('Browser.getWindowForTarget', { targetId: this.#target })
    await cdp().send('Browser.setWindowBounds', { windowId, bounds })
  }

  #send: Cdp['send'] = (method, params) => cdp().send(method, params, this.#session)

  #on<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E][0]) => void): void {
    cdp().on(event, listener, this.#session)
  }

  async #attach(preload: string, bounds: object): Promise<void> {
    const created = await cdp().send('Target.createTarget', { url: 'about:blank', newWindow: true, ...bounds })
    this.#target = created.targetId
    const attached = await cdp().send('Target.attachToTarget', { targetId: this.#target, flatten: true })
    this.#session = attached.sessionId
    this.#listen()
    await Promise.all([
      takeOverRequests(this.#session, (address, frame) => this.#mayNavigate(address, frame)),
      cdp().send('Target.setDiscoverTargets', { discover: true }),
      cdp().send('Browser.setDownloadBehavior', DOWNLOADS),
      this.#send('Page.enable'),
      this.#send('Runtime.enable'),
      this.#send('Inspector.enable'),
      this.#send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      this.#send('Runtime.addBinding', { name: 'standInInvoke', executionContextName: PRELOAD_WORLD }),
      this.#send('Runtime.addBinding', { name: 'standInOpen' }),
      this.#send('Runtime.addBinding', { name: 'standInContextMenu' }),
    ])
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript() })
    await this.#send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(preload),
      worldName: PRELOAD_WORLD,
    })
  }

  #listen(): void {
    this.#on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.emit('did-start-navigation', new StandInEvent({ isMainFrame: true, isSameDocument: false }))
      this.#address = inward(frame.url + (frame.urlFragment ?? ''))
      this.#isCrashed = false
      this.emit('did-navigate', new StandInEvent())
    })
    this.#on('Page.navigatedWithinDocument', ({ url, frameId }) => {
      const isMainFrame = frameId === this.#target
      this.emit('did-start-navigation', new StandInEvent({ isMainFrame, isSameDocument: true }))
      if (isMainFrame) this.#address = inward(url)
    })
    this.#on('Page.loadEventFired', () => {
      this.emit('did-finish-load')
      this.#owner.loaded()
    })
    this.#on('Inspector.targetCrashed', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
    this.#on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD) this.#preloadContext = context.uniqueId
    })
    this.#on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standInOpen') this.#openWindow(inward(payload))
      else if (name === 'standInContextMenu') this.emit('context-menu', new StandInEvent(), JSON.parse(payload))
      else void this.#invoke(codec.decode(payload) as Invocation)
    })
    this.#on('Page.javascriptDialogOpening', ({ type }) => this.#answerDialog(type))
    this.#on('Target.attachedToTarget', ({ sessionId }) => void this.#attachWorker(sessionId))
    cdp().on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId !== this.#target || this.#isDestroyed) return
      this.#isDestroyed = true
      this.#owner.gone()
    })
    cdp().on('Browser.downloadWillBegin', ({ guid, frameId }) => {
      if (frameId === this.#target) this.#download(guid)
    })
  }

  /** A worker's requests pass the same way as the page's. */
  async #attachWorker(session: string): Promise<void> {
    await takeOverRequests(session, () => true).catch(() => undefined) // a dedicated worker's are the page's
    await cdp().send('Runtime.runIfWaitingForDebugger', {}, session)
  }

  #mayNavigate(url: string, frame: string): boolean {
    const isMainFrame = frame === this.#target
    if (isMainFrame && this.#ownNavigations > 0) {
      this.#ownNavigations -= 1
      return true
    }
    const event = new StandInEvent({ url, isMainFrame })
    this.emit('will-frame-navigate', event)
    return !event.defaultPrevented
  }

  #openWindow(url: string): void {
    if (this.#windowOpenHandler({ url }).action !== 'deny') throw new Error('the stand-in opens no second window')
  }

  /** A `beforeunload` that asks to stay is refused by an app that prevents `will-prevent-unload`; nothing else is answered. */
  #answerDialog(type: Protocol.Page.DialogType): void {
    const event = new StandInEvent()
    if (type === 'beforeunload') {
      this.emit('will-prevent-unload', event)
      if (!event.defaultPrevented) this.#owner.kept()
    }
    void this.#send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented })
  }

  #download(guid: string): void {
    const event = new StandInEvent()
    theSession.emit('will-download', event)
    if (event.defaultPrevented) void cdp().send('Browser.cancelDownload', { guid })
  }

  async #invoke({ id, channel, args }: Invocation): Promise<void> {
    const event = new StandInEvent({ sender: this.#self, senderFrame: this.mainFrame })
    try {
      await this.#deliver({ kind: 'answer', id, value: await ipcHandlerOf(channel)(event, ...args) })
    } catch (error) {
      const message = `Error invoking remote method '${channel}': ${String(error)}`
      await this.#deliver({ kind: 'failure', id, message })
    }
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const expression = `standInDeliver(${JSON.stringify(codec.encode(delivery))})`
    // A page that went away in the meantime hears nothing.
    await this.#send('Runtime.evaluate', { expression, uniqueContextId: this.#preloadContext }).catch(() => undefined)
  }
}

/** Tells the app of new contents, as Electron does before anything is loaded. */
export function announce(contents: WebContents): void {
  app.emit('web-contents-created', {}, contents)
}
