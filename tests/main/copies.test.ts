import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import { expect, test, vi } from 'vitest'
import { openCopy, saveCopy } from '../../src/main/copies.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const { dialog } = vi.hoisted(() => ({
  dialog: {
    showSaveDialog: vi.fn<(window: unknown, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>>(),
    showOpenDialog: vi.fn<() => Promise<OpenDialogReturnValue>>(),
  },
}))
vi.mock('electron', () => ({ dialog, app: { getPath: () => '/home/reader/Documents' } }))

test('a copy is written where the reader says', async () => {
  const filePath = path.join(await temporaryFolder(), 'copy.json.gz')
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath })
  expect(await saveCopy({} as never, new Uint8Array([1, 2]), 'copy.json.gz')).toBe(filePath)
  expect([...(await readFile(filePath))]).toEqual([1, 2])
})

test('the page suggests a name, never a folder', async () => {
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
  await saveCopy({} as never, new Uint8Array(), '../../../etc/cron.d/copy')
  expect(dialog.showSaveDialog.mock.lastCall?.[1]).toMatchObject({
    defaultPath: path.join('/home/reader/Documents', 'copy'),
  })
})

test('a copy is opened with its name and bytes', async () => {
  const file = path.join(await temporaryFolder(), 'copy.json.gz')
  await writeFile(file, new Uint8Array([3, 4]))
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] })
  const copy = await openCopy({} as never)
  expect([copy?.name, [...(copy?.bytes ?? [])]]).toEqual(['copy.json.gz', [3, 4]])
})

test('a reader who cancels gets nothing written and nothing read', async () => {
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
  dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] })
  expect(await saveCopy({} as never, new Uint8Array(), 'x')).toBeNull()
  expect(await openCopy({} as never)).toBeNull()
})
