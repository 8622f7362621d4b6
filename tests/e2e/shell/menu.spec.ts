/** The native menu does what the page does, and what the page can do now. */
import type { Page } from '@playwright/test'
import { openDocument, openScreen, skipFirstSteps, writeNote } from '../../helpers/reader.ts'
import type { ShellApp } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

/** Chooses an item, as a click does. */
function choose(shell: ShellApp, id: string): Promise<void> {
  return shell.electron.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    if (item == null) throw new Error(`the menu has no ${wanted}`)
    item.click()
  }, id)
}

/** Whether an item can be chosen. */
function isEnabled(shell: ShellApp, id: string): Promise<boolean | undefined> {
  return shell.electron.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled, id)
}

async function expectEnabled(shell: ShellApp, id: string, enabled = true): Promise<void> {
  await expect.poll(() => isEnabled(shell, id)).toBe(enabled)
}

/** Waits until the menu knows the screens, then leaves the first steps. */
async function begin(shell: ShellApp): Promise<Page> {
  await skipFirstSteps(shell.page)
  await expectEnabled(shell, 'go.notes')
  return shell.page
}

test('a command that is chosen in the menu runs in the page', async ({ shell }) => {
  const page = await begin(shell)
  await choose(shell, 'go.cards')
  await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeVisible()
  await choose(shell, 'notes.new')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible()
  await choose(shell, 'help.keys')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('what the screen cannot do is disabled, and does nothing when it is chosen all the same', async ({ shell }) => {
  const page = await begin(shell)
  await expectEnabled(shell, 'page.print', false)
  await openDocument(page, 'History')
  await expectEnabled(shell, 'page.print')
  const printed = shell.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return new Promise<unknown>((resolve) => {
      if (contents !== undefined) contents.print = resolve
    })
  })
  await choose(shell, 'page.print')
  expect(await printed).toMatchObject({ printBackground: true })
  await openScreen(page, 'Today')
  await expectEnabled(shell, 'page.print', false)
})

test('main itself refuses a command that the page cannot do', async ({ shell }) => {
  await shell.loadBare()
  await shell.page.evaluate(async () => {
    Object.assign(window, { heard: [] })
    window.desktop?.onMenuCommand((command) => (window as unknown as { heard: string[] }).heard.push(command))
    await window.desktop?.updateMenu({ keys: {}, enabled: ['go.today', 'page.print'] })
  })
  await expectEnabled(shell, 'page.print')
  // The page has said something else since the menu was drawn.
  await shell.electron.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()
    const [today, cards] = [menu?.getMenuItemById('go.today'), menu?.getMenuItemById('go.cards')]
    if (today == null || cards == null) throw new Error('the menu lacks an item')
    cards.enabled = true
    cards.click()
    today.click()
  })
  await expect
    .poll(() => shell.page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual(['go.today'])
})

test('the menu speaks for the window in front', async ({ shell }) => {
  const page = await begin(shell)
  const opening = shell.electron.waitForEvent('window')
  await page.evaluate(() => window.desktop?.openWindow('/read/sco/history'))
  const second = await opening
  await expect(second.getByRole('article', { name: 'History' })).toBeVisible()
  await expectEnabled(shell, 'page.print')
  const focus = (part: string) =>
    shell.electron.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().includes('#/read') === (wanted === 'reader'))
          ?.focus(),
      part,
    )
  await focus('today')
  await expectEnabled(shell, 'page.print', false)
  await choose(shell, 'go.cards')
  await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeVisible()
  await expect(second.getByRole('article', { name: 'History' })).toBeVisible()
  await focus('reader')
  await expectEnabled(shell, 'page.print')
})

test('no item takes a key of its own: typing stays typing', async ({ shell }) => {
  await begin(shell)
  const items = await shell.electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap((menu) => menu.submenu?.items ?? [])
      .filter((item) => item.accelerator !== undefined && item.accelerator !== '' && item.id !== undefined)
      .map((item) => ({ id: item.id, accelerator: String(item.accelerator), registered: item.registerAccelerator })),
  )
  expect(items.map(({ id }) => id)).toContain('palette.open')
  expect(items.filter(({ registered }) => registered)).toEqual([])
})

test('the menu shows the keys that the reader chose', async ({ shell }) => {
  await shell.loadBare()
  await shell.page.evaluate(() =>
    window.desktop?.updateMenu({ keys: { 'palette.open': ['mod+alt+j'] }, enabled: ['palette.open'] }),
  )
  const accelerator = (id: string) =>
    shell.electron.evaluate(
      ({ Menu }, wanted) => String(Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator),
      id,
    )
  expect(await accelerator('palette.open')).toBe('CommandOrControl+Alt+J')
  expect(await isEnabled(shell, 'palette.open')).toBe(true)
  expect(await isEnabled(shell, 'go.today')).toBe(false)
})

test('in a field Undo means what was typed there, not what was done last in the app', async ({ shell }) => {
  const page = await begin(shell)
  await writeNote(page, 'Stays', 'words')
  await openScreen(page, 'Search')
  const field = page.getByLabel(/^Search documents/)
  await field.pressSequentially('words')
  await choose(shell, 'edit.undo')
  // How much of it one step takes back is Chromium's.
  await expect(field).not.toHaveValue('words')
  await openScreen(page, 'Notes')
  await expect(page.getByRole('link', { name: /Stays/ })).toBeVisible()
})

test('a reminder that is clicked brings the window to the front and begins the review', async ({ shell }) => {
  const page = await begin(shell)
  await shell.electron.evaluate(({ Notification }) => {
    Notification.prototype.show = function show() {
      Object.assign(globalThis, { notice: this })
    }
  })
  await page.evaluate(() => window.desktop?.showReminder({ title: '12 cards are due', body: 'About 4 minutes.' }))
  const shown = await shell.electron.evaluate(({ BrowserWindow }) => {
    const { notice } = globalThis as unknown as { notice: Electron.Notification }
    BrowserWindow.getAllWindows()[0]?.minimize()
    notice.emit('click')
    return { title: notice.title, body: notice.body, isMinimized: BrowserWindow.getAllWindows()[0]?.isMinimized() }
  })
  expect(shown).toEqual({ title: '12 cards are due', body: 'About 4 minutes.', isMinimized: false })
  await expect(page).toHaveURL(/#\/review/)
})
