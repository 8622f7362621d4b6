/** `study://` links, in notes and from the clipboard. */
import type { Page } from '@playwright/test'
import { openDocument, selectWords, skipFirstSteps, writeNote } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

async function openFromClipboard(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('link clipboard')
  await expect(page.getByRole('option', { selected: true })).toHaveText('Open the study link in the clipboard')
  await page.keyboard.press('Enter')
}

test('a link to a passage leads from a note back to it', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'With a link', 'See [the seat](study://read/sco/members) and [elsewhere](study://elsewhere/x).')
  await page.getByText('Preview', { exact: true }).click()
  await expect(page.getByRole('link', { name: 'elsewhere', exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'the seat', exact: true }).click()
  await expect(page.getByRole('article', { name: 'Members and partners' })).toBeVisible()
})

test('what the reader copies as a link can be opened from the clipboard', async ({ study: { page } }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await selectWords(page, 'Beijing is the seat')
  await page.keyboard.press('l')
  await expect(page.getByText('Copied')).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  await openFromClipboard(page)
  await expect(page.locator('[data-block]:focus')).toContainText('Beijing is the seat')
})

test('a clipboard without a link is said to have none', async ({ study: { page } }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await skipFirstSteps(page)
  await page.evaluate(() => navigator.clipboard.writeText('https://example.com/study'))
  await openFromClipboard(page)
  await expect(page.getByText('There is no study link in the clipboard.')).toBeVisible()
})

test('where the clipboard may not be read the link is pasted', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openFromClipboard(page)
  const dialog = page.getByRole('dialog', { name: 'Open a study link' })
  await dialog.getByLabel('Link').fill('study://nowhere')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('This is no link of SCO Study.')).toBeVisible()
  await dialog.getByLabel('Link').fill('[Settings](study://settings)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(dialog).toBeHidden()
})
