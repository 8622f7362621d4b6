/** electron.session: the one session, with what it lets through. */
import { app } from './app.ts'
import { StandInEmitter } from './events.ts'
import { loud } from './loud.ts'

type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void
type SendHeaders = (details: { url: string }) => void
type PermissionRequest = (
  contents: object,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
type PermissionCheck = (contents: object, permission: string, origin: string, details: object) => boolean

class Session extends StandInEmitter {
  beforeRequest: BeforeRequest = (_details, answer) => answer({})
  sendHeaders: SendHeaders = () => undefined
  permissionRequest: PermissionRequest = (_contents, _permission, answer) => answer(true)
  permissionCheck: PermissionCheck = () => true
  readonly webRequest = loud('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener
    },
    onSendHeaders: (listener: SendHeaders): void => {
      this.sendHeaders = listener
    },
  })

  constructor() {
    super({ emitted: ['will-download'], silent: [] })
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler
  }

  // No device can be asked for in a headless browser, and it has no spell checker: these three show nothing here.
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
}

/** The session, for the stand-in's own use. */
export const theSession = new Session()

const visible = loud('session', theSession)
export const session = loud('session', {
  get defaultSession(): Session {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready')
    return visible
  },
})
