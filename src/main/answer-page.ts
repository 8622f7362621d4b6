/** What main does for the page, channel by channel. */
import path from 'node:path'
import { app, type BrowserWindow, ipcMain } from 'electron'
import { openBackups } from './backups.ts'
import { openCopy, saveCopy } from './copies.ts'
import type { Flusher } from './flush.ts'
import { answerRequests, KNOWN_COUNTS } from './ipc.ts'
import { jsonFile } from './json-file.ts'
import { openLink, readSourceAddresses } from './links.ts'
import type { Log } from './log.ts'
import type { AppOrigin } from './origin.ts'
import type { Packs } from './packs.ts'
import { isTrustedSender, type NetworkGate } from './security.ts'
import { readVersionSeen, VERSION_SEEN } from './version-seen.ts'

/** What the answers need from the rest of main. */
export interface PageParts {
  readonly origin: AppOrigin
  readonly packs: Packs
  readonly gate: NetworkGate
  readonly flusher: Flusher
  readonly log: Log
  /** The window that asks; null while there is none yet. */
  readonly window: () => BrowserWindow | null
}

/** Opens what main keeps for the page in files, and answers every channel of the contract. */
export async function answerPage({ origin, packs, gate, flusher, log, window }: PageParts): Promise<void> {
  const folder = app.getPath('userData')
  const counts = jsonFile(path.join(folder, 'known-counts.json'), KNOWN_COUNTS)
  const version = await readVersionSeen(jsonFile(path.join(folder, 'version.json'), VERSION_SEEN), app.getVersion())
  const backups = await openBackups(path.join(folder, 'backups'), Date.now)

  const asking = (): BrowserWindow => {
    const open = window()
    if (open === null) throw new Error('the page asked before its window was there')
    return open
  }

  answerRequests(
    ipcMain,
    {
      'start:info': async () => ({
        platform: process.platform,
        versions: { app: app.getVersion(), electron: process.versions.electron, chrome: process.versions.chrome },
        previousVersion: version.previous(),
        knownCounts: await counts.read(),
        dataFolder: folder,
      }),
      'backup:write': backups.write,
      'backup:read': backups.read,
      'backup:confirm': async (name) => {
        const backup = await backups.confirm(name)
        await version.note()
        return backup
      },
      'backup:discard': backups.discard,
      'backup:list': backups.list,
      'counts:write': counts.write,
      'copy:save': (bytes, name) => saveCopy(asking(), bytes, name),
      'copy:open': () => openCopy(asking()),
      'link:open': async (address) => openLink(asking(), address, await readSourceAddresses(packs)),
      'log:write': log.write,
      'log:read': log.read,
      'network:refused': gate.refused,
      'flush:done': flusher.done,
    },
    (frame) => isTrustedSender(frame, origin),
  )
}
