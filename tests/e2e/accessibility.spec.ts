/** axe finds nothing on any screen, light and dark, wide and narrow. */
import { AxeBuilder } from '@axe-core/playwright'
import { check, closeToasts, TOAST } from '../helpers/axe.ts'
import {
  filterCards,
  firstSteps,
  highlightWords,
  makeCard,
  openCard,
  openDocument,
  openScreen,
  question,
  selectWords,
  setNewPerDay,
  skipFirstSteps,
  writeNote,
} from '../helpers/reader.ts'
import { plantRow, readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

test('axe finds nothing in a toast, light and dark', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await highlightWords(page, colorScheme === 'light' ? 'China became a full' : 'Kazakhstan became a full', '1')
    await expect(page.locator(TOAST)).toBeVisible()
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(TOAST).analyze()
    expect(violations).toEqual([])
    await closeToasts(page)
  }
})

test('axe finds nothing in the library and the reader', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await highlightWords(page, 'China became a full', '1')
  await highlightWords(page, 'Kazakhstan became a full', '4')
  await selectWords(page, 'Beijing is the seat')
  await check(page, 'reader with highlights and a selection')
  await page.locator('mark').first().click()
  await page.getByLabel('Comment').fill('A comment')
  await check(page, 'panel of a highlight', 'article')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sources of this sentence, 1', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Sources' })).toBeVisible()
  await check(page, 'panel of a sentence’s facts', 'article')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Margin' }).click()
  await expect(page.getByRole('dialog', { name: 'Margin' })).toBeVisible()
  await check(page, 'margin', 'article')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await check(page, 'text settings', 'article')
  await page.keyboard.press('Escape')
  await openScreen(page, 'Read')
  await expect(page.getByText(/% read/)).toBeVisible()
  await check(page, 'library')
})

test('axe finds nothing in the first steps, Today and settings', async ({ study: { page } }) => {
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await check(page, 'first steps')
  await writeNote(page, 'A note', 'Of today')
  await openScreen(page, 'Today')
  await firstSteps(page)
  await expect(page.getByRole('link', { name: 'A note' })).toBeVisible()
  await check(page, 'Today')
  await openScreen(page, 'Settings')
  await check(page, 'settings')
})

test('axe finds nothing in the highlights', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Highlights')
  await expect(page.getByText('No highlights yet')).toBeVisible()
  await check(page, 'highlights, none')
  await openDocument(page, 'Members and partners')
  await highlightWords(page, 'China became a full', '2')
  await openScreen(page, 'Highlights')
  await expect(page.getByText('1 in all')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Choose: / }).check()
  await page.getByRole('button', { name: /^Edit the highlight/ }).click()
  await check(page, 'highlights')
})

test('axe finds nothing in the notes', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'A note', '# Heading\n\n- one\n- [x] two\n\n`code` and **strong**')
  await check(page, 'note, written')
  await page.getByText('Preview', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Heading' })).toBeVisible()
  await check(page, 'note, preview')
  await page.getByRole('region', { name: 'Note', exact: true }).getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('link', { name: 'Trash' }).click()
  await page.getByRole('button', { name: 'More filters' }).click()
  await check(page, 'trash')
})

test('axe finds nothing where a note has two versions', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'A note', 'Six states, here')
  const [note] = await readRows(page, 'notes')
  await plantRow(page, 'notes', { ...note, id: 'version', body: 'Six states, there', versionOf: note?.['id'] })
  await page.reload()
  await expect(page.getByRole('region', { name: 'Two versions' })).toBeVisible()
  await check(page, 'two versions')
})

test('axe finds nothing where cards are kept', async ({ study: { page } }) => {
  await firstSteps(page)
  await makeCard(page, 'Front of mine', 'Back of mine')
  await check(page, 'cards', 'li:nth-child(n + 10)')
  await page.getByRole('searchbox', { name: 'Filter the cards' }).fill('nothing has these words')
  await check(page, 'cards, none matches')
})

test('axe finds nothing on the page of a card', async ({ study: { page } }) => {
  await firstSteps(page)
  await makeCard(page, 'Front of mine', 'Back of mine')
  await openCard(page, 'Front of mine')
  await check(page, 'page of a card')
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByRole('dialog', { name: 'Edit the card' })).toBeVisible()
  await check(page, 'form of a card')
  await page.keyboard.press('Escape')
  // The card that the first steps asked.
  await openScreen(page, 'Cards')
  await page.getByRole('searchbox', { name: 'Filter the cards' }).fill('')
  await filterCards(page, 'State', 'Learning')
  await page.getByRole('list', { name: 'Cards' }).getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'History' })).toBeVisible()
  await check(page, 'page of a card with a history')
})

test('axe finds nothing in a review', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await setNewPerDay(page, 1)
  await openScreen(page, 'Today')
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).toHaveText('The letters SCO stand for […].')
  await check(page, 'question')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await check(page, 'keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await page.keyboard.press('Space')
  await expect(page.getByRole('list', { name: 'Sources' })).toBeVisible()
  await check(page, 'answer')
  await page.keyboard.press('w')
  await expect(page.getByLabel('What is wrong with it?')).toBeVisible()
  await check(page, 'remark')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByLabel('What is wrong with it?')).toBeHidden()
  await page.keyboard.press('4')
  await expect(page.getByText('That is all for today')).toBeVisible()
  await check(page, 'end of a review')
})
