/** What main does for the page, channel by channel. */
import path from 'node:path'
import { app, BrowserWindow, ipcMain, type WebContents } from 'electron'
import type { DesktopEvents } from '#shared/desktop-api'
import { openBackups } from './backups.ts'
import { readStudyLink } from './clipboard.ts'
import { openCopy, saveCopy } from './copies.ts'
import type { Flusher } from './flush.ts'
import type { Inbox } from './inbox.ts'
import { answerRequests, KNOWN_COUNTS, type RequestHandlers } from './ipc.ts'
import { jsonFile } from './json-file.ts'
import { openLink, readSourceAddresses } from './links.ts'
import type { Log } from './log.ts'
import type { AppMenu } from './menu.ts'
import type { NetworkCounts } from './network-counts.ts'
import type { AppOrigin } from './origin.ts'
import type { Packs } from './packs.ts'
import { printPage, savePdf } from './print.ts'
import { showReminder } from './reminders.ts'
import { isTrustedSender } from './security.ts'
import { readVersionSeen, VERSION_SEEN } from './version-seen.ts'
import { bringToFront } from './window.ts'
import type { AppWindows } from './windows.ts'

/** What the answers need from the rest of main. */
export interface PageParts {
  readonly origin: AppOrigin
  readonly packs: Packs
  readonly network: NetworkCounts
  readonly flusher: Flusher
  readonly log: Log
  readonly menu: AppMenu
  readonly inbox: Inbox
  readonly windows: AppWindows
}

/** Opens what main keeps for the page in files, and answers every channel of the contract. */
export async function answerPage(parts: PageParts): Promise<void> {
  const { origin, packs, network, flusher, log, menu, inbox, windows } = parts
  const folder = app.getPath('userData')
  const counts = jsonFile(path.join(folder, 'known-counts.json'), KNOWN_COUNTS)
  const version = await readVersionSeen(jsonFile(path.join(folder, 'version.json'), VERSION_SEEN), app.getVersion())
  const backups = await openBackups(path.join(folder, 'backups'), Date.now)

  const handlersFor = (asking: WebContents): RequestHandlers => ({
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
    'copy:save': (bytes, name) => saveCopy(windowOf(asking), bytes, name),
    'copy:open': () => openCopy(windowOf(asking)),
    'link:open': async (address) => {
      const result = await openLink(windowOf(asking), address, await readSourceAddresses(packs))
      if (result === 'opened') network.count('opened')
      return result
    },
    'log:write': log.write,
    'log:read': log.read,
    'network:report': network.report,
    'menu:update': (state) => {
      menu.update(asking, state)
      inbox.listens(asking)
    },
    'window:open': async (route) => {
      await windows.open(route)
    },
    'clipboard:study-link': readStudyLink,
    'page:print': () => printPage(asking),
    'page:pdf': (name) => savePdf(windowOf(asking), name),
    'reminder:show': (reminder) =>
      showReminder(reminder, () => {
        if (asking.isDestroyed()) return windows.toFront()
        bringToFront(windowOf(asking))
        asking.send('menu:command' satisfies keyof DesktopEvents, 'today.review')
      }),
    'flush:done': flusher.done,
  })
  answerRequests(ipcMain, handlersFor, (frame) => isTrustedSender(frame, origin))
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) throw new Error('the page asked without a window')
  return window
}
