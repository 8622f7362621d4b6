/** The day as a reader finds it: what is due, what it takes, how it has been going. */
import type { Page } from '@playwright/test'
import { loadAt } from '../helpers/clock.ts'
import { firstSteps, openScreen, question, setNewPerDay, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const days = (page: Page) => page.getByRole('list', { name: 'Answers on each of the last 14 days' })
const streak = (page: Page) => page.getByRole('region', { name: 'Last 14 days' })
const fading = (page: Page) => page.getByRole('region', { name: 'Fading' })

/** Begins to review. */
async function review(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).toBeVisible()
}

/** Answers the next cards with Easy, by keys. */
async function answerEasily(page: Page, count: number): Promise<void> {
  await review(page)
  for (let i = 0; i < count; i += 1) {
    const asked = await question(page).textContent()
    await page.keyboard.press('Space')
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
    await page.keyboard.press('4')
    await expect(question(page)).not.toHaveText(asked ?? '')
  }
}

test('Today says what waits, about how long it takes and by what pace, and what comes back later', async ({
  study,
}) => {
  const { page } = study
  await loadAt(page, '2030-03-04T10:00')
  await firstSteps(page)
  await expect(page.getByRole('heading', { name: '9 cards are waiting' })).toBeVisible()
  await expect(
    page.getByText('9 new · about 3 minutes at 10 s an answer (your own pace after 20 answers) · 1 more by 10:1'),
  ).toBeVisible()
})

test('the end of a day promises new cards only to who wants some', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await setNewPerDay(page, 0)
  await openScreen(page, 'Today')
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByText('That is all for today')).toBeVisible()
  await expect(page.getByText('Nothing is due tomorrow.')).toBeVisible()
})

test('after twenty answers the estimate is by the reader’s own pace', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  await page.getByLabel('New cards a day').fill('40')
  await openScreen(page, 'Today')
  await answerEasily(page, 20)
  await openScreen(page, 'Today')
  await expect(page.getByText(/^20 new · about \d+ minutes? at your pace, \d+ s an answer$/)).toBeVisible()
})

test('a missed day pauses the count, and the last days stand there with today', async ({ study }) => {
  let { page } = study
  await loadAt(page, '2030-03-04T10:00')
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await firstSteps(page)
  await expect(streak(page)).toContainText('1 day of study, with today. A missed day only pauses the count.')
  await expect(days(page).getByRole('listitem').last()).toContainText('Today: 1 answer')
  await study.close()

  page = await study.open()
  await loadAt(page, '2030-03-08T10:00')
  await expect(streak(page)).toContainText('1 day of study, paused. The count goes on with your next card.')
  await expect(days(page).getByRole('listitem')).toHaveCount(14)
  await expect(days(page).getByRole('listitem').last()).toContainText('Today: no answers')
  await expect(days(page).getByRole('listitem').nth(9)).toContainText('Monday 4 March: 1 answer')
  await answerEasily(page, 1)
  await openScreen(page, 'Today')
  await expect(streak(page)).toContainText('2 days of study, with today.')
})

test('documents that fade are named, and open at their weakest fact', async ({ study }) => {
  let { page } = study
  await loadAt(page, '2030-03-04T10:00')
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await skipFirstSteps(page)
  await expect(fading(page)).toContainText('There are none now.')
  await answerEasily(page, 3)
  await openScreen(page, 'Today')
  await expect(fading(page)).toContainText('There are none now.')
  await study.close()

  page = await study.open()
  await loadAt(page, '2030-06-04T10:00')
  await expect(page.getByRole('heading', { name: '13 cards are waiting' })).toBeVisible()
  await fading(page).getByRole('link', { name: '3 facts are fading in The SCO at a glance' }).click()
  await expect(page.getByRole('article').locator(':focus')).toContainText('The letters SCO stand for')
})
