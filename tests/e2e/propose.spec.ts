/** Cards that the app proposes from a text of the reader's own: accepted, changed, dismissed, by key and button, and each taken back. */
import type { Page } from '@playwright/test'
import { check } from '../helpers/axe.ts'
import {
  addMarkdown,
  openCard,
  openPacks,
  openScreen,
  openSecond,
  question,
  skipFirstSteps,
} from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const TIDES = `# Tides

The first tables were printed in 1770. A neap tide is a tide of the half moon. Nothing more is known of them.

Ten boats sank on 9 June 1817. The **bore** runs up the river.
`

const proposals = (page: Page) => page.getByRole('list', { name: 'Proposed cards' })
const panel = (page: Page) => page.getByRole('region', { name: 'Proposed card' })
const counts = (page: Page) => page.getByRole('main').getByRole('status')

/** Adds the text, and goes to what is proposed from it. */
async function openProposals(page: Page): Promise<void> {
  await skipFirstSteps(page)
  await openPacks(page)
  await addMarkdown(page, 'tides.md', TIDES)
  await page.getByRole('link', { name: 'Tides', exact: true }).click()
  await page.getByRole('link', { name: '4 proposed cards' }).first().click()
  await expect(counts(page)).toHaveText('0 accepted, 4 left')
}

test('each proposal shows its sentence with the asked words marked, and the card that it would be', async ({
  study: { page },
}) => {
  await openProposals(page)
  await expect(panel(page)).toContainText('Date: 1770 · Tides')
  await expect(panel(page).locator('mark')).toHaveText('1770')
  await expect(panel(page)).toContainText('The first tables were printed in […].')
  await check(page, 'proposed cards')
  await proposals(page)
    .getByRole('button', { name: /^A neap tide is/ })
    .click()
  await expect(panel(page).locator('mark')).toHaveText('a tide of the half moon')
})

test('by keyboard alone: arrows choose, Enter accepts, D dismisses, Ctrl+Z takes back', async ({ study }) => {
  const { page } = study
  await openProposals(page)
  await page.keyboard.press('ArrowDown')
  await expect(proposals(page).getByRole('button', { name: /^The first tables/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(counts(page)).toHaveText('1 accepted, 3 left')
  await expect(proposals(page).getByRole('button', { name: /^A neap tide is/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('d')
  await expect(counts(page)).toHaveText('1 accepted, 1 dismissed, 2 left')
  await page.keyboard.press('a')
  await expect(counts(page)).toHaveText('2 accepted, 1 dismissed, 1 left')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(counts(page)).toHaveText('1 accepted, 3 left')
  await study.close()
  await study.open()
  await openPacks(study.page)
  await study.page.getByRole('link', { name: '3 cards are proposed: Tides' }).click()
  await expect(counts(study.page)).toHaveText('1 accepted, 3 left')
})

test('all at once are one step of undo, and are asked with their sentence', async ({ study: { page } }) => {
  await openProposals(page)
  await page.getByRole('button', { name: 'Accept all 4' }).click()
  await expect(counts(page)).toHaveText('4 accepted, 0 left')
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeDisabled()
  await expect(proposals(page).getByRole('button', { name: /^The first tables/ })).toBeFocused()
  await check(page, 'proposed cards, all accepted')
  await page.keyboard.press('Control+z')
  await expect(counts(page)).toHaveText('0 accepted, 4 left')
  await page.keyboard.press('Control+y')
  await expect(counts(page)).toHaveText('4 accepted, 0 left')
  await panel(page).getByRole('link', { name: 'Open the card' }).click()
  await expect(page.getByRole('main')).toContainText('The first tables were printed in 1770.')
  await page.keyboard.press('o')
  await expect(page.getByRole('article', { name: 'Tides' })).toContainText('Nothing more is known of them.')
  await page.keyboard.press('p')
  await page.getByRole('link', { name: 'Review these' }).click()
  for (const asked of ['The first tables were', 'A neap tide is', 'Ten boats sank', 'runs up the river']) {
    await expect(question(page)).toContainText(asked)
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
  }
  await expect(page.getByRole('region', { name: 'That is all of “Tides” for today' })).toBeFocused()
  await check(page, 'the cards of a text, done')
})

test('one is changed before it is accepted, and stays accepted after an update of the text', async ({
  study: { page },
}) => {
  await openProposals(page)
  await page.keyboard.press('e')
  const form = page.getByRole('dialog', { name: 'Make a card' })
  await form.getByLabel('Front').fill('When were the first tables printed?')
  await form.getByRole('button', { name: 'Add the card' }).click()
  await expect(counts(page)).toHaveText('1 accepted, 3 left')
  await expect(proposals(page).getByRole('button', { name: /^When were the first tables printed/ })).toBeVisible()
  await openPacks(page)
  const longer = TIDES.replace('# Tides\n', '# Tides\n\nIn 1999 a tide was seen here.\n')
  await addMarkdown(page, 'tides.md', longer, 'Update the pack')
  await page.getByRole('link', { name: '4 cards are proposed: Tides' }).click()
  await expect(counts(page)).toHaveText('1 accepted, 4 left')
})

test('a card whose sentence an update changed or took away says so, and leads to no other', async ({
  study: { page },
}) => {
  await openProposals(page)
  await page.getByRole('button', { name: 'Accept all 4' }).click()
  await expect(counts(page)).toHaveText('4 accepted, 0 left')
  await openPacks(page)
  const changed = TIDES.replace('9 June 1817', '8 June 1817').replace(
    'A neap tide is a tide of the half moon.',
    'The harbour master kept them in a locked drawer for many years.',
  )
  await addMarkdown(page, 'tides.md', changed, 'Update the pack')
  const open = page.getByRole('button', { name: 'Open in text' })
  await openCard(page, 'Ten boats sank')
  await expect(page.getByText('The text has changed. Now it says: “Ten boats sank on 8 June 1817.”')).toBeVisible()
  await expect(open).toBeVisible()
  await openCard(page, 'A neap tide is')
  await expect(page.getByText('This passage is no longer in the text')).toBeVisible()
  await expect(open).toBeHidden()
  await openPacks(page)
  await page.getByRole('button', { name: 'Remove: Tides' }).click()
  await expect(page.getByText('Pack removed. 4 cards of your own stay')).toBeVisible()
  await openCard(page, 'Ten boats sank')
  await expect(page.getByText('Its pack was removed.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Packs' }).click()
  await expect(page.getByRole('region', { name: 'Removed packs' })).toContainText('4 cards of your own')
})

test('what one window accepts is accepted in the other, and once', async ({ study: { page } }) => {
  await openProposals(page)
  const other = await openSecond(page)
  await expect(counts(other)).toHaveText('0 accepted, 4 left')
  await page.getByRole('button', { name: 'Accept all 4' }).click()
  await expect(counts(other)).toHaveText('4 accepted, 0 left')
  await openScreen(other, 'Cards')
  await other.getByRole('search', { name: 'Filter the cards' }).getByLabel('Kind').selectOption('Your own')
  await expect(other.getByRole('main').getByRole('status')).toHaveText('4 cards')
})

test('a text without anything to ask says so, and one that is not there too', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPacks(page)
  await addMarkdown(page, 'sea.md', '# The sea\n\nIt is blue.\n')
  await page.getByRole('link', { name: 'Proposed cards: The sea' }).click()
  await expect(page.getByText('No card is proposed from this text')).toBeVisible()
  await check(page, 'no proposed card')
  await page.evaluate(() => {
    location.hash = '#/propose/md-sea/nowhere'
  })
  await expect(page.getByText('This text is not here')).toBeVisible()
})
