/** Whatever was done can be taken back, and done again, also after a restart. */
import {
  highlightWords,
  noteField,
  openDocument,
  openScreen,
  question,
  skipFirstSteps,
  writeNote,
} from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

test('a deleted highlight comes back by the toast, and goes again by redo', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await highlightWords(page, 'a full member of the SCO', '1')
  await page.locator('mark').click()
  const panel = page.getByRole('dialog', { name: 'Highlight' })
  await panel.getByLabel('Comment').fill('Stays with it')
  await panel.getByRole('button', { name: 'Done' }).click()
  await page.locator('mark').click()
  await panel.getByRole('button', { name: 'Delete' }).click()
  await expect(page.locator('mark')).toHaveCount(0)

  await page.getByText('Highlight deleted').locator('..').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Highlight, yellow: .* Comment: Stays with it$/ })).toBeVisible()
  await page.getByText('Undone: Highlight deleted').locator('..').getByRole('button', { name: 'Redo' }).click()
  await expect(page.locator('mark')).toHaveCount(0)
})

test('a toast takes back what it names, never what was typed since', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'First', 'Goes')
  await writeNote(page, 'Second', 'Stays')
  const links = page.getByRole('region', { name: 'All notes' })
  await links.getByRole('link', { name: 'First' }).click()
  await expect(noteField(page)).toHaveValue('Goes')
  await page.getByRole('region', { name: 'Note', exact: true }).getByRole('button', { name: 'Delete' }).click()
  const toast = page.getByText('Note deleted').locator('..')
  await toast.hover()
  await links.getByRole('link', { name: 'Second' }).click()
  await noteField(page).fill('Stays, and more')
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Something newer came after it')).toBeVisible()
  await expect(noteField(page)).toHaveValue('Stays, and more')
  await expect(links.getByRole('link', { name: 'First' })).toBeHidden()
})

test('a deleted note comes back by Ctrl+Z, goes by Ctrl+Y, and comes back after a restart', async ({ study }) => {
  let { page } = study
  await skipFirstSteps(page)
  await writeNote(page, 'Mine', 'Every word of it')
  await page.getByRole('region', { name: 'Note', exact: true }).getByRole('button', { name: 'Delete' }).click()
  const link = () => page.getByRole('region', { name: 'All notes' }).getByRole('link', { name: 'Mine' })
  await expect(link()).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(link()).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(link()).toBeHidden()

  await study.close()
  page = await study.open()
  await openScreen(page, 'Notes')
  await expect(page.getByText('What you write in your own words stands here.')).toBeVisible()
  await openScreen(page, 'Today')
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: Note deleted').locator('..').getByRole('button', { name: 'Show' }).click()
  await expect(noteField(page)).toHaveValue('Every word of it')
  await page.getByRole('heading', { name: 'Notes' }).focus()
  await page.keyboard.press('Control+z')
  await expect(noteField(page)).toHaveValue('')
  await page.keyboard.press('Control+Shift+Z')
  await expect(noteField(page)).toHaveValue('Every word of it')
})

test('an answer that is taken back brings that very card, as often as wished', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Review' }).click()
  const first = 'The letters SCO stand for […].'
  const second = 'What was founded on 15 June 2001?'
  const answer = async (asked: string, grade: string): Promise<void> => {
    await expect(question(page)).toHaveText(asked)
    await page.keyboard.press('Space')
    await page.keyboard.press(grade)
    await expect(question(page)).not.toHaveText(asked)
  }
  await answer(first, '4')
  await answer(second, '3')
  await expect(page.getByText('8 new · 1 learning · 0 due')).toBeVisible()
  await page.keyboard.press('z')
  await expect(question(page)).toHaveText(second)
  await expect(page.getByText('9 new · 0 learning · 0 due')).toBeVisible()
  await page.keyboard.press('z')
  await expect(question(page)).toHaveText(first)
  await expect(page.getByText('10 new · 0 learning · 0 due')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByText('9 new · 0 learning · 0 due')).toBeVisible()
  await page.keyboard.press('Control+z')
  await answer(first, '1')
  await expect(page.getByText('9 new · 1 learning · 0 due')).toBeVisible()
})
