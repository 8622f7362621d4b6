/** Texts of the reader's own: added, read, updated, removed, and refused with reasons. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { check } from '../helpers/axe.ts'
import { HeldFile } from '../helpers/held-file.ts'
import {
  addMarkdown,
  choosePackFile,
  highlightWords,
  openPacks,
  openSecond,
  skipFirstSteps,
} from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const TIDES = `# Tides

The sea comes and goes twice a day. The moon pulls the water on its side of the Earth.

Spring tides come at full moon and at new moon.
`
/** Its first paragraph is another one, so that what follows has moved. */
const LONGER = TIDES.replace('# Tides\n', '# Tides\n\nEvery coast has tides of its own.\n').replace(
  'twice a day',
  'two times a day',
)

test('a Markdown file becomes a pack that is read, marked, updated, removed and put back', async ({ study }) => {
  const { page } = study
  await skipFirstSteps(page)
  await openPacks(page)
  await choosePackFile(page, 'Add a pack', 'tides.md', TIDES)
  const preview = page.getByRole('dialog', { name: 'Add “Tides”?' })
  await expect(preview.getByRole('table', { name: 'What it holds' })).toContainText('Words')
  await check(page, 'preview of a pack')
  await preview.getByRole('button', { name: 'Add the pack' }).click()

  await page.getByRole('link', { name: 'Tides', exact: true }).click()
  await expect(page.getByRole('article', { name: 'Tides' })).toContainText('twice a day')
  await highlightWords(page, 'Spring tides come at full moon', '2')

  await openPacks(page)
  await choosePackFile(page, 'Update: Tides', 'tides, second try.md', LONGER)
  const update = page.getByRole('dialog', { name: 'Update “Tides”?' })
  await expect(update).toContainText('1 new passage, 1 reworded.')
  await update.getByRole('button', { name: 'Update the pack' }).click()
  await expect(page.getByRole('listitem', { name: 'Tides' })).toContainText('Edition 2')
  await page.getByRole('link', { name: 'Tides', exact: true }).click()
  await expect(page.getByRole('article', { name: 'Tides' })).toContainText('two times a day')
  await expect(page.locator('mark')).toHaveText('Spring tides come at full moon')

  await openPacks(page)
  await page.getByRole('button', { name: 'Remove: Tides' }).click()
  await expect(page.getByRole('region', { name: 'Removed packs' })).toContainText('1 highlight')
  await expect(page.getByRole('heading', { name: 'Yours' })).toBeFocused()
  // The toast hides no button.
  await expect(page.getByText('Pack removed')).toBeVisible()
  await page.getByRole('button', { name: 'Put back: Tides' }).click({ trial: true })
  await check(page, 'packs, one removed')
  await study.close()
  await study.open()
  await openPacks(study.page)
  await study.page.getByRole('button', { name: 'Put back: Tides' }).click()
  await study.page.getByRole('link', { name: 'Tides', exact: true }).click()
  await expect(study.page.locator('mark')).toHaveText('Spring tides come at full moon')
  await study.page.keyboard.press('Control+z')
  await expect(study.page.getByText('Undone: Pack put back')).toBeVisible()
})

test('the example is offered until it is there, and undo takes it back', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPacks(page)
  await addMarkdown(page, 'tides.md', TIDES)
  await page.getByRole('button', { name: 'Add the example' }).click()
  await page.getByRole('button', { name: 'Add the pack' }).click()
  const own = page.getByRole('region', { name: 'Yours' })
  await expect(own.getByRole('listitem')).toHaveCount(2)
  await expect(own.getByRole('listitem').last()).toContainText(/\d+ cards/)
  await expect(page.getByRole('button', { name: 'Add the example' })).toBeHidden()
  // The button is gone that had the focus before the dialog.
  await expect(page.getByRole('heading', { name: 'Yours' })).toBeFocused()
  await page.getByRole('button', { name: 'Remove: Tides' }).press('Enter')
  await expect(own.getByRole('listitem').getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(own.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Add the example' })).toBeVisible()
})

test('what is no pack says by file and reason what is wrong, and adds nothing', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPacks(page)
  await choosePackFile(page, 'Add a pack', 'letters.zip', 'no zip at all')
  const refusal = page.getByRole('dialog', { name: '“letters.zip” cannot be added' })
  await expect(refusal.getByRole('list', { name: 'What is wrong' })).toContainText('letters.zip')
  await check(page, 'a pack that is refused')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Yours' })).toContainText('None yet')
})

