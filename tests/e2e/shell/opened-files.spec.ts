/** A copy or a pack that is opened outside the app, and the mouse's buttons for back and forward: what the page makes of it. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { openScreen, skipFirstSteps, writeNote } from '../../helpers/reader.ts'
import type { ShellApp } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

const V1 = path.resolve(import.meta.dirname, '../../fixtures/exports/v1.json')

/** As the system hands over a file that was opened by a double click. */
async function openFile(shell: ShellApp, file: string): Promise<void> {
  await shell.electron.evaluate(
    ({ app }, where) => app.emit('open-file', { preventDefault: () => undefined }, where),
    file,
  )
}

test('says what is here and what is in it, opens on a yes, and undo brings all back', async ({ shell, folder }) => {
  const { page } = shell
  const file = path.join(folder, 'mine.scostudy')
  await writeFile(file, gzipSync(await readFile(V1)))
  await skipFirstSteps(page)
  await writeNote(page, 'Mine from before', 'Text')
  await openFile(shell, file)
  const question = page.getByRole('dialog', { name: 'Open “mine.scostudy”?' })
  await expect(question.getByText('It takes the place of everything you have made here.')).toBeVisible()
  await expect(question.getByRole('row', { name: /^Notes 1 / })).toBeVisible()
  await question.getByRole('button', { name: 'Leave all as it is' }).click()
  await expect(question).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine from before')

  await openFile(shell, file)
  await question.getByRole('button', { name: 'Open the copy' }).click()
  await expect(page.getByText('Copy opened')).toBeVisible()
  await openScreen(page, 'Notes')
  await expect(page.getByRole('link', { name: 'Mine from before' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Mine from before' })).toBeVisible()
})

test('a damaged copy is refused, and nothing can be done with it', async ({ shell, folder }) => {
  const file = path.join(folder, 'damaged.scostudy')
  await writeFile(file, 'no copy')
  await skipFirstSteps(shell.page)
  await openFile(shell, file)
  const question = shell.page.getByRole('dialog', { name: 'Open “damaged.scostudy”?' })
  await expect(question.getByRole('alert')).toContainText('Nothing was changed.')
  await expect(question.getByRole('button', { name: 'Open the copy' })).toHaveCount(0)
})

test('a pack is shown, and added only after a yes', async ({ shell, folder }) => {
  const { page } = shell
  const file = path.join(folder, 'tides.scopack')
  await writeFile(file, zipSync({ 'tides.md': strToU8('# Tides\n\nThe sea comes and goes twice a day.\n') }))
  await skipFirstSteps(page)
  await openFile(shell, file)
  const preview = page.getByRole('dialog', { name: 'Add “Tides”?' })
  await preview.getByRole('button', { name: 'Leave all as it is' }).click()
  await expect(preview).toBeHidden()
  await openFile(shell, file)
  await preview.getByRole('button', { name: 'Add the pack' }).click()
  await expect(page.getByRole('region', { name: 'Yours' }).getByRole('listitem', { name: 'Tides' })).toBeVisible()
})

test('the buttons on the side of the mouse go back and forward', async ({ shell: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Notes')
  await openScreen(page, 'Cards')
  const release = (button: number) =>
    page.evaluate((which) => {
      document.body.dispatchEvent(new MouseEvent('mouseup', { button: which, bubbles: true, cancelable: true }))
    }, button)
  await release(3)
  await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeVisible()
  await release(4)
  await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible()
})
