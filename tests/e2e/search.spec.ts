/** Search: as one types, over everything, with typos, in any script; it follows what is written and opens what it found. */
import type { Locator, Page } from '@playwright/test'
import { expectSaved, makeCard, noteField, openScreen, skipFirstSteps, writeNote } from '../helpers/reader.ts'
import { plantRow } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search documents' })
const group = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name}, \\d+ found$`) })
const hits = (page: Page, name: string): Locator => group(page, name).getByRole('listitem')

/** Opens the page by its key, and types. */
async function searchFor(page: Page, text: string): Promise<void> {
  await openScreen(page, 'Search')
  await expect(field(page)).toBeFocused()
  await field(page).fill(text)
}

test('as one types, everything that has the words is found, with the words marked', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'On the mission', 'Peace begins with a neighbour.')
  await makeCard(page, 'What is Peace Mission?', 'A drill')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await expect(page.getByText('Everything in one place')).toBeVisible()

  await field(page).pressSequentially('peac')
  await expect(hits(page, 'Documents').first().locator('mark').first()).toHaveText('Peace')
  await field(page).pressSequentially('e missoin')
  await expect(hits(page, 'Notes')).toHaveText(/On the mission.*Peace begins with a neighbour\./)
  await expect(hits(page, 'Notes').locator('mark')).toHaveText(['mission', 'Peace'])
  await expect(group(page, 'Glossary').getByRole('link')).toContainText('Peace Mission')
  await expect(group(page, 'Facts')).toBeVisible()
  await expect(hits(page, 'Cards').filter({ hasText: 'Your own card' })).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ found$/)

  // Side by side they stand in no note.
  await field(page).fill('"peace mission"')
  await expect(group(page, 'Documents')).toBeVisible()
  await expect(group(page, 'Notes')).toBeHidden()

  await field(page).fill('albatross qqqq')
  await expect(page.getByText('Nothing has “albatross qqqq”')).toBeVisible()
  await field(page).fill('mission qqqq')
  await expect(page.getByRole('main').getByRole('status')).toContainText('with only some of the words')

  await page.getByRole('button', { name: 'Empty the field' }).click()
  await expect(field(page)).toBeFocused()
  await page.getByRole('button', { name: '"', exact: false }).first().click()
  await expect(field(page)).toHaveValue(/^".*"$/)
  await expect(group(page, 'Documents')).toBeVisible()
})

test('a hit opens where it stands, by keyboard, and Back leads to the same hits', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await searchFor(page, 'first secretary-general of the sco')
  await expect(hits(page, 'Documents').first()).toContainText('Secretary')
  await page.keyboard.press('ArrowDown')
  const first = hits(page, 'Documents').first().getByRole('link')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(first).not.toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const block = (await first.getAttribute('href'))?.split('/').at(-1) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').locator(`#${block}`)).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(field(page)).toHaveValue('first secretary-general of the sco')
  await expect(hits(page, 'Documents').first()).toContainText('Secretary')

  await field(page).fill('sco')
  await page.getByRole('button', { name: 'Show all facts' }).click()
  await expect(hits(page, 'Facts').nth(20)).toBeVisible()
  const last = hits(page, 'Facts').nth(20).getByRole('link')
  await last.click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(hits(page, 'Facts').nth(20)).toBeVisible()
  await page.getByRole('button', { name: 'Show fewer facts' }).click()
  await expect(hits(page, 'Facts')).toHaveCount(5)
})

test('Chinese, Cyrillic and accents are found', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(
    page,
    'Three names',
    '上海合作组织, Шанхайская организация сотрудничества, l’Organisation de coopération',
  )
  await searchFor(page, '合作')
  for (const [typed, marked] of [
    ['合作', '合作'],
    ['ШАНХАЙСКАЯ', 'Шанхайская'],
    ['сотруднчества', 'сотрудничества'],
    ['cooperation', 'coopération'],
  ] as const) {
    await field(page).fill(typed)
    await expect(hits(page, 'Notes').locator('mark'), typed).toHaveText([marked])
  }
})

test('an open search follows what another window writes, deletes and brings back', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await searchFor(other, 'albatross')
  await expect(other.getByText('Nothing has “albatross”')).toBeVisible()

  await writeNote(page, 'Birds', 'An albatross.')
  await expect(hits(other, 'Notes')).toHaveText(/Birds/)
  await noteField(page).fill('A cormorant.')
  await expectSaved(page)
  await expect(other.getByText('Nothing has “albatross”')).toBeVisible()
  await field(other).fill('cormorant')
  await expect(hits(other, 'Notes')).toHaveText(/Birds/)

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(other.getByText('Nothing has “cormorant”')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await hits(other, 'Notes').getByRole('link').click()
  await expect(other.getByRole('textbox', { name: 'Title' })).toHaveValue('Birds')
})

test('what was found is found after a restart, also beside a damaged note', async ({ study }) => {
  let { page } = study
  await skipFirstSteps(page)
  await writeNote(page, 'Birds', 'An albatross.')
  await searchFor(page, 'albatros')
  await expect(hits(page, 'Notes')).toHaveText(/Birds/)
  await plantRow(page, 'notes', { id: 'damaged', title: 'albatross', body: null, deletedAt: null })
  await study.close()
  page = await study.open()
  // The address of the page is the search still.
  await openScreen(page, 'Today')
  await searchFor(page, 'albatros')
  await expect(hits(page, 'Notes')).toHaveText(/Birds/)
})
