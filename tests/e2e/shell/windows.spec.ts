/** Several windows: in step, each at its own place, none of them without main's gates. */
import type { Page } from '@playwright/test'
import { openScreen, skipFirstSteps, writeNote } from '../../helpers/reader.ts'
import type { ShellApp } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

/** Opens another window, and waits for its page. */
async function openSecond(shell: ShellApp, route: string): Promise<Page> {
  const opening = shell.electron.waitForEvent('window')
  await shell.page.evaluate((to) => window.desktop?.openWindow(to), route)
  const second = await opening
  await second.waitForURL((url) => url.hash === `#${route}`)
  return second
}

const count = (shell: ShellApp): Promise<number> =>
  shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

test('a second window opens at the same place by its command, and what is made in one is seen in the other', async ({
  shell,
}) => {
  const { page } = shell
  await skipFirstSteps(page)
  await openScreen(page, 'Notes')
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()
  const opening = shell.electron.waitForEvent('window')
  await page.keyboard.press('Control+Shift+N')
  const second = await opening
  await expect(second.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible()
  await writeNote(page, 'Seen in both', 'words')
  await expect(second.getByText('Seen in both')).toBeVisible()
})

test('one window is closed and the other goes on', async ({ shell }) => {
  await skipFirstSteps(shell.page)
  const second = await openSecond(shell, '/cards')
  const closed = second.waitForEvent('close')
  await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#/cards'))
      ?.close(),
  )
  await closed
  await expect.poll(() => count(shell)).toBe(1)
  await openScreen(shell.page, 'Notes')
})

test('each window opens where it was, with its own zoom', async ({ shell }) => {
  await skipFirstSteps(shell.page)
  await openSecond(shell, '/cards')
  const [first, second] = [
    { x: 40, y: 30, width: 800, height: 600 },
    { x: 300, y: 200, width: 900, height: 640 },
  ]
  await shell.electron.evaluate(
    ({ BrowserWindow }, [one, two]) => {
      for (const window of BrowserWindow.getAllWindows()) {
        const isSecond = window.webContents.getURL().endsWith('#/cards')
        window.setBounds(isSecond ? two : one)
        window.webContents.setZoomLevel(isSecond ? 2 : -1)
      }
    },
    [first, second] as const,
  )
  const found = () =>
    shell.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => ({ ...window.getNormalBounds(), zoom: window.webContents.getZoomLevel() }))
        .toSorted((a, b) => a.x - b.x),
    )
  const kept = [
    { ...first, zoom: -1 },
    { ...second, zoom: 2 },
  ]
  expect(await found()).toEqual(kept)
  await shell.electron.close()
  await shell.open()
  await openSecond(shell, '/cards')
  await expect.poll(found).toEqual(kept)
  await shell.page.reload()
  await expect.poll(found).toEqual(kept)
})

/** The page writes its words when it is asked to, a moment later: main must wait for it. */
const holdWords = (page: Page, words: string) =>
  page.evaluate((held) => {
    window.desktop?.onFlushAsked(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      const { desktop } = window
      await desktop?.writeLog({ at: 0, where: 'held', message: held, details: '' })
    })
  }, words)

test('every window writes what it holds before the app is quit', async ({ shell }) => {
  await skipFirstSteps(shell.page)
  const second = await openSecond(shell, '/cards')
  // Bare pages: the app's own answer at once would end the wait.
  await shell.electron.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.loadURL('app://study/packs/index.json')),
    ),
  )
  for (const page of [shell.page, second]) await expect.poll(() => page.url()).toMatch(/index\.json$/)
  await holdWords(shell.page, 'of the first window')
  await holdWords(second, 'of the second window')
  await shell.electron.close()
  await shell.open()
  const log = await shell.page.evaluate(() => window.desktop?.readLog())
  expect(log).toContain('held: of the first window')
  expect(log).toContain('held: of the second window')
})

test('the gates hold in every window', async ({ shell }) => {
  await skipFirstSteps(shell.page)
  const second = await openSecond(shell, '/cards')
  const address = second.url()
  expect(
    await second.evaluate(async () => ({
      opened: window.open('https://example.com/'),
      reached: await fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
      node: 'require' in window,
      asked: (await navigator.permissions.query({ name: 'geolocation' })).state,
    })),
  ).toEqual({ opened: null, reached: false, node: false, asked: 'denied' })
  const ended = second.waitForEvent('requestfailed')
  await second.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await ended
  expect(second.url()).toBe(address)
  expect(await count(shell)).toBe(2)
  shell.watch.take()
  await shell.electron.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith('#/cards'))
    await window?.webContents.loadURL('data:text/html,<title>foreign</title>')
  })
  await second.waitForURL('data:**')
  const answer = await second.evaluate(() =>
    window.desktop?.startInfo().then(
      () => 'accepted',
      (error: Error) => error.message,
    ),
  )
  expect(answer).toContain('refused, the sender is not the app')
})

test('a page cannot open windows without end', async ({ shell }) => {
  await shell.loadBare()
  await shell.electron.evaluate(({ BrowserWindow }) => {
    // Opening twelve for real would take long: what counts is who is asked.
    BrowserWindow.prototype.loadURL = () => Promise.resolve()
  })
  const answers = await shell.page.evaluate(async () => {
    const all: string[] = []
    for (let n = 0; n < 12; n++)
      all.push(
        (await window.desktop?.openWindow('/').then(
          () => 'opened',
          (error: Error) => error.message,
        )) ?? 'no bridge',
      )
    return all
  })
  expect(answers.filter((answer) => answer === 'opened')).toHaveLength(11)
  expect(answers.at(-1)).toContain('there are 12 windows already')
})