test('a file that is no pack is refused in words', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPacks(page)
  await choosePackFile(page, 'Add a pack', 'thesis.docx', 'PK')
  await expect(page.getByText('“thesis.docx” is no pack.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Yours' })).toContainText('None yet')
})

test('a folder and a file that are dropped are shown, and added only after a yes', async ({
  study: { page },
  folder,
}) => {
  await skipFirstSteps(page)
  const tides = path.join(folder, 'harbour')
  await mkdir(tides)
  await writeFile(path.join(tides, 'a.md'), TIDES)
  await writeFile(path.join(tides, 'b.md'), '# Harbours\n\nA harbour keeps ships from the sea.\n')
  const held = await HeldFile.over(page, tides)
  await held.letGo()
  const preview = page.getByRole('dialog', { name: /^Add / })
  await expect(preview.getByRole('row', { name: /^Documents/ })).toContainText('Tides, Harbours')
  await preview.getByRole('button', { name: 'Leave all as it is' }).click()
  const again = await HeldFile.over(page, path.join(tides, 'a.md'))
  await again.letGo()
  await page.getByRole('button', { name: 'Add the pack' }).click()
  await expect(page.getByRole('heading', { name: 'Packs', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Yours' }).getByRole('listitem')).toHaveCount(1)
})

test('a kill while a pack is added leaves all of it, or nothing', async ({ study }) => {
  await skipFirstSteps(study.page)
  await openPacks(study.page)
  await choosePackFile(study.page, 'Add a pack', 'tides.md', TIDES)
  await study.page.getByRole('button', { name: 'Add the pack' }).click({ noWaitAfter: true })
  await study.kill()
  const page = await study.open()
  await openPacks(page)
  const own = page.getByRole('region', { name: 'Yours' })
  await expect(own.getByText('None yet').or(own.getByRole('listitem', { name: 'Tides' }))).toBeVisible()
  await expect(own).not.toContainText('cannot be read')
  if (await own.getByText('None yet').isVisible()) await addMarkdown(page, 'tides.md', TIDES)
  await page.getByRole('link', { name: 'Tides', exact: true }).click()
  await expect(page.getByRole('article', { name: 'Tides' })).toContainText('Spring tides come at full moon')
})

test('a pack that one window adds, updates or removes is so in the other, and an old yes there does nothing', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openPacks(page)
  const other = await openSecond(page)
  await addMarkdown(page, 'tides.md', TIDES)
  const there = other.getByRole('region', { name: 'Yours' })
  await expect(there.getByRole('listitem', { name: 'Tides' })).toContainText('Edition 1')
  await choosePackFile(other, 'Add a pack', 'tides.md', LONGER)
  await expect(other.getByRole('button', { name: 'Update the pack' })).toBeVisible()
  await addMarkdown(page, 'tides.md', `${TIDES}\nAnd more.\n`, 'Update the pack')
  await other.getByRole('button', { name: 'Update the pack' }).click()
  await expect(other.getByRole('alert')).toContainText('changed in another window')
  await other.getByRole('button', { name: 'Leave all as it is' }).click()
  await expect(there.getByRole('listitem', { name: 'Tides' })).toContainText('Edition 2')
  await page.getByRole('button', { name: 'Remove: Tides' }).click()
  await expect(there).toContainText('None yet')
})
