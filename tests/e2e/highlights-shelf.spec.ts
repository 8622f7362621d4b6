/** Highlights over all documents: found, tagged, and changed together. */
import type { Locator, Page } from '@playwright/test'
import { highlightWords, openDocument, openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const lists = (page: Page): Locator => page.getByRole('group', { name: 'Highlights' })
const quotes = (page: Page): Locator => lists(page).getByRole('link')
const select = (page: Page, name: string): Locator =>
  page.getByRole('search', { name: 'Filter the highlights' }).getByLabel(name, { exact: true })

const CHINA = 'China became a full'
const KAZAKHSTAN = 'Kazakhstan became a full'
const APRIL = 'Shanghai on 26 April 1996'

/** Two in one document, one in another that comes earlier in the pack. */
async function threeHighlights(page: Page): Promise<void> {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await highlightWords(page, KAZAKHSTAN, '2')
  await highlightWords(page, CHINA, '1')
  await openDocument(page, 'History')
  await highlightWords(page, APRIL, '3')
  await openScreen(page, 'Highlights')
  await expect(quotes(page)).toHaveText([APRIL, CHINA, KAZAKHSTAN])
}

const choose = (page: Page, quote: string): Promise<void> =>
  page.getByRole('checkbox', { name: `Choose: ${quote}` }).check()

test('highlights stand by document, as in the text or the newest first, and a click goes there', async ({
  study: { page },
}) => {
  await threeHighlights(page)
  await expect(lists(page).getByRole('heading', { level: 2 })).toHaveText(['History', 'Members and partners'])
  await select(page, 'Order').selectOption('Newest first')
  await expect(quotes(page)).toHaveText([APRIL, CHINA, KAZAKHSTAN])
  await select(page, 'Document').selectOption('Members and partners')
  await expect(quotes(page)).toHaveText([CHINA, KAZAKHSTAN])
  await quotes(page).first().click()
  await expect(page.getByRole('article', { name: 'Members and partners' })).toBeVisible()
  await page.goBack()
  await expect(quotes(page)).toHaveText([CHINA, KAZAKHSTAN])
})

test('they are narrowed by words, colour and tag; a colour is also told by its name', async ({ study: { page } }) => {
  await threeHighlights(page)
  await expect(lists(page).getByRole('listitem').first()).toContainText('Blue')
  await page.keyboard.press('f')
  await page.keyboard.type('became kaz')
  await expect(quotes(page)).toHaveText([KAZAKHSTAN])
  await page.keyboard.press('Escape')
  await select(page, 'Colour').selectOption('Yellow')
  await expect(quotes(page)).toHaveText([CHINA])
  await select(page, 'Colour').selectOption('Pink')
  await expect(page.getByText('No highlight matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(quotes(page)).toHaveCount(3)

  await page.getByRole('button', { name: `Edit the highlight: ${APRIL}` }).click()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Where it all began')
  await page.getByRole('combobox', { name: 'Tags' }).fill('dates')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(lists(page).getByRole('listitem').first()).toContainText('Where it all began')
  await select(page, 'Tag').selectOption('dates')
  await expect(quotes(page)).toHaveText([APRIL])
})

test('a tag that is given in the text stands in the list', async ({ study: { page } }) => {
  await threeHighlights(page)
  await quotes(page).first().click()
  await page.locator('mark').click()
  const panel = page.getByRole('dialog', { name: 'Highlight' })
  await panel.getByRole('combobox', { name: 'Tags' }).fill('summit')
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Done' }).click()
  await openScreen(page, 'Highlights')
  await expect(lists(page).getByRole('listitem').first()).toContainText('summit')
})

test('several get a colour, a tag, or are deleted together; each is one step of undo', async ({ study: { page } }) => {
  await threeHighlights(page)
  await choose(page, APRIL)
  await choose(page, CHINA)
  const bar = page.getByRole('group', { name: 'Chosen highlights' })
  await expect(bar).toContainText('2 chosen')
  await bar.getByLabel('Colour of the chosen').selectOption('Pink')
  const lines = lists(page).getByRole('listitem')
  await expect(lines.filter({ hasText: 'Pink' })).toHaveCount(2)
  await bar.getByLabel('Tag for the chosen').fill('both')
  await page.keyboard.press('Enter')
  await expect(lines.filter({ hasText: 'both' })).toHaveCount(2)
  await bar.getByRole('button', { name: 'Delete' }).click()
  await expect(quotes(page)).toHaveText([KAZAKHSTAN])

  const undo = () => page.keyboard.press('Control+z')
  await page.getByRole('heading', { name: 'Highlights', level: 1 }).focus()
  await undo()
  await expect(quotes(page)).toHaveCount(3)
  await undo()
  await expect(lines.filter({ hasText: 'both' })).toHaveCount(0)
  await expect(lines.filter({ hasText: 'Pink' })).toHaveCount(2)
  await undo()
  await expect(lines.filter({ hasText: 'Pink' })).toHaveCount(0)
})

test('what the filter hides is not acted upon with the chosen', async ({ study: { page } }) => {
  await threeHighlights(page)
  await page.getByRole('checkbox', { name: 'Choose all' }).check()
  await select(page, 'Document').selectOption('History')
  await page.getByRole('group', { name: 'Chosen highlights' }).getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(quotes(page)).toHaveText([CHINA, KAZAKHSTAN])
})

test('the list goes by arrow keys, Home and End over all documents, and Enter opens', async ({ study: { page } }) => {
  await threeHighlights(page)
  await page.keyboard.press('f')
  await page.keyboard.press('ArrowDown')
  await expect(quotes(page).nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(quotes(page).nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(quotes(page).nth(2)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(quotes(page).nth(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'History' })).toBeVisible()
})
