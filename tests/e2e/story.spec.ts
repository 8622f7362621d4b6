/** The whole story of a reader, with a restart in the middle. */
import type { Page } from '@playwright/test'
import { loadAt } from '../helpers/clock.ts'
import {
  cardLine,
  expectSaved,
  filterCards,
  firstSteps,
  highlightWords,
  makeCard,
  noteField,
  openDocument,
  openScreen,
  question,
  selectWords,
  setNewPerDay,
} from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const PASSAGE = 'Uzbekistan was there as a guest.'
const CITING = 'Who came to Dushanbe as a guest in 2000?'
const OWN = 'What does RATS stand for?'
const FIRST = 'The letters SCO stand for […].'
const EASY = 'Which document was signed on 26 April 1996?'
const SUSPENDED = 'Which document was signed on 24 April 1997?'
const WRONG = 'Which meeting took place on 5 July 2000?'

/** Shows the answer and gives it a grade, by keys. */
async function answer(page: Page, asked: string, grade: '1' | '2' | '3' | '4'): Promise<void> {
  await expect(question(page)).toContainText(asked)
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press(grade)
}

test('a reader marks a passage, writes a note, makes cards, reviews, closes, and finds all of it the next day @shell', async ({
  study,
}) => {
  let { page } = study
  await loadAt(page, '2030-03-04T10:00')
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await firstSteps(page)
  await expect(page.getByText('It comes back in 10 minutes')).toBeVisible()

  // Reads, highlights, comments.
  await openDocument(page, 'History')
  await highlightWords(page, 'Shanghai on 26 April 1996', '2')
  await page.locator('mark').click()
  const panel = page.getByRole('dialog', { name: 'Highlight' })
  await panel.getByLabel('Comment').fill('Where it all began')
  await panel.getByRole('button', { name: 'Done' }).click()
  await expect(
    page.getByRole('button', { name: 'Highlight, green: Shanghai on 26 April 1996. Comment: Where it all began' }),
  ).toBeVisible()

  // A note on a passage.
  await selectWords(page, PASSAGE)
  await page.getByRole('toolbar').getByRole('button', { name: 'Note' }).click()
  await expect(page.getByRole('blockquote')).toHaveText(PASSAGE)
  await page.getByRole('textbox', { name: 'Title' }).fill('The sixth founder')
  await noteField(page).fill('Came as a guest, stayed as a *founder*.')
  await expectSaved(page)

  // A card that cites a passage, and one that cites none.
  await page.getByRole('link', { name: 'Open in text' }).click()
  await selectWords(page, PASSAGE)
  await page.getByRole('toolbar').getByRole('button', { name: 'Card' }).click()
  const form = page.getByRole('dialog', { name: 'Make a card' })
  await expect(form.getByLabel('Back')).toHaveValue(PASSAGE)
  await form.getByLabel('Front').fill(CITING)
  await form.getByLabel('Back').fill('Uzbekistan')
  await form.getByRole('button', { name: 'Add the card' }).click()
  await expect(form).toBeHidden()
  await makeCard(page, OWN, 'Regional Anti-Terrorist Structure')

  // Reviews: five new cards are left of six.
  await setNewPerDay(page, 6)
  await openScreen(page, 'Today')
  await expect(page.getByRole('heading', { name: '5 cards are waiting' })).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByText('5 new · 1 learning · 0 due')).toBeVisible()

  await expect(question(page)).toHaveText(CITING)
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await expect(page.getByRole('blockquote')).toHaveText(PASSAGE)
  for (const interval of ['Again, comes back in 1 min', 'Hard, comes back in 6 min', /^Easy, comes back in \d+ d$/])
    await expect(page.getByRole('button', { name: interval })).toBeVisible()
  await page.getByRole('button', { name: 'Good, comes back in 10 min' }).click()

  await answer(page, OWN, '1')
  await answer(page, EASY, '4')
  await expect(question(page)).toHaveText(SUSPENDED)
  await page.keyboard.press('z')
  await answer(page, EASY, '4')

  // What is hidden makes room for another card of its fact.
  await expect(question(page)).toHaveText(SUSPENDED)
  await page.keyboard.press('s')
  await answer(page, 'When was the agreement on reducing armed forces in border areas signed?', '4')
  await expect(question(page)).toHaveText(WRONG)
  await page.getByRole('button', { name: 'This card is wrong' }).click()
  await page.getByLabel('What is wrong with it?').fill('Two days, not one')
  await page.getByRole('button', { name: 'Hide the card' }).click()
  await answer(page, 'When did the fifth Shanghai Five summit take place?', '4')

  // The steps that are left.
  await answer(page, OWN, '3')
  await answer(page, FIRST, '3')
  await answer(page, CITING, '3')
  await answer(page, OWN, '3')
  await expect(page.getByText('That is all for today')).toBeVisible()
  await expect(page.getByText('You have answered 6 cards today. Tomorrow 1 card is due.')).toBeVisible()

  await study.close()
  page = await study.open()
  await loadAt(page, '2030-03-05T10:00')

  // What was made is there.
  await expect(page.getByRole('heading', { name: 'Continue reading: History' })).toBeVisible()
  await page.getByRole('link', { name: 'The sixth founder' }).click()
  await expect(noteField(page)).toHaveValue('Came as a guest, stayed as a *founder*.')
  await openScreen(page, 'Highlights')
  const highlights = page.getByRole('list', { name: 'Highlights' }).getByRole('listitem')
  await expect(highlights).toHaveCount(1)
  await expect(highlights).toContainText('Shanghai on 26 April 1996')
  await expect(highlights).toContainText('Where it all began')
  await openScreen(page, 'Cards')
  await expect(cardLine(page, CITING)).toContainText('due tomorrow')
  await expect(cardLine(page, OWN)).toContainText('due now')
  await filterCards(page, 'State', 'Suspended')
  await expect(page.getByRole('list', { name: 'Cards' }).getByRole('listitem')).toHaveCount(2)
  await expect(cardLine(page, SUSPENDED)).toContainText('suspended')
  await expect(cardLine(page, WRONG)).toContainText('Two days, not one')

  // The right cards come: what is due today and the siblings that had to wait; neither what is due later nor what is hidden.
  await setNewPerDay(page, 3)
  await openScreen(page, 'Today')
  await expect(page.getByRole('heading', { name: '4 cards are waiting' })).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByText('3 new · 0 learning · 1 due')).toBeVisible()
  for (const asked of [
    'When was the agreement on confidence-building in border areas signed?',
    OWN,
    'Where was the agreement on reducing armed forces in border areas signed?',
    'Where did the fifth Shanghai Five summit take place?',
  ])
    await answer(page, asked, '4')
  await expect(page.getByText('That is all for today')).toBeVisible()
})
