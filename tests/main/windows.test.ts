import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { StudyWindow, WindowWish } from '../../src/main/window.ts'
import { keepWindows, MOST_WINDOWS } from '../../src/main/windows.ts'

const { powerMonitor } = vi.hoisted(() => ({ powerMonitor: { emitter: null as EventEmitter | null } }))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  powerMonitor.emitter = new Emitter()
  return {
    app: {},
    powerMonitor: powerMonitor.emitter,
    BrowserWindow: {},
    screen: {},
    dialog: {},
    clipboard: {},
    Menu: {},
  }
})

beforeEach(() => {
  powerMonitor.emitter?.removeAllListeners()
})

/** Windows that note what was wished. */
function someWindows() {
  const wishes: WindowWish[] = []
  const fronts: BrowserWindow[] = []
  const leave = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  const open = async (wish: WindowWish): Promise<StudyWindow> => {
    wishes.push(wish)
    const window = Object.assign(new EventEmitter(), {
      isMinimized: () => false,
      focus: vi.fn<() => void>(),
    }) as unknown as BrowserWindow
    return { window, leave }
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

test.each(['suspend', 'shutdown'])('on %s every page is asked to write', async (name) => {
  const { windows, leave } = someWindows()
  await windows.open(null)
  await windows.open(null)
  powerMonitor.emitter?.emit(name)
  expect(leave).toHaveBeenCalledTimes(2)
})
