/**
 * The bridge between the page and main: one function per channel of desktop-api.ts and nothing else. Neither ipcRenderer nor
 * an event object ever reaches the page.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopApi, DesktopEvents, DesktopRequests } from '#shared/desktop-api'

/** The function that asks main on one channel. Main checks sender and arguments. */
function ask<C extends keyof DesktopRequests>(channel: C) {
  return (...args: Parameters<DesktopRequests[C]>): Promise<ReturnType<DesktopRequests[C]>> =>
    ipcRenderer.invoke(channel, ...args)
}

/** Calls `listener` for every event of one channel, without the event object. Returns what stops it. */
function listen<C extends keyof DesktopEvents>(
  channel: C,
  listener: (...args: Parameters<DesktopEvents[C]>) => void,
): () => void {
  const heard = (_event: unknown, ...args: Parameters<DesktopEvents[C]>): void => listener(...args)
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.off(channel, heard)
  }
}

const flushDone = ask('flush:done')

const api: DesktopApi = {
  startInfo: ask('start:info'),
  writeBackup: ask('backup:write'),
  readBackup: ask('backup:read'),
  confirmBackup: ask('backup:confirm'),
  discardBackup: ask('backup:discard'),
  listBackups: ask('backup:list'),
  writeCounts: ask('counts:write'),
  saveCopy: ask('copy:save'),
  openCopy: ask('copy:open'),
  openLink: ask('link:open'),
  writeLog: ask('log:write'),
  readLog: ask('log:read'),
  networkReport: ask('network:report'),
  updateMenu: ask('menu:update'),
  openWindow: ask('window:open'),
  studyLinkInClipboard: ask('clipboard:study-link'),
  printPage: ask('page:print'),
  savePdf: ask('page:pdf'),
  showReminder: ask('reminder:show'),
  onFlushAsked: (flush) =>
    listen('flush:ask', (id) => {
      // A flush that failed is answered too: main waits only so that a write can finish, and the page shows the failure.
      void flush()
        .catch(() => undefined)
        .then(() => flushDone(id))
    }),
  onMenuCommand: (run) => listen('menu:command', run),
  onStudyLink: (open) => listen('study:link', open),
  onFileOpened: (open) => listen('file:open', open),
}

contextBridge.exposeInMainWorld('desktop', api)
