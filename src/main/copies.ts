/** Copies of the reader's data, where the reader wants them. */
import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { writeFileAtomic } from './atomic-file.ts'
import { readOpenedFile } from './outside.ts'

const NAME = 'SCO Study copy'
const SAVED = [{ name: NAME, extensions: ['scostudy'] }]
/** Older copies end in `.json.gz`. */
const OPENED = [
  { name: NAME, extensions: ['scostudy', 'gz', 'json'] },
  { name: 'All files', extensions: ['*'] },
]

/** Asks where to save. @returns the file's path; null when the reader cancelled. @throws the file system's error. */
export async function saveCopy(window: BrowserWindow, bytes: Uint8Array, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save a copy',
    // Only the last part of what the page suggests: it never chooses the folder.
    defaultPath: path.join(app.getPath('documents'), path.basename(name)),
    filters: SAVED,
  })
  if (canceled || filePath === '') return null
  await writeFileAtomic(filePath, bytes)
  return filePath
}

/** Asks which file to open. @returns its name and bytes; null when the reader cancelled. @throws why it cannot be read, or is too large */
export async function openCopy(window: BrowserWindow): Promise<{ name: string; bytes: Uint8Array } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a copy',
    properties: ['openFile'],
    filters: OPENED,
  })
  const file = filePaths[0]
  if (canceled || file === undefined) return null
  const read = await readOpenedFile(file)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
