import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { answerRequests, type RequestHandlers } from '../../src/main/ipc.ts'

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

const NAME = '2026-11-23T12-00-00.000Z_daily.json.gz'
const ENTRY = { at: 0, where: 'page', message: 'm', details: '' }
const COUNTS = { packs: 6, highlights: 1, notes: 2, cards: 3, answers: 4, countedAt: 5 }

const ASKING = { id: 7 } as WebContents
const MENU = { keys: { 'notes.new': ['mod+n'] }, enabled: ['notes.new', 'go.today'] }

/** Registers every channel with handlers that note their calls. */
function register(isTrusted = true) {
  const listeners = new Map<string, Listener>()
  const ipcMain = { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) }
  const handler = vi.fn<(...args: unknown[]) => unknown>(() => 'answer')
  const handlers = new Proxy({}, { get: () => handler }) as RequestHandlers
  const handlersFor = vi.fn<(asking: WebContents) => RequestHandlers>(() => handlers)
  answerRequests(ipcMain as unknown as IpcMain, handlersFor, () => isTrusted)
  const invoke = (channel: string, ...args: unknown[]): unknown =>
    listeners.get(channel)?.({ senderFrame: null, sender: ASKING } as IpcMainInvokeEvent, ...args)
  return { channels: [...listeners.keys()], handler, handlersFor, invoke }
}

const GOOD: readonly [channel: string, ...args: unknown[]][] = [
  ['start:info'],
  ['backup:write', new Uint8Array(1), 'daily'],
  ['backup:read', NAME],
  ['backup:confirm', NAME],
  ['backup:discard', NAME],
  ['backup:list'],
  ['counts:write', COUNTS],
  ['copy:save', new Uint8Array(1), 'copy.json.gz'],
  ['copy:open'],
  ['link:open', 'https://example.com/'],
  ['log:write', ENTRY],
  ['log:read'],
  ['network:report'],
  ['menu:update', MENU],
  ['window:open', '/read/sco/history/history-3?x=1'],
  ['clipboard:study-link'],
  ['page:print'],
  ['page:pdf', 'History'],
  ['reminder:show', { title: '12 cards are due', body: '' }],
  ['flush:done', 1],
]

test('keys of any keyboard reach the menu', () => {
  const { handler, invoke } = register()
  const menu = { ...MENU, keys: { 'notes.new': ['mod+ö'] } }
  invoke('menu:update', menu)
  expect(handler).toHaveBeenCalledExactlyOnceWith(menu)
})

test('every channel of the contract is answered, once', () => {
  expect(register().channels.toSorted()).toEqual(GOOD.map(([channel]) => channel).toSorted())
})

describe('right arguments reach the work as they are', () => {
  test.each(GOOD)('%s', (channel, ...args) => {
    const { handler, handlersFor, invoke } = register()
    expect(invoke(channel, ...args)).toBe('answer')
    expect(handler).toHaveBeenCalledExactlyOnceWith(...args)
    expect(handlersFor).toHaveBeenCalledExactlyOnceWith(ASKING)
  })
})

describe('a sender that is not trusted is refused before its arguments are looked at', () => {
  test.each(GOOD)('%s', (channel, ...args) => {
    const { handler, invoke } = register(false)
    expect(() => invoke(channel, ...args)).toThrow('refused, the sender is not the app')
    expect(() => invoke(channel, 'wrong')).toThrow('refused, the sender is not the app')
    expect(handler).not.toHaveBeenCalled()
  })
})

describe('wrong arguments are refused before the work', () => {
  test.each<[channel: string, ...args: unknown[]]>([
    ['start:info', 'more'],
    ['backup:write', 'text', 'daily'],
    ['backup:write', [1, 2], 'daily'],
    ['backup:write', new Uint8Array(1), 'weekly'],
    ['backup:write', new Uint8Array(1)],
    ['backup:read', ''],
    ['backup:read', '../../../etc/passwd'],
    ['backup:read', `../${NAME}`],
    ['backup:read', `${NAME}\n`],
    ['backup:confirm', `${NAME}.pending`],
    ['backup:discard', 7],
    ['counts:write', { ...COUNTS, notes: 1.5 }],
    ['counts:write', { ...COUNTS, notes: -1 }],
    ['counts:write', { ...COUNTS, more: 1 }],
    ['counts:write', null],
    ['copy:save', new Uint8Array(1), ''],
    ['copy:save', new Uint8Array(1), 'x'.repeat(201)],
    ['link:open', ['https://example.com/']],
    ['link:open', `https://example.com/${'x'.repeat(2000)}`],
    ['log:write', { ...ENTRY, at: Number.NaN }],
    ['log:write', { ...ENTRY, at: 9e15 }],
    ['log:write', { ...ENTRY, more: 1 }],
    ['menu:update', { ...MENU, enabled: ['format.disk'] }],
    ['menu:update', { ...MENU, keys: { 'notes.new': 'mod+n' } }],
    ['menu:update', { ...MENU, keys: { 'notes.new': ['mod+n\n'] } }],
    ['menu:update', { ...MENU, more: 1 }],
    ['window:open', 'https://example.com/'],
    ['window:open', 'read'],
    ['window:open', '/read me'],
    ['window:open', `/${'x'.repeat(1001)}`],
    ['page:pdf', ''],
    ['page:pdf', 'x'.repeat(201)],
    ['reminder:show', { title: '', body: '' }],
    ['reminder:show', { title: 'x', body: '', icon: '/etc/passwd' }],
    ['flush:done', '1'],
    ['flush:done'],
  ])('%s (%j)', (channel, ...args) => {
    const { handler, invoke } = register()
    expect(() => invoke(channel, ...args)).toThrow(`${channel}: refused arguments`)
    expect(handler).not.toHaveBeenCalled()
  })
})

test('an overlong log entry is cut, not lost', () => {
  const { handler, invoke } = register()
  invoke('log:write', { ...ENTRY, message: 'x'.repeat(5000), details: 'y'.repeat(100_000) })
  expect(handler).toHaveBeenCalledExactlyOnceWith({ ...ENTRY, message: 'x'.repeat(2000), details: 'y'.repeat(50_000) })
})
