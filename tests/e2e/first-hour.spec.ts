/** The first hour: the first card, the tour, the samples. */
import type { Page } from '@playwright/test'
import { openDocument, openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

const MOST_STEPS = 3
/** Of the tour. */
const STOPS = 10

const answers = async (page: Page): Promise<number> =>
  (await readRows(page, 'log')).filter(({ kind }) => kind === 'answer').length

const tour = (page: Page) => page.getByRole('region', { name: /./ }).filter({ hasText: /^Tour, \d+ of \d+/ })
const stop = (page: Page, words: string) => expect(tour(page).getByText(words, { exact: true })).toBeVisible()

test('the first card is reviewed in three clicks from the first start', async ({ study: { page } }) => {
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  let clicks = 0
  for (const name of [/^I have read it/, /^Show the answer/, /^Good/]) {
    expect(await answers(page)).toBe(0)
    await page.getByRole('button', { name }).click()
    clicks += 1
  }
  await expect(page.getByText(/^Your first card is reviewed\. It comes back in \d+ minutes\.$/)).toBeVisible()
  expect(await answers(page)).toBe(1)
  expect(clicks).toBe(MOST_STEPS)
})

test('leaving the first steps can be undone under its own name', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: First steps left')).toBeVisible()
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
})

test('the first card is reviewed in three keys from the first start', async ({ study: { page } }) => {
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  let keys = 0
  for (const key of ['Space', 'Space', '3']) {
    expect(await answers(page)).toBe(0)
    await page.keyboard.press(key)
    keys += 1
  }
  await expect(page.getByText(/^Your first card is reviewed/)).toBeVisible()
  expect(await answers(page)).toBe(1)
  expect(keys).toBe(MOST_STEPS)
})

test('a key that is pressed twice answers the first card once', async ({ study: { page } }) => {
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await expect(page.getByText('Step 3 of 3')).toBeVisible()
  await page.evaluate(() => {
    for (let times = 0; times < 2; times += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true }))
  })
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  expect(await answers(page)).toBe(1)
})

test('the tour goes from screen to screen, is left, and goes on there after a restart', async ({ study }) => {
  let { page } = study
  await skipFirstSteps(page)
  await page.getByRole('button', { name: 'Take the tour' }).click()
  await stop(page, `Tour, 1 of ${STOPS}`)
  await expect(tour(page).getByRole('button', { name: 'Next' })).toBeFocused()
  await page.keyboard.press('Enter')
  await stop(page, `Tour, 2 of ${STOPS}`)
  await expect(page.getByRole('heading', { name: 'Read', level: 1 })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: `2 of ${STOPS}, Read.` })).toBeAttached()
  // The focus stays in the tour, so that the next key goes on.
  await expect(tour(page).getByRole('button', { name: 'Next' })).toBeFocused()
  await page.keyboard.press('Enter')
  await stop(page, `Tour, 3 of ${STOPS}`)
  await expect(page.getByRole('article', { name: 'The SCO at a glance' })).toBeVisible()
  await page.keyboard.press('Enter')
  await stop(page, `Tour, 4 of ${STOPS}`)

  // It blocks nothing: the screens stay in use.
  await openScreen(page, 'Notes')
  await stop(page, `Tour, 4 of ${STOPS}`)
  await tour(page).getByRole('button', { name: 'Leave' }).click()
  await expect(tour(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeFocused()
  await study.close()

  page = await study.open()
  await expect(tour(page)).toHaveCount(0)
  await page.getByRole('button', { name: `Go on with the tour, 4 of ${STOPS}` }).click()
  await expect(page.getByRole('heading', { name: 'Highlights', level: 1 })).toBeVisible()
  for (let number = 4; number < STOPS; number += 1) {
    await stop(page, `Tour, ${number} of ${STOPS}`)
    await tour(page).getByRole('button', { name: 'Next' }).click()
  }
  await tour(page).getByRole('button', { name: 'Back' }).click()
  await stop(page, `Tour, ${STOPS - 1} of ${STOPS}`)
  await tour(page).getByRole('button', { name: 'Next' }).click()
  await tour(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('That was the tour.')).toBeVisible()
  await expect(tour(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /the tour/ })).toHaveCount(0)
})

test('Escape leaves the tour; it can be taken again from the palette', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.getByRole('button', { name: 'No, thanks' }).click()
  await expect(page.getByRole('heading', { name: 'New here?' })).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or do anything' }).fill('Take the tour')
  await expect(page.getByRole('option', { name: 'Take the tour', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await stop(page, `Tour, 1 of ${STOPS}`)
  await expect(tour(page).getByRole('button', { name: 'Next' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tour(page)).toHaveCount(0)
})

test('samples are shown and removed in one go, and what was changed stays', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  // An empty screen offers them, too.
  await openScreen(page, 'Highlights')
  await page.getByRole('button', { name: 'Show samples' }).click()
  const highlights = page.getByRole('list', { name: 'Highlights' }).getByRole('listitem')
  await expect(highlights).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(highlights).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(highlights).toHaveCount(4)

  // One of them becomes the reader's own.
  await openDocument(page, 'The SCO at a glance')
  await page.locator('mark').first().click()
  const panel = page.getByRole('dialog', { name: 'Highlight' })
  await panel.getByLabel('Comment').fill('Mine now')
  await panel.getByRole('button', { name: 'Done' }).click()
  await openScreen(page, 'Today')
  await expect(page.getByRole('link', { name: 'Questions to come back to' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove samples' }).click()
  await expect(page.getByText('Samples removed, but for 1 that you have used')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Questions to come back to' })).toBeHidden()
  await openScreen(page, 'Highlights')
  await expect(highlights).toHaveCount(1)
  await expect(highlights).toContainText('Mine now')
})
