/** Before the app goes, the page writes what it holds; and nothing holds the app for ever. */
import type { Page } from '@playwright/test'
import { expect, test } from '../../helpers/study-test.ts'

/** The page holds words in memory and writes them into IndexedDB only when it is asked to. */
async function holdWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.desktop?.onFlushAsked(async () => {
      const opening = indexedDB.open('held', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('words')
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result)
      })
      const writing = database.transaction('words', 'readwrite', { durability: 'strict' })
      writing.objectStore('words').put('typed, not yet saved', 'last')
      await new Promise((resolve) => {
        writing.oncomplete = resolve
      })
    })
  })
}

/** What is in the database; null where there is none. */
function readWords(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'held')) return null
    const opening = indexedDB.open('held', 1)
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const reading = opening.result.transaction('words').objectStore('words').get('last')
    await new Promise((resolve) => {
      reading.onsuccess = resolve
    })
    return reading.result
  })
}

test('what was typed but not saved stands after the window is closed at once', async ({ shell }) => {
  await shell.loadBare()
  await holdWords(shell.page)
  await shell.close()
  await shell.open()
  await shell.loadBare()
  expect(await readWords(shell.page)).toBe('typed, not yet saved')
})

test('what was typed but not saved stands after the app is quit', async ({ shell }) => {
  await shell.loadBare()
  await holdWords(shell.page)
  await shell.electron.close() // Playwright’s way is app.quit()
  await shell.open()
  await shell.loadBare()
  expect(await readWords(shell.page)).toBe('typed, not yet saved')
})

test('the page is asked to write before the machine sleeps', async ({ shell }) => {
  await shell.loadBare()
  await holdWords(shell.page)
  await shell.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect.poll(() => readWords(shell.page)).toBe('typed, not yet saved')
})

test('a page that never answers, or wants to stay, is closed all the same', async ({ shell }) => {
  await shell.loadBare()
  await shell.page.evaluate(() => {
    window.desktop?.onFlushAsked(() => new Promise(() => undefined))
    window.addEventListener('beforeunload', (event) => event.preventDefault())
  })
  await shell.close()
})

test('a page that has answered is closed and not taken away, and cannot stay by beforeunload', async ({ shell }) => {
  await shell.loadBare()
  await shell.page.evaluate(() => {
    window.desktop?.onFlushAsked(() => Promise.resolve())
    window.addEventListener('beforeunload', (event) => event.preventDefault())
  })
  await shell.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy = () => undefined
  })
  await shell.page.mouse.click(5, 5) // Chromium lets only a page that was used ask to stay
  shell.page.on('dialog', () => undefined) // without a listener Playwright would answer in main’s place
  await shell.close()
})

test('a page that hangs is closed all the same', async ({ shell }) => {
  await shell.loadBare()
  await shell.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0)
  })
  await shell.close()
})
