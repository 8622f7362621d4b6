import { ok, type Result } from '#core/result'
import { type BackupStore, backUp } from './backups.ts'
import { type Gzip, restoreCopy } from './copies.ts'
import { keepCounts } from './counts.ts'
import { startAfresh } from './snapshot.ts'

/** What putting a copy in place of everything needs of the machine; platform/machine.ts has it. */
export interface Machine {
  /** Saves what is typed and not yet saved. */
  readonly flush: () => Promise<void>
  /** Where backups go; null on the loopback host. */
  readonly store: BackupStore | null
  readonly gzip: Gzip
  /** ms since the epoch. */
  readonly at: number
  /** The app's version. */
  readonly app: string
}

/** Puts a file's data in place of everything, after a backup where there are backups. Undo takes it back. The failure is in plain words. */
export const restoreSafely = (machine: Machine, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>> =>
  afterBackup(machine, () => restoreCopy(machine.gzip, bytes, machine.at))

/** Removes everything that the person made, after a backup where there are backups. Undo takes it back. The failure is in plain words. */
export const startSafelyAfresh = (machine: Machine): Promise<Result<null>> =>
  afterBackup(machine, async () => {
    await startAfresh(machine.at)
    return ok(null)
  })

/** Replaces everything once a backup is there, and tells main how much there is now, so that it takes nothing for lost. */
async function afterBackup(
  { flush, store, gzip, at, app }: Machine,
  replace: () => Promise<Result<null>>,
): Promise<Result<null>> {
  await flush()
  if (store !== null) {
    const backup = await backUp(store, gzip, 'before-restore', at, app)
    if (!backup.ok) return backup
  }
  const result = await replace()
  if (result.ok && store !== null) await keepCounts(store, at)
  return result
}
