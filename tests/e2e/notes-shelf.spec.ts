/** Notes are found again: by tag, words, document, pin and order; what was deleted can be restored for 30 days. */
import type { Locator, Page } from '@playwright/test'
import { loadAt } from '../helpers/clock.ts'
import { readPdf } from '../helpers/pdf-text.ts'
import {
  expectSaved,
  noteField,
  openDocument,
  openScreen,
  selectWords,
  skipFirstSteps,
  writeNote,
} from '../helpers/reader.ts'
import { readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

const list = (page: Page): Locator => page.getByRole('list', { name: 'Notes' })
const note = (page: Page): Locator => page.getByRole('region', { name: 'Note', exact: true })

/** The titles as they stand in the list. */
const expectTitles = (page: Page, titles: readonly string[]): Promise<void> =>
  expect(list(page).getByRole('link')).toContainText([...titles])

async function addTag(page: Page, tag: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Tags' }).fill(tag)
  await page.keyboard.press('Enter')
  await expect(list(page)).toContainText(`#${tag}`)
}

async function threeNotes(page: Page): Promise<void> {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await selectWords(page, 'China became a full')
  await page.keyboard.press('n')
  await noteField(page).fill('About the seat')
  await expectSaved(page)
  await writeNote(page, 'Banks', 'An interbank consortium')
  await addTag(page, 'money')
  await writeNote(page, 'Astana', 'A summit')
}

test('notes are narrowed by words, tag, document and passage, and ordered; the list is as it was left after Back', async ({
  study: { page },
}) => {
  await threeNotes(page)
  await expectTitles(page, ['Astana', 'Banks', 'On “China became a full”'])

  await page.getByRole('heading', { name: 'Notes' }).focus()
  await page.keyboard.press('f')
  const field = page.getByRole('searchbox', { name: 'Filter the notes' })
  await expect(field).toBeFocused()
  await page.keyboard.type('consort')
  await expectTitles(page, ['Banks'])
  await expect(page.getByText('1 of 3')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page).getByRole('listitem')).toHaveCount(3)

  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByLabel('Tag', { exact: true }).selectOption('money')
  await expectTitles(page, ['Banks'])
  await page.getByLabel('Passage').selectOption('On a passage')
  await expect(page.getByText('No note matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await page.getByLabel('Document').selectOption('Members and partners')
  await expectTitles(page, ['On “China became a full”'])

  await list(page).getByRole('link').click()
  await note(page).getByRole('link', { name: 'Open in text' }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.goBack()
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await page.getByLabel('Document').selectOption('All documents')
  await page.getByLabel('Order').selectOption('By title')
  await expectTitles(page, ['Astana', 'Banks', 'On “China became a full”'])
})

test('a pinned note stands first, until it is no longer pinned', async ({ study: { page } }) => {
  await threeNotes(page)
  await list(page).getByRole('link', { name: 'Banks' }).click()
  await note(page).getByRole('button', { name: 'Pin' }).click()
  await expectTitles(page, ['Banks', 'Astana', 'On “China became a full”'])
  await expect(list(page).getByRole('img', { name: 'Pinned' })).toBeVisible()
  await page.getByRole('heading', { name: 'Notes' }).focus()
  await page.keyboard.press('Control+z')
  await expectTitles(page, ['Astana', 'Banks'])
  await expect(list(page).getByRole('img', { name: 'Pinned' })).toBeHidden()
})

test('tags in use are offered, and taken away by their button', async ({ study: { page } }) => {
  await threeNotes(page)
  const tags = page.getByRole('combobox', { name: 'Tags' })
  await tags.fill('mon')
  await page.getByRole('option', { name: 'money' }).click()
  await expect(list(page).getByRole('link', { name: 'Astana' })).toContainText('#money')
  await tags.press('Escape')
  await tags.press('Backspace')
  await expect(list(page).getByRole('link', { name: 'Astana' })).not.toContainText('#money')
})

test('the list goes by arrow keys, Home and End, and Enter opens', async ({ study: { page } }) => {
  await threeNotes(page)
  await page.getByRole('searchbox', { name: 'Filter the notes' }).focus()
  await page.keyboard.press('ArrowDown')
  const link = (name: string) => list(page).getByRole('link', { name })
  await expect(link('Astana')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(link('Banks')).toBeFocused()
  await page.keyboard.press('End')
  await expect(link('On “China')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(link('On “China')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(noteField(page)).toHaveValue('An interbank consortium')
})

test('undo brings back a note that was deleted right after the last word was typed, with that word', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Banks', 'An interbank')
  const remove = note(page).getByRole('button', { name: 'Delete' })
  // Both in one go: before what is typed is saved by itself.
  await noteField(page).evaluate(
    (field, button) => {
      field.focus()
      document.execCommand('insertText', false, ' consortium')
      if (button instanceof HTMLElement) button.click()
    },
    await remove.elementHandle(),
  )
  await expect(list(page)).toBeHidden()
  await page.keyboard.press('Control+z')
  await list(page).getByRole('link', { name: 'Banks' }).click()
  await expect(noteField(page)).toHaveValue(/consortium/)
})

test('a deleted note lies in the trash and is restored with its tags; the trash is emptied, and undo brings all back', async ({
  study: { page },
}) => {
  await threeNotes(page)
  for (const title of ['Banks', 'Astana']) {
    await list(page).getByRole('link', { name: title }).click()
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
    await note(page).getByRole('button', { name: 'Delete' }).click()
    await expect(list(page).getByRole('link', { name: title })).toBeHidden()
  }
  await page.getByRole('link', { name: 'Trash' }).click()
  const deleted = page.getByRole('list', { name: 'Deleted notes' }).getByRole('listitem')
  await expect(deleted).toHaveCount(2)
  await expect(deleted.first()).toContainText('Stays for 30 more days')
  await page.getByRole('button', { name: 'Restore: Banks' }).click()
  await expect(list(page).getByRole('link', { name: 'Banks' })).toContainText('#money')
  await expect(deleted).toHaveCount(1)

  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByText('The trash is empty')).toBeVisible()
  await page.getByText('Trash emptied').locator('..').getByRole('button', { name: 'Undo' }).click()
  await expect(deleted).toHaveCount(1)
})

test('after 30 days a start empties the trash; the tombstone stays', async ({ study: { page } }) => {
  await threeNotes(page)
  await note(page).getByRole('button', { name: 'Delete' }).click()
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
  const inThirtyDays = new Date(Date.now() + 31 * 86_400_000).toISOString().slice(0, 16)
  await loadAt(page, inThirtyDays)
  await openScreen(page, 'Notes')
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('link', { name: 'Trash' }).click()
  await expect(page.getByText('The trash is empty')).toBeVisible()
  const emptied = (await readRows(page, 'notes')).filter((row) => row['deletedAt'] !== null)
  expect(emptied).toMatchObject([{ title: '', body: '', tags: [], place: null }])
})

test('at 200 % the list has the width of the window, and a note leads back to it', async ({ study: { page } }) => {
  await threeNotes(page)
  // A window of 1280 pixels at 200 % is one of 640.
  await page.setViewportSize({ width: 640, height: 400 })
  await expect(page.getByRole('region', { name: 'All notes' })).toBeHidden()
  await expect(noteField(page)).toBeVisible()
  await page.getByRole('link', { name: 'All notes' }).click()
  const link = list(page).getByRole('link', { name: 'Astana' })
  expect((await link.boundingBox())?.width).toBeGreaterThan(500)
  await link.click()
  await expect(noteField(page)).toHaveValue('A summit')
  await page.getByRole('link', { name: 'All notes' }).focus()
  await page.keyboard.press('f')
  await expect(page.getByRole('searchbox', { name: 'Filter the notes' })).toBeFocused()
})

test('a note stands on paper with its passage, its dates and its text drawn, without the app around it', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await selectWords(page, 'China became a full')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Title' }).fill('The seat')
  await noteField(page).fill('# Beijing\n\nThe **Secretariat** is there.')
  await expectSaved(page)
  const { text } = readPdf(await page.pdf({ format: 'A4' }))
  for (const there of ['Theseat', 'Membersandpartners', 'Chinabecameafull', 'Beijing', 'TheSecretariatisthere.'])
    expect(text).toContain(there)
  for (const pressed of ['Preview', 'Delete', 'Saved', '**', 'Trash', 'Settings']) expect(text).not.toContain(pressed)
  await expect(noteField(page)).toBeVisible()
})
