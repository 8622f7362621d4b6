/**
 * Backups are files outside IndexedDB. One is written as pending, read back and compared by the page, and only then counted.
 * The name says the instant (UTC) and the reason, so that the folder can be understood without the app.
 */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BackupInfo, BackupReason } from '#shared/desktop-api'
import { renameAtomic, writeFileAtomic } from './atomic-file.ts'

/** How many counted backups are kept. */
const KEPT = 10
const PENDING = '.pending'

/** `2026-11-23T10-15-30.123Z_daily.json.gz`: an ISO instant whose colons are hyphens, as Windows allows none in a name. */
export const BACKUP_NAME =
  /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3}Z)_(daily|new-version|by-hand|before-restore)\.json\.gz$/

/** The door to the backups. Every `name` must match BACKUP_NAME; file system errors are thrown. */
export interface Backups {
  /** Writes a pending backup. @returns its name. */
  readonly write: (bytes: Uint8Array, reason: BackupReason) => Promise<string>
  /** The bytes on disk of a pending or counted backup; null if there is none of that name. */
  readonly read: (name: string) => Promise<Uint8Array | null>
  /** Counts a pending backup and removes all but the newest ten. @throws when no such backup is pending. */
  readonly confirm: (name: string) => Promise<BackupInfo>
  /** Removes a pending backup. A counted one stays. */
  readonly discard: (name: string) => Promise<void>
  /** Counted backups, newest first. */
  readonly list: () => Promise<BackupInfo[]>
}

/**
 * Opens the folder of the backups. Pending ones that are left from before are removed: nobody will compare them any more.
 * @param now gives ms since the epoch.
 */
export async function openBackups(folder: string, now: () => number): Promise<Backups> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name.endsWith(PENDING)) await rm(path.join(folder, name))

  const counted = (name: string): string => path.join(folder, name)
  const pending = (name: string): string => path.join(folder, name + PENDING)
  const list = async (): Promise<BackupInfo[]> => {
    const names = (await readdir(folder)).filter((name) => BACKUP_NAME.test(name))
    return Promise.all(
      names
        .toSorted()
        .reverse()
        .map((name) => describe(folder, name)),
    )
  }

  return {
    list,
    write: async (bytes, reason) => {
      const names = new Set(await readdir(folder))
      let name: string
      for (let at = now(); ; at++) {
        name = backupName(at, reason)
        if (!names.has(name) && !names.has(name + PENDING)) break
      }
      await writeFileAtomic(pending(name), bytes)
      return name
    },
    read: async (name) => (await readIfThere(counted(name))) ?? (await readIfThere(pending(name))),
    confirm: async (name) => {
      await renameAtomic(pending(name), counted(name))
      // Not this one, even if a clock that was set back makes it look old.
      const old = (await list())
        .map((backup) => backup.name)
        .slice(KEPT)
        .filter((other) => other !== name)
      for (const other of old) await rm(counted(other))
      return describe(folder, name)
    },
    discard: (name) => rm(pending(name), { force: true }),
  }
}

/** The name of a backup. @param at ms since the epoch. */
export function backupName(at: number, reason: BackupReason): string {
  return `${new Date(at).toISOString().replaceAll(':', '-')}_${reason}.json.gz`
}

async function describe(folder: string, name: string): Promise<BackupInfo> {
  const [, day, hours, minutes, seconds, reason] = BACKUP_NAME.exec(name) ?? []
  const { size } = await stat(path.join(folder, name))
  return {
    name,
    bytes: size,
    savedAt: Date.parse(`${day}T${hours}:${minutes}:${seconds}`),
    reason: reason as BackupReason,
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
