/** The native context menu: where the page has none of its own, and only what can be done. */
import { openDocument, openScreen, selectWords, skipFirstSteps } from '../../helpers/reader.ts'
import type { ShellApp } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

/** Notes the menus that are shown instead of showing them: the roles that can be chosen, then those that cannot, in brackets. */
async function noteMenus(shell: ShellApp): Promise<() => Promise<string[]>> {
  await shell.electron.evaluate(({ Menu }) => {
    Object.assign(globalThis, { menus: [] })
    Menu.prototype.popup = function popup() {
      const roles = this.items
        .filter(({ type }) => type !== 'separator')
        .map(({ role, enabled }) => (enabled ? role : `(${role})`))
      ;(globalThis as unknown as { menus: string[] }).menus.push(roles.join(' ').toLowerCase())
    }
  })
  return () => shell.electron.evaluate(() => (globalThis as unknown as { menus: string[] }).menus)
}

test('a field offers editing; words that are selected offer to be copied; anything else offers nothing', async ({
  shell,
}) => {
  const { page } = shell
  await skipFirstSteps(page)
  const menus = await noteMenus(shell)
  await openScreen(page, 'Notes')
  const heading = page.getByRole('heading', { level: 1, name: 'Notes' })
  await heading.click({ button: 'right' })
  await page.getByRole('button', { name: 'Write' }).first().click()
  const title = page.getByRole('textbox', { name: 'Title' })
  await title.click({ button: 'right' })
  await expect.poll(menus).toEqual(['(cut) (copy) paste selectall'])
  await title.fill('words')
  await title.selectText()
  await title.click({ button: 'right' })
  await expect.poll(menus).toHaveLength(2)
  expect((await menus())[1]).toBe('cut copy paste selectall')
  await heading.selectText()
  await heading.click({ button: 'right' })
  await expect.poll(menus).toHaveLength(3)
  expect((await menus())[2]).toBe('copy')
})

test('on a passage the reader’s own menu opens, and the system’s does not', async ({ shell }) => {
  const { page } = shell
  await skipFirstSteps(page)
  const menus = await noteMenus(shell)
  await openDocument(page, 'History')
  await selectWords(page, 'talks about troops')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Highlight, green' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Text', exact: true }).focus()
  expect(await menus()).toEqual([])
})
