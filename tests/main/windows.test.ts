import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { StudyWindow, WindowWish } from '../../src/main/window.ts'
import { keepWindows, MOST_WINDOWS } from '../../src/main/windows.ts'

const { app, powerMonitor } = vi.hoisted(() => ({
  app: { emitter: null as EventEmitter | null, quit: vi.fn<() => void>() },
  powerMonitor: { emitter: null as EventEmitter | null },
}))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  app.emitter = new Emitter()
  powerMonitor.emitter = new Emitter()
  return {
    app: Object.assign(app.emitter, { quit: app.quit }),
    powerMonitor: powerMonitor.emitter,
    BrowserWindow: {},
    screen: {},
    dialog: {},
    clipboard: {},
    Menu: {},
  }
})

beforeEach(() => {
  app.emitter?.removeAllListeners()
  powerMonitor.emitter?.removeAllListeners()
  app.quit.mockClear()
})

/** Windows that note what was wished, and whose pages write when `page` resolves. */
function someWindows(page: Promise<void> = Promise.resolve()) {
  const wishes: WindowWish[] = []
  const fronts: BrowserWindow[] = []
  const leave = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  const open = async (wish: WindowWish): Promise<StudyWindow> => {
    wishes.push(wish)
    const window = Object.assign(new EventEmitter(), {
      isMinimized: () => false,
      focus: vi.fn<() => void>(),
    }) as unknown as BrowserWindow
    let left = false
    const leaveForGood = () =>
      page.then(() => {
        left = true
      })
    return { window, leave, leaveForGood, hasLeft: () => left }
  }
  return { windows: keepWindows(open, (window) => fronts.push(window)), wishes, fronts, leave }
}

const emit = (window: BrowserWindow, name: string) => (window as unknown as EventEmitter).emit(name)

test('the one that had the focus last is in front; when it closes, the one before it is', async () => {
  const { windows, fronts } = someWindows()
  expect(windows.front()).toBeNull()
  const first = await windows.open(null)
  const second = await windows.open('/notes')
  expect(windows.front()).toBe(second)
  emit(first, 'focus')
  expect(windows.front()).toBe(first)
  emit(first, 'closed')
  expect(windows.front()).toBe(second)
  expect(fronts).toEqual([first, second, first, second])
})

test('a new window takes the lowest place that is free, beside the one in front', async () => {
  const { windows, wishes } = someWindows()
  const first = await windows.open(null)
  const second = await windows.open('/notes')
  emit(first, 'closed')
  await windows.open('/cards')
  expect(wishes).toEqual([
    { slot: 0, route: null, beside: null },
    { slot: 1, route: '/notes', beside: first },
    { slot: 0, route: '/cards', beside: second },
  ])
})

test('a page cannot open windows without end', async () => {
  const { windows } = someWindows()
  for (let n = 0; n < MOST_WINDOWS; n++) await windows.open('/')
  await expect(windows.open('/')).rejects.toThrow(`there are ${MOST_WINDOWS} windows already`)
})

test('the first quit waits until every page has written; then the app is quit and nothing holds it', async () => {
  const page = Promise.withResolvers<void>()
  const { windows } = someWindows(page.promise)
  await windows.open(null)
  await windows.open(null)
  const event = { preventDefault: vi.fn<() => void>() }
  app.emitter?.emit('before-quit', event)
  app.emitter?.emit('before-quit', event)
  expect(event.preventDefault).toHaveBeenCalledTimes(2)
  expect(app.quit).not.toHaveBeenCalled()
  page.resolve()
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
  app.emitter?.emit('before-quit', event)
  expect(event.preventDefault).toHaveBeenCalledTimes(2)
})

test.each(['suspend', 'shutdown'])('on %s every page is asked to write', async (name) => {
  const { windows, leave } = someWindows()
  await windows.open(null)
  await windows.open(null)
  powerMonitor.emitter?.emit(name)
  expect(leave).toHaveBeenCalledTimes(2)
})
