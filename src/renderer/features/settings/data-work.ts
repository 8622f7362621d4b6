import { fail, ok, type Result } from '#core/result'
import { backUp } from '../../db/backups.ts'
import { copyBytes } from '../../db/copies.ts'
import { restoreSafely } from '../../db/restore-safely.ts'
import { chooseFile, saveFile } from '../../platform/copies.ts'
import { desktop } from '../../platform/desktop.ts'
import { thisMachine } from '../../platform/machine.ts'
import { say } from '../../ui/say.tsx'

/** Saves everything in one file where the reader wants it. Gives whether it was saved: they may cancel. */
export async function saveCopy(): Promise<Result<boolean>> {
  const { flush, gzip, at, app } = thisMachine()
  await flush()
  const day = new Date(at).toISOString().slice(0, 10)
  const where = await saveFile(await copyBytes(gzip, at, app), `sco-study-${day}.scostudy`)
  if (where !== null) say(`Saved: ${where}`)
  return ok(where !== null)
}

/** Puts a file that the reader chooses in place of everything. */
export async function openCopyFile(): Promise<Result<null>> {
  const file = await chooseFile()
  return file === null ? ok(null) : restoreSafely(thisMachine(), file.bytes)
}

/** A backup now. In the browser there are none, which is said. */
export async function backUpNow(): Promise<Result<unknown>> {
  if (desktop === null) return fail('In the browser there are no backups. Save a copy instead.')
  const { flush, gzip, at, app } = thisMachine()
  await flush()
  const result = await backUp(desktop, gzip, 'by-hand', at, app)
  if (result.ok) say('Backed up')
  return result
}
