/** A review for the minutes that one has, and cards that are put off. */
import type { Page } from '@playwright/test'
import { loadAt } from '../helpers/clock.ts'
import { openScreen, question, skipFirstSteps } from '../helpers/reader.ts'
import { readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

const MINUTE = 60_000

/** Shows the answer and gives it a grade. */
async function answer(page: Page, grade: '1' | '2' | '3' | '4'): Promise<void> {
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press(grade)
}

test('a review for five minutes ends after the card during which they are over, and can go on', async ({ study }) => {
  const { page } = study
  const start = new Date('2030-03-04T10:00')
  await page.clock.install({ time: start })
  await page.reload()
  await skipFirstSteps(page)
  await page.getByRole('button', { name: '5 minutes' }).click()
  await expect(page.getByText('5 minutes, time for about 10 cards')).toBeVisible()
  await answer(page, '4')
  await expect(question(page)).not.toHaveText('The letters SCO stand for […].')

  // Never in the middle of a card: the time is over while this one is asked.
  await page.clock.setSystemTime(start.getTime() + 6 * MINUTE)
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press('4')
  await expect(page.getByRole('region', { name: '5 minutes are over' })).toBeFocused()
  await expect(page.getByText('2 cards reviewed, 8 wait until you like.')).toBeVisible()

  // What was taken back is asked again, also now.
  await page.keyboard.press('z')
  await expect(question(page)).toBeVisible()
  await answer(page, '4')
  await expect(page.getByText('2 cards reviewed, 8 wait until you like.')).toBeVisible()

  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(question(page)).toBeVisible()
  await expect(page.getByText('8 new · 0 learning · 0 due')).toBeVisible()
  await expect(page.getByText(/minutes, time for/)).toBeHidden()
})

test('the clock is shown only to who wants to see it, and Space still shows the answer', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await page.getByRole('button', { name: '10 minutes' }).click()
  await expect(question(page)).toBeVisible()
  await expect(page.getByText(/\d:\d\d left/)).toBeHidden()
  await page.getByRole('button', { name: 'Show the clock' }).click()
  await expect(page.getByRole('button', { name: /^\d+:\d\d left$/, pressed: true })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
})

test('another theme, chosen while an answer is shown, leaves it shown', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('theme dark')
  await page.getByRole('option', { name: 'Theme: dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  // Whatever read the database because of it has its answer before this.
  await readRows(page, 'memory')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
})

test('a card that is suspended by a key pressed twice is suspended once', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Review' }).click()
  const first = await question(page).textContent()
  await page.evaluate(() => {
    for (let times = 0; times < 2; times += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', bubbles: true }))
  })
  await expect(question(page)).not.toHaveText(first ?? '')
  await page.keyboard.press('z')
  await expect(question(page)).toHaveText(first ?? '')
  expect((await readRows(page, 'log')).map(({ kind }) => kind)).toEqual(['suspend', 'undo'])
})

test('going to the text and back does not begin the minutes anew', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.getByRole('button', { name: '20 minutes' }).click()
  await expect(question(page)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  const address = page.url()
  await page.keyboard.press('o')
  await expect(page.getByRole('article')).toBeVisible()
  await page.goBack()
  await expect(question(page)).toBeVisible()
  expect(page.url()).toBe(address)
})

test('a card that is put off is not asked until tomorrow, and can be taken back', async ({ study }) => {
  let { page } = study
  await loadAt(page, '2030-03-04T10:00')
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Review' }).click()
  const first = (await question(page).textContent()) ?? ''
  await page.getByRole('button', { name: 'Tomorrow' }).click()
  await expect(question(page)).not.toHaveText(first)
  await page.getByText('Card put off until tomorrow').locator('..').getByRole('button', { name: 'Undo' }).click()
  await expect(question(page)).toHaveText(first)
  await page.keyboard.press('b')
  await expect(question(page)).not.toHaveText(first)
  await openScreen(page, 'Today')
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).not.toHaveText(first)
  await study.close()

  page = await study.open()
  await loadAt(page, '2030-03-05T10:00')
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).toHaveText(first)
})
