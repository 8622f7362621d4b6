/** Whether there is room to work: Chromium wipes IndexedDB when it opens it on a full disk (electron#41877). */
import { mkdir, statfs } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/result'

/** Free bytes below which the app does not start: 256 MB. */
export const ROOM_NEEDED_BYTES = 256 * 2 ** 20

/** Makes the folder where it is missing. @returns the free bytes, or a sentence for the reader when they are too few. */
export async function checkRoom(folder: string, neededBytes: number): Promise<Result<number>> {
  await mkdir(folder, { recursive: true })
  const { bavail, bsize } = await statfs(folder)
  const freeBytes = bavail * bsize
  if (freeBytes >= neededBytes) return ok(freeBytes)
  return fail(
    `The disk that holds your notes and cards is nearly full: ${megabytes(freeBytes)} free, ${megabytes(neededBytes)} needed. ` +
      `To keep your data safe, SCO Study does not start until there is room. Your data is in ${folder} and was not touched.`,
  )
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MB`
}
