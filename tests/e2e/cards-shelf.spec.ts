/** Cards are found among many, and each has a page that says where it is from and why it is due when it is due. */
import type { Locator, Page } from '@playwright/test'
import { cardLine, filterCards, makeCard, openCard, openScreen, question, skipFirstSteps } from '../helpers/reader.ts'
import { plantRow } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

const list = (page: Page): Locator => page.getByRole('list', { name: 'Cards' })
const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Filter the cards' })
const FIRST = 'The letters SCO stand for […].'

/** Answers the first new card of the text with the key of a grade. */
async function answerFirst(page: Page, key: string): Promise<void> {
  await openScreen(page, 'Today')
  await page.getByRole('link', { name: 'Review' }).first().click()
  await expect(question(page)).toHaveText(FIRST)
  await page.keyboard.press('Space')
  await page.keyboard.press(key)
  await expect(question(page)).not.toHaveText(FIRST)
}

test('cards are found as one types, in front, back and tags, and narrowed by kind, state and document', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await makeCard(page, 'Front of mine', 'Back of mine')
  await page.keyboard.press('f')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('back mine')
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await filterCards(page, 'Kind', 'Your own')
  await expect(page.getByText('1 card', { exact: true })).toBeVisible()
  await filterCards(page, 'Kind', 'From the text')
  await filterCards(page, 'Document', 'The SCO at a glance')
  await expect(list(page).getByRole('link').first()).toContainText(FIRST)
  await filterCards(page, 'State', 'Suspended')
  await expect(page.getByText('No card matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(cardLine(page, 'Front of mine')).toBeVisible()
})

test('before the first card of one’s own it is said how to make one', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Cards')
  await filterCards(page, 'Kind', 'Your own')
  await expect(page.getByText('No card of your own yet')).toBeVisible()
})

test('a card’s page has its sides, its source, its memory, its history, and says why it is due then', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await answerFirst(page, '4')
  await openCard(page, FIRST)
  await expect(page.getByRole('group', { name: 'Back' })).toHaveText('Shanghai Cooperation Organization')
  await expect(page.getByRole('list', { name: 'Sources' })).toBeVisible()
  await expect(page.getByText(/The SCO at a glance · as of/)).toBeVisible()
  await expect(
    page.getByText(/^Easy today: at 90 % wanted recall its memory of \d+ days gives \d+ days, so it is due on \d+ \w+/),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Memory' })).toContainText('Never forgotten')
  const history = page.getByRole('table', { name: 'History' }).getByRole('row')
  await expect(history).toHaveCount(2)
  await expect(history.last()).toContainText('Easy')
  await page.keyboard.press('o')
  await expect(page.getByRole('article', { name: 'The SCO at a glance' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Card', level: 1 })).toBeVisible()
})

test('an answer that was taken back is not in the history', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await answerFirst(page, '4')
  await page.keyboard.press('z')
  await expect(question(page)).toHaveText(FIRST)
  await openCard(page, FIRST)
  await expect(page.getByText('No answer yet.')).toBeVisible()
  await expect(page.getByText(/^It has not been answered yet/)).toBeVisible()
})

test('a card is suspended, resumed, put off and started anew on its page; each is undone', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await answerFirst(page, '4')
  await openCard(page, FIRST)
  const why = page.getByRole('region', { name: 'Why is it due then?' })
  await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible()
  await page.keyboard.press('s')
  await expect(why).toContainText('It is suspended')
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(why).toContainText('Easy today')
  await page.keyboard.press('b')
  await expect(why).toContainText('You put it off')
  await page.keyboard.press('Control+z')
  await expect(why).toContainText('Easy today')
  await page.getByRole('button', { name: 'Start anew' }).click()
  await expect(why).toContainText('You started it anew today')
  await expect(page.getByRole('table', { name: 'History' })).toContainText('Started anew')
  await page.keyboard.press('Control+z')
  await expect(why).toContainText('Easy today')
})

test('a card of one’s own is changed and deleted on its page, and restored from the deleted ones', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await makeCard(page, 'Front of mine', 'Back of mine')
  await cardLine(page, 'Front of mine').getByRole('link').click()
  await page.getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: 'Edit the card' })
  await form.getByLabel('Back').fill('Another back')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('group', { name: 'Back' })).toHaveText('Another back')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText(/^It was deleted, so it is not asked/)).toBeVisible()

  await openScreen(page, 'Cards')
  await filterCards(page, 'State', 'Deleted')
  await cardLine(page, 'Front of mine').getByRole('link').click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('button', { name: 'Delete' })).toBeVisible()
  await openScreen(page, 'Cards')
  await filterCards(page, 'State', 'All states')
  await expect(cardLine(page, 'Front of mine')).toBeVisible()
})

test('a card that is not there says so and leads back', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.goto(`${page.url().split('#')[0]}#/cards/own%2Fnowhere`)
  await expect(page.getByText('This card is not there')).toBeVisible()
  await page.getByRole('link', { name: 'All cards' }).click()
  await expect(list(page)).toBeVisible()
})

test('a long list draws only what the window shows, and goes by keys from its first to its last row', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  const times = { updatedAt: 1, deletedAt: null, place: null, document: null, tags: [] }
  for (let n = 1; n <= 40; n += 1) {
    const number = String(n).padStart(2, '0')
    await plantRow(page, 'cards', { id: `c${n}`, front: `Front ${number}`, back: 'Back', createdAt: n, ...times })
  }
  await page.reload()
  await openScreen(page, 'Cards')
  const count = page.getByText(/^\d+ cards$/)
  await expect(cardLine(page, 'Front 40')).toBeVisible()
  const cards = Number.parseInt(await count.innerText(), 10)
  expect(cards).toBeGreaterThan(300)
  expect(await list(page).getByRole('listitem').count()).toBeLessThan(60)
  await field(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(cardLine(page, 'Front 40').getByRole('link')).toBeFocused()
  await page.keyboard.press('End')
  const last = list(page).locator(`[aria-posinset="${cards}"]`)
  await expect(last.getByRole('link')).toBeFocused()
  await expect(last).toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('Home')
  await expect(cardLine(page, 'Front 40').getByRole('link')).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(list(page).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Card', level: 1 })).toBeVisible()
})
