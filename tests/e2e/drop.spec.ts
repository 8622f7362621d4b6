/** Files that are dragged over the window, with the browser's own drag and drop. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { HeldFile } from '../helpers/held-file.ts'
import { openScreen, skipFirstSteps, writeNote } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const V1 = path.resolve(import.meta.dirname, '../fixtures/exports/v1.json')

/** Writes a copy with one note into a folder. */
async function copyIn(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, gzipSync(await readFile(V1)))
  return file
}

test('a copy says what it will do while it is held, does it when let go, and undo brings all back', async ({
  study: { page },
  folder,
}) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Mine from before', 'Text')
  const held = await HeldFile.over(page, await copyIn(folder, 'copy.json.gz'))
  await expect(page.getByText('Let go to open this copy')).toBeVisible()
  await expect(page.getByText('It takes the place of everything you have made here.')).toBeVisible()
  await held.letGo()
  await expect(page.getByText('Let go to open this copy')).toBeHidden()
  await expect(page.getByText('Copy opened')).toBeVisible()
  await openScreen(page, 'Notes')
  await expect(page.getByRole('link', { name: 'Mine from before' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Mine from before' })).toBeVisible()
})

test('a copy that is taken away again does nothing', async ({ study: { page }, folder }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Mine from before', 'Text')
  await HeldFile.over(page, await copyIn(folder, 'copy.json.gz'))
  await expect(page.getByText('Let go to open this copy')).toBeVisible()
  // What the browser sends when the pointer leaves the window; its drag by protocol has no word for it.
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })))
  await expect(page.getByText('Let go to open this copy')).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine from before')
})

test('a damaged copy is refused, and nothing is changed', async ({ study: { page }, folder }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Mine from before', 'Text')
  const file = path.join(folder, 'damaged.json.gz')
  await writeFile(file, 'no copy')
  const held = await HeldFile.over(page, file)
  await held.letGo()
  await expect(page.getByText('This is not a file that SCO Study has saved. Nothing was changed.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine from before')
})

test.describe('what cannot be opened says so, and letting go neither does anything nor leads away', () => {
  for (const [what, names, title] of [
    ['a picture', ['picture.png'], 'This cannot be opened here'],
    ['a page', ['page.html'], 'This cannot be opened here'],
    ['two copies', ['one.json.gz', 'two.json.gz'], 'One file at a time'],
  ] as const)
    test(what, async ({ study: { page }, folder }) => {
      await skipFirstSteps(page)
      const before = page.url()
      const files = await Promise.all(names.map((name) => copyIn(folder, name)))
      const held = await HeldFile.over(page, ...files)
      await expect(page.getByText(title)).toBeVisible()
      await held.letGo()
      await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
      expect(page.url()).toBe(before)
    })
})
