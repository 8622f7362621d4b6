/** A copy of everything goes out and comes back; a file that is not sound changes nothing. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import {
  firstSteps,
  highlightWords,
  makeCard,
  noteField,
  openDocument,
  openScreen,
  writeNote,
} from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/exports')

/** Opens a file by the button of the settings. */
async function openCopy(page: Page, buffer: Buffer): Promise<void> {
  await openScreen(page, 'Settings')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a copy' }).click()
  await (await chooser).setFiles({ name: 'copy.scostudy', mimeType: 'application/gzip', buffer })
}

/** Saves a copy by the button of the settings. */
async function saveCopy(page: Page): Promise<Buffer> {
  await openScreen(page, 'Settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a copy' }).click()
  expect((await download).suggestedFilename()).toMatch(/^sco-study-\d{4}-\d\d-\d\d\.scostudy$/)
  await expect(page.getByText('Saved: sco-study-').first()).toBeVisible()
  return readFile(await (await download).path())
}

/** What is in a copy, without when it was saved. */
function dataOf(copy: Buffer): unknown {
  return (JSON.parse(gunzipSync(copy).toString('utf8')) as { data: unknown }).data
}

test('a copy brings everything back; opening it can be undone', async ({ study: { page } }) => {
  await firstSteps(page)
  await openDocument(page, 'History')
  await highlightWords(page, 'The SCO is older than its name', '3')
  await makeCard(page, 'Front of mine', 'Back of mine')
  await writeNote(page, 'Kept', 'As it was when the copy was made')
  const copy = await saveCopy(page)

  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Kept' }).click()
  await noteField(page).fill('Changed afterwards')
  await openScreen(page, 'Highlights')
  await page.getByRole('button', { name: 'Delete the highlight: The SCO is older than its name' }).click()
  await expect(page.getByText('No highlights yet')).toBeVisible()
  const changed = dataOf(await saveCopy(page))
  expect(changed).not.toEqual(dataOf(copy))

  await openCopy(page, copy)
  await openScreen(page, 'Highlights')
  await expect(page.getByRole('list', { name: 'Highlights' })).toContainText('The SCO is older than its name')
  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Kept' }).click()
  await expect(noteField(page)).toHaveValue('As it was when the copy was made')
  expect(dataOf(await saveCopy(page))).toEqual(dataOf(copy))

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Copy opened')).toBeVisible()
  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Kept' }).click()
  await expect(noteField(page)).toHaveValue('Changed afterwards')
  expect(dataOf(await saveCopy(page))).toEqual(changed)
})

test('a file that is broken, newer or not ours is refused in plain words and changes nothing', async ({
  study: { page },
}) => {
  await firstSteps(page)
  await writeNote(page, 'Mine', 'Untouched')
  const copy = await saveCopy(page)
  const fixture = (name: string): Promise<Buffer> => readFile(path.join(fixtures, name))
  const cases: readonly (readonly [Buffer, string])[] = [
    [copy.subarray(0, copy.length - 40), 'it cannot be unpacked'],
    [Buffer.from('no copy at all'), 'This is not a file that SCO Study has saved.'],
    [await fixture('not-ours.json'), 'This is not a file that SCO Study has saved.'],
    [gzipSync(await fixture('v1-truncated.json')), 'This file is damaged: its checksum does not match what it holds.'],
    [await fixture('v1-one-byte-flipped.json'), 'This file is damaged: its checksum does not match what it holds.'],
    [gzipSync(await fixture('newer.json')), 'This file was saved by a newer version of SCO Study'],
  ]
  for (const [file, words] of cases) {
    await openCopy(page, file)
    const alert = page.getByRole('alert').filter({ hasText: 'Nothing was changed' })
    await expect(alert).toContainText(words)
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect(alert).toBeHidden()
  }
  expect(dataOf(await saveCopy(page))).toEqual(dataOf(copy))
})
