import { EventEmitter } from 'node:events'
import type { Session, WebContents, WebFrameMain } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { APP_ORIGIN, developmentOrigin } from '../../src/main/origin.ts'
import {
  guardAllContents,
  guardSession,
  isRequestAllowed,
  isTrustedSender,
  lockDown,
  pagePreferences,
  type RequestWitness,
} from '../../src/main/security.ts'

describe('requests', () => {
  test.each(['app://study/index.html', 'data:text/plain,x', 'blob:app://study/1', 'devtools://devtools/x'])(
    '%s may pass',
    (address) => expect(isRequestAllowed(address, APP_ORIGIN)).toBe(true),
  )

  test.each([
    'http://example.com/',
    'https://app.study/',
    'ws://example.com/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'app://other/x',
    'chrome-extension://x/',
    'not an address',
  ])('%s may not pass', (address) => expect(isRequestAllowed(address, APP_ORIGIN)).toBe(false))

  test('while developing, Vite’s own server may be asked', () => {
    const origin = developmentOrigin('http://localhost:5173')
    expect(isRequestAllowed('ws://localhost:5173/', origin)).toBe(true)
    expect(isRequestAllowed('http://localhost:80/', origin)).toBe(false)
  })
})

describe('who may ask main', () => {
  const page = { detached: false, parent: null, origin: 'app://study' }
  const asFrame = (frame: object): WebFrameMain => frame as WebFrameMain

  test('the live top frame of the app’s origin may', () => {
    expect(isTrustedSender(asFrame(page), APP_ORIGIN)).toBe(true)
  })

  test.each([
    ['a frame within a page', { ...page, parent: page }],
    ['a frame that is gone', { ...page, detached: true }],
    ['a page without an origin', { ...page, origin: 'null' }],
    ['a page of another origin', { ...page, origin: 'https://example.com' }],
    ['a page whose origin only begins like ours', { ...page, origin: 'app://study.evil' }],
  ])('%s may not', (_who, frame) => expect(isTrustedSender(asFrame(frame), APP_ORIGIN)).toBe(false))

  test('nobody may', () => expect(isTrustedSender(null, APP_ORIGIN)).toBe(false))
})

/** A session that notes what it was set to. */
function fakeSession() {
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    setSpellCheckerEnabled: vi.fn<Session['setSpellCheckerEnabled']>(),
    setSpellCheckerLanguages: vi.fn<Session['setSpellCheckerLanguages']>(),
    webRequest: {
      onBeforeRequest: vi.fn<(listener: BeforeRequest) => void>(),
      onSendHeaders: vi.fn<(listener: (details: { url: string }) => void) => void>(),
    },
  })
  return session
}
type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void

describe('the session', () => {
  test.each([
    ['persistent-storage', 'app://study/', true],
    ['clipboard-sanitized-write', 'app://study/', true],
    ['fullscreen', 'app://study/', true],
    ['persistent-storage', 'https://example.com/', false],
    ['notifications', 'app://study/', false],
    ['media', 'app://study/', false],
    ['geolocation', 'app://study/', false],
    ['clipboard-read', 'app://study/', false],
    ['openExternal', 'app://study/', false],
  ])('permission %s for %s: asked for and checked, the answer is %s', (permission, url, granted) => {
    const session = fakeSession()
    guardSession(session as unknown as Session, APP_ORIGIN, () => undefined)
    const onRequest = session.setPermissionRequestHandler.mock.calls[0]?.[0]
    const onCheck = session.setPermissionCheckHandler.mock.calls[0]?.[0]
    const answer = vi.fn<(verdict: unknown) => void>()
    onRequest?.({} as never, permission as never, answer, { requestingUrl: url } as never)
    expect(answer).toHaveBeenCalledExactlyOnceWith(granted)
    expect(onCheck?.(null, permission as never, url, {} as never)).toBe(granted)
  })

  test('no device is ever granted', () => {
    const session = fakeSession()
    guardSession(session as unknown as Session, APP_ORIGIN, () => undefined)
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]?.({} as never)).toBe(false)
  })

  test('no spelling dictionary is started', () => {
    const session = fakeSession()
    guardSession(session as unknown as Session, APP_ORIGIN, () => undefined)
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false)
    expect(session.setSpellCheckerLanguages).toHaveBeenCalledExactlyOnceWith([])
  })

  test('a download is prevented', () => {
    const session = fakeSession()
    guardSession(session as unknown as Session, APP_ORIGIN, () => undefined)
    const event = { preventDefault: vi.fn<() => void>() }
    session.emit('will-download', event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
  })

  test('the gate cancels and tells of what is not ours, and tells of it where it passed all the same', () => {
    const session = fakeSession()
    const onForeign = vi.fn<RequestWitness>()
    guardSession(session as unknown as Session, APP_ORIGIN, onForeign)
    const before = session.webRequest.onBeforeRequest.mock.calls[0]?.[0]
    const urls = ['app://study/', 'https://example.com/', 'data:,x', 'ws://example.com/']
    const verdicts = urls.map((url) => {
      const answer = vi.fn<(verdict: unknown) => void>()
      before?.({ url }, answer)
      return answer.mock.calls
    })
    expect(verdicts).toEqual([[[{ cancel: false }]], [[{ cancel: true }]], [[{ cancel: false }]], [[{ cancel: true }]]])
    expect(onForeign.mock.calls).toEqual([['refused'], ['refused']])
    onForeign.mockClear()
    for (const url of urls) session.webRequest.onSendHeaders.mock.calls[0]?.[0]({ url })
    expect(onForeign.mock.calls).toEqual([['made'], ['made']])
  })
})

describe('every page', () => {
  function guardedContents() {
    const app = new EventEmitter()
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn<WebContents['setWindowOpenHandler']>(),
      setWebRTCIPHandlingPolicy: vi.fn<WebContents['setWebRTCIPHandlingPolicy']>(),
    })
    guardAllContents(app as never, APP_ORIGIN)
    app.emit('web-contents-created', {}, contents)
    return contents
  }

  test.each([
    ['will-frame-navigate', 'https://example.com/', true],
    ['will-frame-navigate', 'app://study/index.html', false],
    ['will-redirect', 'file:///etc/passwd', true],
    ['will-redirect', 'app://study/', false],
    ['will-attach-webview', 'app://study/', true],
  ])('%s to %s: whether it is prevented is %s', (name, url, isPrevented) => {
    const event = { url, preventDefault: vi.fn<() => void>() }
    guardedContents().emit(name, event)
    expect(event.preventDefault.mock.calls).toHaveLength(isPrevented ? 1 : 0)
  })

  test('opens no window', () => {
    const handler = guardedContents().setWindowOpenHandler.mock.calls[0]?.[0]
    expect(handler?.({ url: 'app://study/' } as never)).toEqual({ action: 'deny' })
  })

  test('tells nobody its addresses by WebRTC', () => {
    expect(guardedContents().setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp')
  })
})

test('before it is ready the app is sandboxed, and no name resolves', () => {
  const app = {
    enableSandbox: vi.fn<() => void>(),
    commandLine: { appendSwitch: vi.fn<(name: string, value: string) => void>() },
  }
  lockDown(app as never, false)
  lockDown(app as never, true)
  expect(app.enableSandbox).toHaveBeenCalledTimes(2)
  expect(app.commandLine.appendSwitch.mock.calls).toEqual([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost'],
  ])
})

test('the page runs with everything off that can be off', () => {
  expect(pagePreferences('/preload.cjs', true)).toEqual({
    preload: '/preload.cjs',
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
    devTools: false,
  })
  expect(pagePreferences('/preload.cjs', false).devTools).toBe(true)
})
