/** The one way out of the app, and copies of the reader's data. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ShellApp } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

const sources: { url: string | null }[] = JSON.parse(
  await readFile(path.resolve(import.meta.dirname, '../../../resources/packs/sco/sources.json'), 'utf8'),
)
const SOURCE = sources.find(({ url }) => url?.startsWith('https://'))?.url ?? ''

/** Answers the native question with the button of this number, and notes what is opened. */
async function answerWith(shell: ShellApp, response: number): Promise<void> {
  await shell.electron.evaluate(({ dialog, shell: system }, button) => {
    Object.assign(globalThis, { opened: [] })
    dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false })
    system.openExternal = (address: string) => {
      ;(globalThis as unknown as { opened: string[] }).opened.push(address)
      return Promise.resolve()
    }
  }, response)
}

function opened(shell: ShellApp): Promise<string[]> {
  return shell.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
}

function openLink(shell: ShellApp, address: string): Promise<string | undefined> {
  return shell.page.evaluate((asked) => window.desktop?.openLink(asked), address)
}

test('an address of a source is opened after a yes', async ({ shell }) => {
  await answerWith(shell, 0)
  expect(await openLink(shell, SOURCE)).toBe('opened')
  expect(await opened(shell)).toEqual([SOURCE])
})

test('an address of a source is not opened after a no', async ({ shell }) => {
  await answerWith(shell, 1)
  expect(await openLink(shell, SOURCE)).toBe('declined')
  expect(await opened(shell)).toEqual([])
})

test('anything else is not even asked about', async ({ shell }) => {
  await answerWith(shell, 0)
  const others = [
    `${SOURCE}#more`,
    SOURCE.toUpperCase(),
    ` ${SOURCE}`,
    'https://example.com/',
    'file:///etc/passwd',
    '',
  ]
  for (const address of others) expect(await openLink(shell, address)).toBe('not-a-source')
  expect(await opened(shell)).toEqual([])
})

test('a copy is saved where the reader says, and opened from there', async ({ shell, folder }) => {
  const file = path.join(folder, 'copy.json.gz')
  await shell.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
  expect(await shell.page.evaluate(() => window.desktop?.saveCopy(new Uint8Array([1, 2, 3]), 'copy.json.gz'))).toBe(
    file,
  )
  expect([...(await readFile(file))]).toEqual([1, 2, 3])
  await writeFile(file, Uint8Array.from([4, 5]))
  const back = await shell.page.evaluate(async () => {
    const copy = await window.desktop?.openCopy()
    return { name: copy?.name, bytes: [...(copy?.bytes ?? [])] }
  })
  expect(back).toEqual({ name: 'copy.json.gz', bytes: [4, 5] })
})

test('a cancelled dialog saves and opens nothing', async ({ shell }) => {
  await shell.electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
  expect(await shell.page.evaluate(() => window.desktop?.saveCopy(new Uint8Array(1), 'x'))).toBeNull()
  expect(await shell.page.evaluate(() => window.desktop?.openCopy())).toBeNull()
})
