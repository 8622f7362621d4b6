import type { Library } from '#core/library/library'
import type { BackupInfo, StartInfo } from '#shared/desktop-api'
import { isUnexpectedlyEmpty, keepCounts } from '../db/counts.ts'
import { db } from '../db/database.ts'
import { recoverDrafts, recoverDraftsOfOthers } from '../db/drafts.ts'
import { keepEdition } from '../db/editions.ts'
import { readSettings } from '../db/settings.ts'
import { instantNow, momentNow, setCutoffHour } from '../platform/clock.ts'
import { desktop } from '../platform/desktop.ts'
import { onClosing } from '../platform/flush.ts'
import { facesLoaded } from '../platform/fonts.ts'
import { browserGzip } from '../platform/gzip.ts'
import { loadLibrary } from '../platform/study-content.tsx'
import { APP_VERSION } from '../platform/version.ts'
import { say } from '../ui/say.tsx'
import { noteProblem } from './ErrorScreen.tsx'

/** How the app can begin. */
export type Start =
  | { readonly kind: 'ready'; readonly bundled: Library }
  /** The database is empty although it was not: the backups that can be brought back. */
  | { readonly kind: 'empty'; readonly bundled: Library; readonly backups: readonly BackupInfo[] }
  | { readonly kind: 'failed'; readonly title: string; readonly message: string; readonly details: string }

/** Opens the database and the content. Never rejects: what fails becomes a screen that says what to do. */
export async function startApp(): Promise<Start> {
  try {
    const faces = facesLoaded()
    const [info, bundled] = await Promise.all([desktop?.startInfo() ?? null, loadLibrary()])
    if (!bundled.ok)
      return {
        kind: 'failed',
        title: 'The study content is damaged',
        message:
          'The bundled pack could not be read. Install the app again; what you have made is not touched by that.',
        details: bundled.error.map((p) => `${p.file}:${p.line} ${p.reason}`).join('\n'),
      }
    // Before the opening: a new version may upgrade the database then.
    await backUpBeforeNewVersion(info)
    await db.open()
    setCutoffHour((await readSettings()).cutoffHour)
    // Asked before anything writes new counts: those would cover up the loss.
    if (desktop !== null && (await isUnexpectedlyEmpty(info?.knownCounts ?? null)))
      return { kind: 'empty', bundled: bundled.value, backups: await desktop.listBackups() }
    await recoverDrafts()
    for (const pack of bundled.value.packs) await keepEdition(pack, momentNow().at)
    await faces
    return { kind: 'ready', bundled: bundled.value }
  } catch (error) {
    noteProblem('start', error)
    return failure(error)
  }
}

/** Backups read and write the export file, whose parser the first screen does not need. */
const backups = () => import('../db/backups.ts')

/** Emptying what lay in the trash for 30 days waits until the first screen is there. */
const trash = () => import('../db/trash.ts')
const packs = () => import('../db/packs.ts')

/**
 * Before a new version changes anything, a backup of the data as the old version left them, if there are any.
 * Where it cannot be made (a full disk) the app opens all the same, says so, and main asks for it again at the next start.
 */
async function backUpBeforeNewVersion(info: StartInfo | null): Promise<void> {
  if (desktop === null || info === null || info.previousVersion === null) return
  if (info.previousVersion === info.versions.app) return
  const { backUpStored } = await backups()
  const result = await backUpStored(desktop, browserGzip, instantNow(), APP_VERSION)
  if (result === null || result.ok) return
  noteProblem('backup', new Error(result.error))
  say(`The backup before this new version could not be made. ${result.error}`)
}

function failure(error: unknown): Start {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const name = error instanceof Error ? error.name : ''
  // Dexie's own error names the cause in its message only.
  if (/VersionError/.test(`${name} ${details}`))
    return {
      kind: 'failed',
      title: 'Your data are newer than this app',
      message: 'A newer version of SCO Study has opened this database. Use that version; nothing was changed.',
      details,
    }
  if (/Quota/.test(`${name} ${details}`))
    return {
      kind: 'failed',
      title: 'The disk is full',
      message: 'There is no room to write. Free some space, then load the app again; nothing was changed.',
      details,
    }
  return {
    kind: 'failed',
    title: 'The app could not start',
    message:
      'Load it again. If that does not help, copy the details for whoever you ask; what you have made is not touched.',
    details,
  }
}

/** What goes on in the background once the screens are there: lasting storage, the daily backup, the counts. Returns what stops it. */
export function keepHouse(): () => void {
  void navigator.storage.persist()
  trash()
    .then(({ emptyExpired }) => emptyExpired(instantNow()))
    .catch((error: unknown) => noteProblem('trash', error))
  packs()
    .then(({ emptyExpiredPacks }) => emptyExpiredPacks(instantNow()))
    .catch((error: unknown) => noteProblem('packs', error))
  const stopDrafts = recoverDraftsOfOthers()
  const api = desktop
  if (api === null) return stopDrafts
  const daily = () => {
    void backups()
      .then(({ backUpDaily }) => backUpDaily(api, browserGzip, momentNow(), APP_VERSION))
      .then(
        (result) => result !== null && !result.ok && noteProblem('backup', new Error(result.error)),
        (error: unknown) => noteProblem('backup', error),
      )
  }
  daily()
  const timer = setInterval(daily, 3_600_000)
  const stop = onClosing(() => keepCounts(api, momentNow().at))
  return () => {
    clearInterval(timer)
    stop()
    stopDrafts()
  }
}
