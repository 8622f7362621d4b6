import type { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'
import { beforeEach, expect, type Mock, test, vi } from 'vitest'
import type { Flusher } from '../../src/main/flush.ts'
import { APP_ORIGIN } from '../../src/main/origin.ts'
import { openWindow } from '../../src/main/window.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const { electron, made } = vi.hoisted(() => ({
  electron: { folder: '' },
  made: { options: [] as BrowserWindowConstructorOptions[] },
}))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class BrowserWindow extends Emitter {
    readonly webContents = Object.assign(new Emitter(), { getZoomLevel: () => 1.5 })
    readonly show = vi.fn<() => void>()
    readonly maximize = vi.fn<() => void>()
    readonly loadURL = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve())
    readonly destroy = vi.fn<() => void>()
    /** As Electron: whoever prevents the event keeps the window. */
    readonly close = vi.fn<() => boolean>(() => {
      const event = { prevented: false, preventDefault: () => Object.assign(event, { prevented: true }) }
      this.emit('close', event)
      return !event.prevented
    })
    constructor(options: BrowserWindowConstructorOptions) {
      super()
      made.options.push(options)
    }
    isDestroyed(): boolean {
      return false
    }
    isMaximized(): boolean {
      return true
    }
    getNormalBounds(): object {
      return { x: 1, y: 2, width: 800, height: 600 }
    }
  }
  return {
    BrowserWindow,
    app: { name: 'SCO Study', isPackaged: true, getPath: () => electron.folder },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    dialog: {},
    clipboard: {},
  }
})

beforeEach(() => {
  made.options = []
})

interface FakeWindow extends EventEmitter {
  readonly show: Mock<() => void>
  readonly close: Mock<() => boolean>
  readonly destroy: Mock<() => void>
  readonly loadURL: Mock<(address: string) => Promise<void>>
}

/** A window whose page answers a flush only when it is told to. */
async function openTestWindow(answered: Promise<boolean>, route: string | null = null, slot = 0) {
  electron.folder = await temporaryFolder()
  const ask = vi.fn<Flusher['ask']>(() => answered)
  const log = { file: '', write: () => undefined, read: () => '' }
  const flusher = { ask, done: () => undefined }
  const study = await openWindow({ origin: APP_ORIGIN, flusher, log }, { slot, route, beside: null })
  return { fake: study.window as unknown as FakeWindow, ask }
}

test('the window shows itself when there is something to see, and not before', async () => {
  const { fake } = await openTestWindow(Promise.resolve(true))
  expect(made.options[0]?.show).toBe(false)
  expect(fake.loadURL).toHaveBeenCalledExactlyOnceWith('app://study/index.html')
  expect(fake.show).not.toHaveBeenCalled()
  fake.emit('ready-to-show')
  expect(fake.show).toHaveBeenCalledOnce()
})

test('the first close waits for the page, once; then the window goes, and its place is kept', async () => {
  const page = Promise.withResolvers<boolean>()
  const { fake, ask } = await openTestWindow(page.promise)
  expect(fake.close()).toBe(false)
  expect(fake.close()).toBe(false)
  expect(ask).toHaveBeenCalledOnce()
  page.resolve(true)
  await vi.waitFor(() => expect(fake.close).toHaveBeenCalledTimes(3))
  expect(fake.close.mock.results[2]?.value).toBe(true)
  expect(fake.destroy).not.toHaveBeenCalled()
  expect(JSON.parse(await readFile(path.join(electron.folder, 'window.json'), 'utf8'))).toEqual({
    x: 1,
    y: 2,
    width: 800,
    height: 600,
    maximized: true,
    zoom: 1.5,
  })
})

test('another window opens at its route, and keeps a place of its own', async () => {
  const { fake } = await openTestWindow(Promise.resolve(true), '/read/sco/history', 1)
  expect(fake.loadURL).toHaveBeenCalledExactlyOnceWith('app://study/index.html#/read/sco/history')
  fake.close()
  await vi.waitFor(() => expect(fake.close).toHaveBeenCalledTimes(2))
  expect(await readFile(path.join(electron.folder, 'window-2.json'), 'utf8')).toContain('"maximized":true')
})

test('a page that did not answer is taken away', async () => {
  const { fake } = await openTestWindow(Promise.resolve(false))
  fake.close()
  await vi.waitFor(() => expect(fake.destroy).toHaveBeenCalledOnce())
})

test('the page is asked to write when Windows logs off', async () => {
  const { fake, ask } = await openTestWindow(Promise.resolve(true))
  fake.emit('query-session-end')
  expect(ask).toHaveBeenCalledOnce()
})
