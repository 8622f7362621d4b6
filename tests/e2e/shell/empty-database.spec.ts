/** Backups are made by themselves and by hand, come back, and are offered when the database is gone. */
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  firstSteps,
  highlightWords,
  makeCard,
  noteField,
  openDocument,
  openScreen,
  writeNote,
} from '../../helpers/reader.ts'
import { expect, test } from '../../helpers/study-test.ts'

/** Removes the folders in which Chromium keeps IndexedDB, wherever in the data they are. */
async function loseDatabase(folder: string): Promise<void> {
  const found = (await readdir(folder, { recursive: true })).filter((name) => path.basename(name) === 'IndexedDB')
  expect(found).not.toEqual([])
  for (const name of found) await rm(path.join(folder, name), { recursive: true })
}

test('a database that is gone is noticed, and the backup brings everything back', async ({ shell }) => {
  let { page } = shell
  await firstSteps(page)
  await openDocument(page, 'History')
  await highlightWords(page, 'The SCO is older than its name', '3')
  await makeCard(page, 'Front of mine', 'Back of mine')
  await writeNote(page, 'Kept', 'In the backup')
  await openScreen(page, 'Settings')
  await expect(page.getByText('None yet: the first is made once there is something to keep.')).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  const backups = () => page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  await expect(backups()).toHaveCount(1)
  await expect(backups()).toContainText('by hand')
  await shell.close()
  await loseDatabase(shell.folder)

  page = await shell.open()
  await expect(page.getByRole('heading', { name: 'Your data are not where they were' })).toBeVisible()
  await page.getByRole('button', { name: 'Bring this back' }).click()
  await page.getByRole('link', { name: 'Kept' }).click()
  await expect(noteField(page)).toHaveValue('In the backup')
  await openScreen(page, 'Highlights')
  await expect(page.getByRole('list', { name: 'Highlights' })).toContainText('The SCO is older than its name')
  await openScreen(page, 'Cards')
  await expect(page.getByText(/^\d+ cards, 1 of them begun$/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Cards' })).toContainText('Front of mine')
})

test('a reader without the database may start with nothing, and still restore a backup later', async ({ shell }) => {
  let { page } = shell
  await firstSteps(page)
  await writeNote(page, 'Kept', 'In the daily backup')
  await shell.close()
  // The first start of a day that finds something to keep backs it up.
  page = await shell.open()
  await openScreen(page, 'Settings')
  const backups = () => page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  await expect(backups()).toHaveCount(1)
  await expect(backups()).toContainText('daily')
  await shell.kill()
  await loseDatabase(shell.folder)

  page = await shell.open()
  await page.getByRole('button', { name: 'Start with nothing' }).click()
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await openScreen(page, 'Settings')
  await backups()
    .filter({ hasText: 'daily' })
    .getByRole('button', { name: /^Restore the backup of/ })
    .click()
  await expect(backups().filter({ hasText: 'before everything was replaced' })).toHaveCount(1)
  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Kept' }).click()
  await expect(noteField(page)).toHaveValue('In the daily backup')
})
