/**
 * The one contract of what the renderer may ask of main. Adding a channel here makes the compiler name what is missing in
 * preload and main. Across IPC only plain values survive: expected failures are values, bugs are exceptions.
 */

/** A backup that has been read back and compared. */
export interface BackupInfo {
  readonly name: string
  readonly bytes: number
  /** ms since the epoch. */
  readonly savedAt: number
  readonly reason: BackupReason
}
export type BackupReason = 'daily' | 'new-version' | 'by-hand' | 'before-restore'

/** What the database held when it was last counted: kept outside IndexedDB so that its loss is noticed. */
export interface KnownCounts {
  /** Packs of the reader's own. */
  readonly packs: number
  readonly highlights: number
  readonly notes: number
  readonly cards: number
  readonly answers: number
  /** ms since the epoch. */
  readonly countedAt: number
}

export interface StartInfo {
  readonly platform: string
  readonly versions: { readonly app: string; readonly electron: string; readonly chrome: string }
  /** The version that ran before this one; null at the very first start. */
  readonly previousVersion: string | null
  readonly knownCounts: KnownCounts | null
  /** Folder of the data, for the reader to find. */
  readonly dataFolder: string
}

/** Counted since `since`. */
export interface NetworkReport {
  /** Requests to anything but the app itself that were cancelled. */
  readonly refused: number
  /** Requests to anything but the app itself that went through: 0, or the gate has a hole. */
  readonly made: number
  /** Addresses that were opened in the system's browser, each after a yes. */
  readonly opened: number
  /** When counting began (the first start after the installation), ms since the epoch. */
  readonly since: number
}

export interface MenuState {
  /** Keys that the reader chose, by command id. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  /** Ids of the commands that can be run now. */
  readonly enabled: readonly string[]
}

export interface Reminder {
  readonly title: string
  readonly body: string
}

export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type OpenLinkResult = 'opened' | 'declined' | 'not-a-source'
export interface LogEntry {
  readonly at: number
  readonly where: string
  readonly message: string
  readonly details: string
}

/** Renderer asks, main answers. The key is the channel. */
export interface DesktopRequests {
  'start:info': () => StartInfo
  /** Writes a backup beside the others but does not count it yet; answers its name. */
  'backup:write': (bytes: Uint8Array, reason: BackupReason) => string
  /** The bytes of a written or counted backup, as they are on disk; null if there is no such file. */
  'backup:read': (name: string) => Uint8Array | null
  /** Counts a written backup, after the page has compared it, and removes all but the newest ten. */
  'backup:confirm': (name: string) => BackupInfo
  'backup:discard': (name: string) => void
  /** Counted backups, newest first. */
  'backup:list': () => BackupInfo[]
  'counts:write': (counts: KnownCounts) => void
  /** Asks where to save; null when the reader cancelled. */
  'copy:save': (bytes: Uint8Array, name: string) => string | null
  /** Asks which file to open; null when the reader cancelled. */
  'copy:open': () => OpenedFile | null
  /** Opens an exact address of a bundled source in the system's browser, after a yes in a native dialog. */
  'link:open': (address: string) => OpenLinkResult
  'log:write': (entry: LogEntry) => void
  'log:read': () => string
  /** What left or wanted to leave this machine since the app was installed. */
  'network:report': () => NetworkReport
  /** Tells main what the menu may offer now. The first time also says that the page listens: links and files that came before arrive then. */
  'menu:update': (state: MenuState) => void
  /** Opens another window. @param route what stands after `#` */
  'window:open': (route: string) => void
  /** The `study://` address in the clipboard, not yet trusted; null when it holds none. Nothing else of the clipboard is ever given. */
  'clipboard:study-link': () => string | null
  /** The system's own print dialog for this window's page. */
  'page:print': () => void
  /** Asks where to save, then writes this window's page as a PDF; its path, or null when the reader cancelled. */
  'page:pdf': (name: string) => string | null
  /** Shows a notice of the system; a click brings the window to the front and runs `today.review`. */
  'reminder:show': (reminder: Reminder) => void
  /** The page has written what it held; `id` is that of the flush asked for. */
  'flush:done': (id: number) => void
}

/** Main tells, the renderer listens. The key is the channel. */
export interface DesktopEvents {
  /** Write what is not yet saved, then ask `flush:done` with the same id. */
  'flush:ask': (id: number) => void
  /** A menu item was chosen: the id of a command (#shared/commands). */
  'menu:command': (command: string) => void
  /** A `study://` address was opened outside the app: as it was written, not yet trusted. */
  'study:link': (address: string) => void
  /** A file was opened with the app (a double click, or a drop on its icon). */
  'file:open': (file: OpenedFile) => void
}

type Asked<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never

/** What preload exposes as `window.desktop`: one function per channel, never ipcRenderer or an event object. */
export interface DesktopApi {
  readonly startInfo: Asked<DesktopRequests['start:info']>
  readonly writeBackup: Asked<DesktopRequests['backup:write']>
  readonly readBackup: Asked<DesktopRequests['backup:read']>
  readonly confirmBackup: Asked<DesktopRequests['backup:confirm']>
  readonly discardBackup: Asked<DesktopRequests['backup:discard']>
  readonly listBackups: Asked<DesktopRequests['backup:list']>
  readonly writeCounts: Asked<DesktopRequests['counts:write']>
  readonly saveCopy: Asked<DesktopRequests['copy:save']>
  readonly openCopy: Asked<DesktopRequests['copy:open']>
  readonly openLink: Asked<DesktopRequests['link:open']>
  readonly writeLog: Asked<DesktopRequests['log:write']>
  readonly readLog: Asked<DesktopRequests['log:read']>
  readonly networkReport: Asked<DesktopRequests['network:report']>
  readonly updateMenu: Asked<DesktopRequests['menu:update']>
  readonly openWindow: Asked<DesktopRequests['window:open']>
  readonly studyLinkInClipboard: Asked<DesktopRequests['clipboard:study-link']>
  readonly printPage: Asked<DesktopRequests['page:print']>
  readonly savePdf: Asked<DesktopRequests['page:pdf']>
  readonly showReminder: Asked<DesktopRequests['reminder:show']>
  /** Calls `flush` when main asks for it and tells main when it is done. Returns what stops it. */
  readonly onFlushAsked: (flush: () => Promise<void>) => () => void
  readonly onMenuCommand: (run: (command: string) => void) => () => void
  readonly onStudyLink: (open: (address: string) => void) => () => void
  readonly onFileOpened: (open: (file: OpenedFile) => void) => () => void
}
