import { fail, ok, type Result } from '#core/result'
import { type Moment, studyDayOf } from '#core/scheduling/study-day'
import { type ExportData, writeExport } from '#core/transfer/export-file'
import { wholeData } from '#core/transfer/whole-data'
import type { BackupInfo, BackupReason, DesktopApi } from '#shared/desktop-api'
import { type Gzip, readCopy, sameData } from './copies.ts'
import { countAll, keepCounts } from './counts.ts'
import { readAll } from './snapshot.ts'
import { readStoredData } from './stored-data.ts'

/** What backing up needs of main. */
export type BackupStore = Pick<
  DesktopApi,
  'writeBackup' | 'readBackup' | 'confirmBackup' | 'discardBackup' | 'listBackups' | 'writeCounts'
>

/**
 * Backs up what the database holds now, and tells main how much that is.
 * The failure is in plain words.
 */
export async function backUp(
  store: BackupStore,
  gzip: Gzip,
  reason: BackupReason,
  at: number,
  app: string,
): Promise<Result<BackupInfo>> {
  const result = await backUpData(store, gzip, reason, await readAll(), at, app)
  if (result.ok) await keepCounts(store, at)
  return result
}

/**
 * Before a new version opens the database (and upgrades it): a backup of what is there. Null when nothing is.
 * The failure is in plain words.
 */
export async function backUpStored(
  store: BackupStore,
  gzip: Gzip,
  at: number,
  app: string,
): Promise<Result<BackupInfo> | null> {
  const data = await readStoredData()
  return data === null ? null : backUpData(store, gzip, 'new-version', wholeData(data), at, app)
}

/** Writes a backup, reads it back from the disk, and counts it only if it holds the data. */
async function backUpData(
  store: BackupStore,
  gzip: Gzip,
  reason: BackupReason,
  data: ExportData,
  at: number,
  app: string,
): Promise<Result<BackupInfo>> {
  const bytes = await gzip.gzip(writeExport(data, at, app))
  const wanted = await readCopy(gzip, bytes)
  if (!wanted.ok) return fail(`The backup could not be made: ${wanted.error}`)
  const name = await store.writeBackup(bytes, reason)
  const written = await store.readBackup(name)
  const found = written === null ? fail('the file is not there') : await readCopy(gzip, new Uint8Array(written))
  if (!found.ok || !sameData(found.value, wanted.value)) {
    await store.discardBackup(name)
    return fail(
      'The backup that was written does not hold what it should. It was thrown away; check the disk, then try again.',
    )
  }
  const made = await store.confirmBackup(name)
  for (const listener of listeners) listener()
  return ok(made)
}

const listeners = new Set<() => void>()

/** Calls a listener after each backup that counts and that this window made, the daily one too. Returns what stops it. */
export function onBackedUp(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The first backup of each study day. Null when there is one already, or nothing to keep. */
export async function backUpDaily(store: BackupStore, gzip: Gzip, moment: Moment, app: string) {
  const today = studyDayOf(moment)
  // Any of them, not the newest: one from when the clock was ahead must not stop the days until then.
  const isDone = (await store.listBackups()).some(({ savedAt }) => studyDayOf({ ...moment, at: savedAt }) === today)
  if (isDone) return null
  const counts = await countAll()
  const isEmpty = Object.values(counts).every((n) => n === 0)
  return isEmpty ? null : backUp(store, gzip, 'daily', moment.at, app)
}
