/** Files that hold the old content or the new content, never half of one. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** On Windows a virus scanner may hold a file for a moment. */
const PASSING_ERRORS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RENAME_TRIES = 6
/** The first pause between two tries, in ms; each next one is twice as long. */
const FIRST_PAUSE_MS = 20

/**
 * Replaces a file: a temporary file in the same folder, written and synced, is renamed over it, and the folder is synced.
 * @throws the file system's error; the file is then as it was before, and no temporary file is left.
 */
export async function writeFileAtomic(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
  try {
    await writeNew(temporary, content)
    await renameAtomic(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Renames within one folder, so that it lasts: a few tries where a file is held for a moment, then a sync of the folder. */
export async function renameAtomic(from: string, to: string): Promise<void> {
  await renameWithTries(from, to)
  await syncFolder(path.dirname(to))
}

async function writeNew(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function renameWithTries(from: string, to: string): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (tried === RENAME_TRIES || !PASSING_ERRORS.has(code)) throw error
      await wait(FIRST_PAUSE_MS * 2 ** (tried - 1))
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // a folder cannot be opened there
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
