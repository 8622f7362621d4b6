/** When something goes wrong it is said, with details to copy and a way out; and nothing is lost. */
import {
  cardLine,
  makeCard,
  noteField,
  openDocument,
  openScreen,
  skipFirstSteps,
  writeNote,
} from '../helpers/reader.ts'
import { plantRow, readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

test('a screen that stops says so, keeps the details, and leaves the others open', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Whole', 'Still there')
  // A highlight of an earlier edition, whose texts are damaged: where its passage is now cannot be asked.
  await plantRow(page, 'editions', { id: 'sco/0', pack: 'sco', edition: 0, seenAt: 1, blocks: null, documents: [] })
  const words = { exact: 'Not in the text', prefix: '', suffix: '', start: 0, end: 15 }
  await plantRow(page, 'highlights', {
    id: 'planted',
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    document: 'history',
    color: 'yellow',
    comment: '',
    tags: [],
    place: { pack: 'sco', edition: 0, segments: [{ block: 'history-five-2', ...words }] },
  })
  await page.reload()
  await openScreen(page, 'Highlights')
  const alert = page.getByRole('alert').filter({ hasText: 'This screen stopped' })
  await expect(alert).toContainText('What you have made is safe')
  await expect(alert).toContainText('TypeError')
  await alert.getByRole('button', { name: 'Copy details' }).click()
  await expect(page.getByText(/^Copied$|The clipboard refused/)).toBeVisible()
  await alert.getByRole('button', { name: 'Go to Settings' }).click()
  await expect(page.getByRole('region', { name: 'Problems' }).getByRole('listitem')).not.toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy details' })).toBeVisible()
  await openScreen(page, 'Today')
  await expect(page.getByText('What changed cannot be told: the edition before it is damaged.')).toBeVisible()
  await page.getByRole('link', { name: 'Whole' }).click()
  await expect(noteField(page)).toHaveValue('Still there')
})

test('a damaged row stops neither its list nor Today: it is told beside it, and its details are in Settings', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Whole', 'Still there')
  await makeCard(page, 'Front of mine', 'Back of mine')
  const damaged = { id: 'damaged', createdAt: 1, updatedAt: 9e12, deletedAt: null, document: 'history', place: null }
  await plantRow(page, 'notes', { ...damaged, title: 'Half', body: null, tags: [], pinned: false })
  await plantRow(page, 'cards', { ...damaged, front: 'Half', back: 'x', tags: null })
  await plantRow(page, 'highlights', { ...damaged, color: 'yellow', comment: '', tags: [] })
  await page.reload()
  await openScreen(page, 'Today')
  await expect(page.getByRole('link', { name: 'Whole' })).toBeVisible()
  await openScreen(page, 'Notes')
  await expect(page.getByText('This note cannot be read; its details are in Settings.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1)
  await openScreen(page, 'Cards')
  await expect(page.getByText('This card cannot be read; its details are in Settings.')).toBeVisible()
  await expect(cardLine(page, 'Front of mine')).toBeVisible()
  await openScreen(page, 'Highlights')
  await expect(page.getByText('This highlight cannot be read; its details are in Settings.')).toBeVisible()
  await openDocument(page, 'History')
  await openScreen(page, 'Settings')
  for (const what of ['note', 'card', 'highlight'])
    await expect(page.getByText(`A ${what} cannot be read: damaged`)).toBeVisible()
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
