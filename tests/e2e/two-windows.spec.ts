/** Two windows of one reader: what one does is in the other at once, and what both type is lost in neither. */
import type { Locator, Page } from '@playwright/test'
import {
  expectSaved,
  highlightWords,
  makeCard,
  noteField,
  openDocument,
  openScreen,
  openSecond,
  question,
  skipFirstSteps,
  writeNote,
} from '../helpers/reader.ts'
import { holdTable, readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

const choice = (page: Page): Locator => page.getByRole('region', { name: 'Two versions' })

/** Types into a note in two windows at the same time, to the end of both, before either can save. */
async function typeInBoth(page: Page, second: Page): Promise<void> {
  const letGo = await holdTable(page, 'notes')
  const typing = [
    [page, 'Typed in the first. '],
    [second, 'Typed in the second. '],
  ] as const
  await Promise.all(
    typing.map(async ([window, words]) => {
      await noteField(window).press('Control+Home')
      await noteField(window).pressSequentially(words)
    }),
  )
  await letGo()
}

async function twoVersions(page: Page): Promise<Page> {
  await skipFirstSteps(page)
  await writeNote(page, 'Founders', 'Six states')
  const second = await openSecond(page)
  await expect(noteField(second)).toHaveValue('Six states')
  await typeInBoth(page, second)
  for (const window of [page, second]) {
    await expect(choice(window)).toBeVisible()
    await expectSaved(window)
  }
  return second
}

/** The text of the version that a window shows under this name. */
const version = (page: Page, name: string): Locator => choice(page).getByRole('group', { name: `Text, ${name}` })

test('what is selected in one window stays so while another writes before it', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Founders', 'Six states')
  const second = await openSecond(page)
  await expect(noteField(second)).toHaveValue('Six states')
  await noteField(second).press('Control+End')
  await noteField(second).press('Control+Shift+ArrowLeft')
  await noteField(page).press('Control+Home')
  await noteField(page).pressSequentially('Those ')
  await expect(noteField(second)).toHaveValue('Those Six states')
  await second.keyboard.type('members')
  await expect(noteField(second)).toHaveValue('Those Six members')
})

test('what is typed into one note in two windows at once is shown in both, with what differs marked', async ({
  study: { page },
}) => {
  const second = await twoVersions(page)
  for (const [window, own, other] of [
    [page, 'first', 'second'],
    [second, 'second', 'first'],
  ] as const) {
    await expect(noteField(window)).toHaveValue(`Typed in the ${own}. Six states`)
    await expect(version(window, 'Version of this window')).toContainText(`Typed in the ${own}. Six states`)
    await expect(version(window, 'The other version')).toContainText(`Typed in the ${other}. Six states`)
    await expect(version(window, 'The other version').locator('mark')).toHaveText(other)
  }
})

test('“Keep this one” keeps the text of its window, in both windows; the other lies in the trash', async ({
  study: { page },
}) => {
  const second = await twoVersions(page)
  await second.getByRole('button', { name: 'Keep this one' }).click()
  for (const window of [page, second]) {
    await expect(choice(window)).toBeHidden()
    await expect(noteField(window)).toHaveValue('Typed in the second. Six states')
  }
  await page.getByRole('link', { name: 'Trash' }).click()
  await expect(page.getByRole('list', { name: 'Deleted notes' })).toContainText('Typed in the first. Six states')
})

test('“Keep the other” keeps the text of the other window, and undo brings the choice back', async ({
  study: { page },
}) => {
  const second = await twoVersions(page)
  await page.getByRole('button', { name: 'Keep the other' }).click()
  for (const window of [page, second]) await expect(noteField(window)).toHaveValue('Typed in the second. Six states')
  await page.getByText('One version kept').locator('..').getByRole('button', { name: 'Undo' }).click()
  for (const window of [page, second]) await expect(choice(window)).toBeVisible()
})

test('“Keep both” makes two notes', async ({ study: { page } }) => {
  await twoVersions(page)
  await page.getByRole('button', { name: 'Keep both' }).click()
  await expect(choice(page)).toBeHidden()
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Founders (second version)' })).toBeVisible()
})

test('both versions are there after a kill', async ({ study }) => {
  await twoVersions(study.page)
  await study.kill()
  const page = await study.open()
  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Founders' }).click()
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toContainText('Two versions')
  await expect(choice(page)).toContainText('Typed in the first. Six states')
  await expect(choice(page)).toContainText('Typed in the second. Six states')
})

test('a window that is closed while both type leaves its text as a version', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Founders', 'Six states')
  const second = await openSecond(page)
  await expect(noteField(second)).toHaveValue('Six states')
  for (const window of [page, second]) await noteField(window).press('Control+End')
  const letGo = await holdTable(page, 'notes')
  await noteField(page).pressSequentially(' first')
  await noteField(second).pressSequentially(' second')
  await letGo()
  await second.close({ runBeforeUnload: true })
  await expectSaved(page)
  await expect
    .poll(async () => (await readRows(page, 'notes')).map((row) => String(row['body'])).join('|'))
    .toMatch(/second/)
  const bodies = (await readRows(page, 'notes')).map((row) => String(row['body']))
  for (const words of ['Six states first', 'Six states second']) expect(bodies).toContain(words)
})

test('the title here and the text there become one note', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Founders', 'Six states')
  const second = await openSecond(page)
  await expect(noteField(second)).toHaveValue('Six states')
  await Promise.all([
    page.getByRole('textbox', { name: 'Title' }).fill('The founders'),
    noteField(second).fill('Six states and four more'),
  ])
  for (const window of [page, second]) {
    await expect(window.getByRole('textbox', { name: 'Title' })).toHaveValue('The founders')
    await expect(noteField(window)).toHaveValue('Six states and four more')
    await expect(choice(window)).toBeHidden()
  }
})

test('highlights, cards and settings of one window are in the other at once', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  const second = await openSecond(page)
  await expect(second.getByRole('article')).toBeVisible()
  await highlightWords(page, 'China became a full', '2')
  await expect(second.locator('mark')).toHaveText('China became a full')
  await openScreen(second, 'Cards')
  await makeCard(page, 'Front of mine', 'Back of mine')
  await expect(second.getByRole('list', { name: 'Cards' })).toContainText('Front of mine')
})

test('a card that one window answers is asked in the other no more, and counts once', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Review' }).first().click()
  const asked = 'The letters SCO stand for […].'
  await expect(question(page)).toHaveText(asked)
  const second = await openSecond(page)
  await expect(question(second)).toHaveText(asked)
  for (const window of [page, second]) await window.keyboard.press('Space')
  // Both at the same moment: the database takes one.
  await Promise.all([page, second].map((window) => window.keyboard.press('4')))
  for (const window of [page, second]) await expect(question(window)).not.toHaveText(asked)
  const answers = (await readRows(page, 'log')).filter((line) => line['kind'] === 'answer')
  expect(answers).toHaveLength(1)
})
