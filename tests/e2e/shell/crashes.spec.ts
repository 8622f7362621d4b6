/** A page that crashes or hangs comes back. */

import type { ShellApp } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

/** Playwright counts a crashed page as lost, so the window itself is asked. */
function inWindow(shell: ShellApp, script: string): Promise<unknown> {
  return shell.electron.evaluate(async ({ BrowserWindow }, source) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined || contents.isCrashed()) return 'crashed'
    // A page that hangs or crashes while it is asked never answers.
    const noAnswer = new Promise((resolve) => setTimeout(resolve, 500, 'no answer'))
    return Promise.race([contents.executeJavaScript(source), noAnswer]).catch(() => 'crashed')
  }, script)
}

/** A page that is still loading may outlive it: Chromium then swaps the renderer. */
async function crash(shell: ShellApp): Promise<void> {
  await expectNewPage(shell)
  // Asked until it answers: else it could be the next page that is marked.
  await expect.poll(() => inWindow(shell, 'window.isOld = true'), { timeout: 30_000 }).toBe(true)
  await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
}

/** All that follows is within one minute for the app, however long a busy machine takes. */
async function stopClock(shell: ShellApp): Promise<void> {
  await shell.electron.evaluate(() => {
    const now = Date.now()
    Date.now = () => now
  })
}

/** With its heading: the empty document that stands there before the page comes is new and complete, too. */
const NEW_AND_SHOWN = "[document.readyState, 'isOld' in window, document.querySelector('h1') !== null].join()"

async function expectNewPage(shell: ShellApp): Promise<void> {
  // Chromium takes its time over a crash on a machine that is busy.
  await expect.poll(() => inWindow(shell, NEW_AND_SHOWN), { timeout: 30_000 }).toBe('complete,false,true')
}

test('a page that crashes is loaded again; the fourth time within a minute the reader is asked', async ({ shell }) => {
  await shell.electron.evaluate(({ dialog }) => {
    Object.assign(globalThis, { asked: [] })
    dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
      ;(globalThis as unknown as { asked: string[] }).asked.push(options.detail)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  })
  const asked = (): Promise<string[]> =>
    shell.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)

  await stopClock(shell)
  for (let time = 1; time <= 3; time++) {
    await crash(shell)
    await expectNewPage(shell)
  }
  expect(await asked()).toEqual([])
  await crash(shell)
  await expectNewPage(shell) // because the answer was “Try again”
  const [detail] = await asked()
  expect(detail).toContain('Log: ')
  await expect
    .poll(async () => String(await inWindow(shell, 'desktop.readLog()')))
    .toMatch(/(\S+ main: the page ended: .*\n){4}/)
})

test('the reader who gives up takes the details along', async ({ shell }) => {
  await shell.electron.evaluate(({ dialog, clipboard }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
    clipboard.writeText = (text: string) => {
      console.log(`copied: ${text}`)
      return Promise.resolve()
    }
  })
  const copied = new Promise<string>((resolve) => {
    shell.electron.on('console', (message) => {
      if (message.text().startsWith('copied: ')) resolve(message.text())
    })
  })
  const ended = new Promise<void>((resolve) => shell.electron.once('close', () => resolve()))
  await stopClock(shell)
  for (let time = 1; time <= 3; time++) {
    await crash(shell)
    await expectNewPage(shell)
  }
  await crash(shell)
  expect(await copied).toMatch(/SCO Study \d.*\nthe page ended: .*\nLog: .*app\.log/)
  await ended
})

test('a page that hangs is loaded again when the reader says so', async ({ shell }) => {
  await shell.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  await inWindow(shell, 'window.isOld = true; setTimeout(() => { for (;;); }, 0)')
  await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'))
  await expectNewPage(shell)
})
