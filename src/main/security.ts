/**
 * What the page can never do, whatever it holds: reach the network, leave its origin, open windows, download, get a
 * permission that is not on the list. After Electron's security checklist
 * (https://www.electronjs.org/docs/latest/tutorial/security).
 */
import type { App, CustomScheme, Session, WebContents, WebFrameMain, WebPreferences } from 'electron'
import { type AppOrigin, SCHEME } from './origin.ts'

/** For protocol.registerSchemesAsPrivileged, before `ready`. */
export const PRIVILEGED_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/** What the page may be granted: lasting storage, writing to the clipboard, the full screen. Electron's default is everything. */
const PERMISSIONS: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write', 'fullscreen'])

/** Schemes of requests that never leave the process. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['data:', 'blob:', 'devtools:'])

/** Hears of every request to anything but the app itself: one that was cancelled, and one that was not. */
export type RequestWitness = (what: 'refused' | 'made') => void

/** Before `ready`: sandboxes every page, and lets no name and no address resolve, in any service of Chromium. */
export function lockDown(app: App, development: boolean): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${development ? ', EXCLUDE localhost' : ''}`)
}

/** What the window's page runs with. `preload` is the path of the one CommonJS preload. */
export function pagePreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    disableDialogs: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !packaged,
  }
}

/** Whether a request may pass: the app's own, and what never leaves the process. */
export function isRequestAllowed(address: string, origin: AppOrigin): boolean {
  return LOCAL_SCHEMES.has(URL.parse(address)?.protocol ?? '') || origin.owns(address)
}

/** Only the live top frame of our own origin may ask main anything. `senderFrame` is null once the frame has navigated or gone. */
export function isTrustedSender(frame: WebFrameMain | null, origin: AppOrigin): boolean {
  return frame !== null && !frame.detached && frame.parent === null && frame.origin === origin.name
}

/** Sets what a session refuses: permissions, devices, requests, downloads, spelling dictionaries. */
export function guardSession(session: Session, origin: AppOrigin, onForeign: RequestWitness): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(PERMISSIONS.has(permission) && origin.owns(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => PERMISSIONS.has(permission) && origin.owns(requestingOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // By API, because the session starts its dictionaries whatever webPreferences.spellcheck says (electron#22995).
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])

  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isRequestAllowed(details.url, origin)
    if (cancel) onForeign('refused')
    answer({ cancel })
  })
  // What the gate cancels never comes this far: whatever is counted here went through a hole in it.
  session.webRequest.onSendHeaders((details) => {
    if (!isRequestAllowed(details.url, origin)) onForeign('made')
  })
}

/** Keeps every page, of whatever window, where it is. */
export function guardAllContents(app: App, origin: AppOrigin): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, origin))
}

function guardContents(contents: WebContents, origin: AppOrigin): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-frame-navigate', (event) => {
    if (!origin.owns(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!origin.owns(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
