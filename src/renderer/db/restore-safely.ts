import type { Result } from '#core/result'
import { type BackupStore, backUp } from './backups.ts'
import { type Gzip, restoreCopy } from './copies.ts'
import { keepCounts } from './counts.ts'

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
export async function restoreSafely(
  { flush, store, gzip, at, app }: Machine,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<null>> {
  await flush()
  if (store !== null) {
    const backup = await backUp(store, gzip, 'before-restore', at, app)
    if (!backup.ok) return backup
  }
  const result = await restoreCopy(gzip, bytes, at)
  if (result.ok && store !== null) await keepCounts(store, at)
  return result
}
