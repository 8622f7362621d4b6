/** A document as a PDF, where the reader says. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readPdf } from '../../helpers/pdf-text.ts'
import { highlightWords, openDocument, skipFirstSteps } from '../../helpers/reader.ts'
import { expect, test } from '../../helpers/study-test.ts'

test('a document is saved as a PDF with its text, highlights and sources', async ({ shell, folder }) => {
  const { page } = shell
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await highlightWords(page, 'talks about troops', '1')
  const file = path.join(folder, 'History.pdf')
  await shell.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath: string }) => {
      Object.assign(globalThis, { suggested: options.defaultPath })
      return Promise.resolve({ canceled: false, filePath })
    }) as typeof dialog.showSaveDialog
  }, file)
  await shell.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('page.pdf')?.click())
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible()
  expect(await shell.electron.evaluate(() => (globalThis as unknown as { suggested: string }).suggested)).toMatch(
    /Documents.History\.pdf$/,
  )
  const pdf = readPdf(await readFile(file))
  expect(pdf.pages).toBeGreaterThan(2)
  expect(pdf.text).toContain('TheSCOisolderthanitsname.')
  expect(pdf.text).toContain('Yourhighlights:yellow.')
  expect(pdf.text).toContain('Sourcesofthesignedsentences')
  // The page is as it was: what is for paper is gone again.
  await expect(page.getByText('Sources of the signed sentences')).toHaveCount(0)
})

test('a reader who cancels has no PDF', async ({ shell, folder }) => {
  const { page } = shell
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  const before = await readdir(folder)
  await shell.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  expect(await page.evaluate(() => window.desktop?.savePdf('History'))).toBeNull()
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual([])
  expect(before.filter((name) => name.endsWith('.pdf'))).toEqual([])
})
