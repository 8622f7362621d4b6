/** Keys that a reader changes. */
import type { Locator, Page } from '@playwright/test'
import { openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

async function openKeys(page: Page): Promise<void> {
  await skipFirstSteps(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'All keys, and change them' }).click()
  await expect(page.getByRole('heading', { name: 'Keys', level: 1 })).toBeVisible()
}

const row = (page: Page, label: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
const change = (page: Page, label: string): Promise<void> =>
  page.getByRole('button', { name: `Change the keys: ${label}`, exact: true }).click()
const capture = (page: Page, label: string): Locator => page.getByLabel(`New keys: ${label}`)

test('new keys work at once, everywhere, and after a restart', async ({ study }) => {
  const { page } = study
  await openKeys(page)
  await change(page, 'Go to Notes')
  await expect(capture(page, 'Go to Notes')).toBeFocused()
  await page.keyboard.press('Control+Shift+m')
  await expect(row(page, 'Go to Notes').getByText('Ctrl + Shift + M')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the keys: Go to Notes' })).toBeFocused()
  await page.keyboard.press('Control+Shift+m')
  await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeFocused()
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeHidden()
  await study.close()
  const again = await study.open()
  await expect(again.getByRole('link', { name: 'Review' })).toBeVisible()
  await again.keyboard.press('Control+Shift+m')
  await expect(again.getByRole('heading', { name: 'Notes', level: 1 })).toBeFocused()
})

test('keys of another command on the same screen are said first, and change hands on a yes', async ({
  study: { page },
}) => {
  await openKeys(page)
  await change(page, 'Write a note')
  await page.keyboard.press('f')
  await expect(page.getByText('F already does “Filter the notes” on the same screen.')).toBeVisible()
  await page.getByRole('button', { name: 'Use F here' }).click()
  await expect(row(page, 'Write a note').getByText('F', { exact: true })).toBeVisible()
  await expect(row(page, 'Filter the notes').getByText('none')).toBeVisible()
  // One step of undo.
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Write a note').getByText('N', { exact: true })).toBeVisible()
  await expect(row(page, 'Filter the notes').getByText('F', { exact: true })).toBeVisible()
})

test('keys that the browser or the system takes are refused with the reason', async ({ study: { page } }) => {
  await openKeys(page)
  await change(page, 'Write a note')
  await page.keyboard.press('Control+c')
  await expect(page.getByText('Ctrl + C cannot be used here. The system uses these keys')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(capture(page, 'Write a note')).toBeHidden()
  await expect(row(page, 'Write a note').getByText('N', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the keys: Write a note', exact: true })).toBeFocused()
})

test('a command can have no keys, and get the usual ones back', async ({ study: { page } }) => {
  await openKeys(page)
  await page.getByRole('button', { name: 'Remove the keys of Go to Cards' }).click()
  await expect(row(page, 'Go to Cards').getByText('none')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the usual keys: Go to Cards' }).click()
  await expect(row(page, 'Go to Cards').getByText('Alt + 5')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the keys of Go to Cards' }).click()
  await page.getByRole('button', { name: 'Remove the keys of Go to Read' }).click()
  await expect(row(page, 'Go to Read').getByText('none')).toBeVisible()
  await page.getByRole('button', { name: 'All back to the usual' }).click()
  await expect(row(page, 'Go to Read').getByText('Alt + 2')).toBeVisible()
  await expect(row(page, 'Go to Cards').getByText('Alt + 5')).toBeVisible()
})

test('the list is filtered by name and by key', async ({ study: { page } }) => {
  await openKeys(page)
  const filter = page.getByLabel('Filter the commands')
  await filter.fill('alt 4')
  await expect(page.getByRole('row')).toHaveCount(1)
  await expect(row(page, 'Go to Notes')).toBeVisible()
  await filter.fill('no such thing')
  await expect(page.getByText('No command has “no such thing” in its name or keys.')).toBeVisible()
})

test('the keys beside a button follow the choice', async ({ study: { page } }) => {
  await openKeys(page)
  await change(page, 'Search or do anything')
  await page.keyboard.press('Control+j')
  const hint = page.getByRole('button', { name: 'Search or do anything', exact: true })
  await expect(hint).toHaveText(/Ctrl \+ J/)
  await expect(hint).toHaveAttribute('aria-keyshortcuts', 'Control+J')
  await openScreen(page, 'Read')
  await page.keyboard.press('Control+j')
  await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused()
})
