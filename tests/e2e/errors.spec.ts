/** When something goes wrong it is said, with details to copy and a way out; and nothing is lost. */
import { noteField, openScreen, skipFirstSteps, writeNote } from '../helpers/reader.ts'
import { plantRow, readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

test('a screen that stops says so, keeps the details, and leaves the others open', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Whole', 'Still there')
  await plantRow(page, 'highlights', {
    id: 'damaged',
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    document: 'history',
    color: 'yellow',
    comment: '',
    place: { pack: 'sco', edition: 1, segments: null },
  })
  await openScreen(page, 'Highlights')
  const alert = page.getByRole('alert').filter({ hasText: 'This screen stopped' })
  await expect(alert).toContainText('What you have made is safe')
  await expect(alert).toContainText('TypeError')
  await alert.getByRole('button', { name: 'Copy details' }).click()
  await expect(page.getByText(/^Copied$|The clipboard refused/)).toBeVisible()
  await alert.getByRole('button', { name: 'Go to Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Problems' }).locator('..').getByRole('listitem')).not.toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy details' })).toBeVisible()
  await openScreen(page, 'Today')
  await page.getByRole('link', { name: 'Whole' }).click()
  await expect(noteField(page)).toHaveValue('Still there')
})

test('a database of a later version is left alone, and it is said why the app does not start', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Later', 'Written by a later version')
  const notes = await readRows(page, 'notes')
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '', 990)
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      opening.result.close()
    }
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your data are newer than this app' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy details' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Load the app again' })).toBeVisible()
  expect(await readRows(page, 'notes')).toEqual(notes)
})
