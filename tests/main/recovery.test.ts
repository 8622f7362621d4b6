import { EventEmitter } from 'node:events'
import type { MessageBoxOptions } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LogEntry } from '#shared/desktop-api'
import { recoverFromCrashes } from '../../src/main/recovery.ts'

const { dialog, app, clipboard } = vi.hoisted(() => ({
  dialog: { showMessageBox: vi.fn<(window: unknown, options: MessageBoxOptions) => Promise<{ response: number }>>() },
  app: { quit: vi.fn<() => void>(), getVersion: () => '0.1.0' },
  clipboard: { writeText: vi.fn<(text: string) => Promise<void>>() },
}))
vi.mock('electron', () => ({ dialog, app, clipboard }))

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
})
afterEach(() => {
  vi.useRealTimers()
})

function watchedWindow() {
  const webContents = Object.assign(new EventEmitter(), {
    reload: vi.fn<() => void>(),
    forcefullyCrashRenderer: vi.fn<() => void>(),
    isDestroyed: () => false,
  })
  const window = Object.assign(new EventEmitter(), { webContents })
  const entries: LogEntry[] = []
  recoverFromCrashes(window as never, { file: '/logs/app.log', write: (entry) => entries.push(entry), read: () => '' })
  const crash = async (reason = 'crashed'): Promise<void> => {
    webContents.emit('render-process-gone', {}, { reason, exitCode: 5 })
    await vi.advanceTimersByTimeAsync(100)
  }
  return { window, webContents, entries, crash }
}

test.each(['crashed', 'killed', 'oom', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
  'a page that ended as %s is loaded again, and it is written down',
  async (reason) => {
    const { webContents, entries, crash } = watchedWindow()
    await crash(reason)
    expect(webContents.reload).toHaveBeenCalledOnce()
    expect(entries.map(({ message }) => message)).toEqual([`the page ended: ${reason}, code 5`])
  },
)

test('a page that ended as it should is left alone', async () => {
  const { webContents, entries, crash } = watchedWindow()
  await crash('clean-exit')
  expect(webContents.reload).not.toHaveBeenCalled()
  expect(entries).toEqual([])
})

test.each([
  [0, { reloads: 4, quits: 0, copies: 0 }],
  [1, { reloads: 3, quits: 1, copies: 1 }],
  [2, { reloads: 3, quits: 1, copies: 0 }],
])(
  'at the fourth crash within a minute the reader is asked, and answers with button %i',
  async (response, expected) => {
    dialog.showMessageBox.mockResolvedValue({ response })
    const { webContents, crash } = watchedWindow()
    for (let time = 1; time <= 4; time++) await crash()
    expect(dialog.showMessageBox.mock.calls[0]?.[1].detail).toContain('Log: /logs/app.log')
    expect({
      reloads: webContents.reload.mock.calls.length,
      quits: app.quit.mock.calls.length,
      copies: clipboard.writeText.mock.calls.length,
    }).toEqual(expected)
  },
)

test.each([
  [0, 0],
  [1, 1],
])('a page that hangs: button %i ends it %i times', async (response, times) => {
  dialog.showMessageBox.mockResolvedValue({ response })
  const { window, webContents } = watchedWindow()
  window.emit('unresponsive')
  window.emit('unresponsive') // while the first question is still open
  await vi.advanceTimersByTimeAsync(0)
  expect(dialog.showMessageBox).toHaveBeenCalledOnce()
  expect(webContents.forcefullyCrashRenderer).toHaveBeenCalledTimes(times)
})
