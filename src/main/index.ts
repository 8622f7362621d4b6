/** Electron's entry. It reads as a table of contents: before `ready`, then on ready, in an order that matters. */
import path from 'node:path'
import { app, dialog, protocol, session } from 'electron'
import { answerPage } from './answer-page.ts'
import { createAppServer } from './app-server.ts'
import { checkRoom, ROOM_NEEDED_BYTES } from './disk.ts'
import { openExamples } from './examples.ts'
import { createFlusher } from './flush.ts'
import { createInbox } from './inbox.ts'
import { jsonFile } from './json-file.ts'
import { type Log, openLog } from './log.ts'
import { setMenu } from './menu.ts'
import { NETWORK_REPORT, readNetworkCounts } from './network-counts.ts'
import { APP_ORIGIN, developmentOrigin, SCHEME } from './origin.ts'
import { claimLinks, listenToOutside, passOn } from './outside-events.ts'
import { openPacks, type Packs } from './packs.ts'
import { guardAllContents, guardSession, lockDown, PRIVILEGED_SCHEME } from './security.ts'
import { openWindow } from './window.ts'
import { keepWindows } from './windows.ts'

const project = path.join(import.meta.dirname, '../..')

/** What tests and development set; the packaged app looks at none of it. */
const overrides = app.isPackaged
  ? {}
  : {
      devServer: process.env['ELECTRON_RENDERER_URL'],
      userData: process.env['STUDY_USER_DATA'],
      roomNeededBytes: process.env['STUDY_MIN_FREE_BYTES'],
    }
const origin = overrides.devServer === undefined ? APP_ORIGIN : developmentOrigin(overrides.devServer)
if (overrides.userData !== undefined) app.setPath('userData', overrides.userData)
// What is written while developing must not mix with a reader's backups and counts.
else if (overrides.devServer !== undefined) app.setPath('userData', `${app.getPath('userData')} (development)`)

// An AppImage's launcher adds this switch by itself where the system forbids user namespaces: a sandbox that is off must be said.
if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) {
  dialog.showErrorBox(
    'SCO Study does not start without its sandbox',
    'This system does not let an AppImage use one. Install the .deb or .rpm instead.',
  )
  app.exit(1)
}
// The id of the package (electron-builder.config.ts): without it Windows shows no notices.
if (process.platform === 'win32') app.setAppUserModelId('app.sco-study')

lockDown(app, overrides.devServer !== undefined)
protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME])
guardAllContents(app, origin)
const outside = listenToOutside(app)
claimLinks(app)

// Two processes on one IndexedDB must never happen, so the second one ends at once: exit, not quit.
if (!app.requestSingleInstanceLock()) app.exit(0)
else void app.whenReady().then(start)

async function start(): Promise<void> {
  const log = openLog(path.join(app.getPath('userData'), 'logs'))
  try {
    logWhatGoesWrong(log)
    await open(log)
  } catch (error) {
    log.write({ at: Date.now(), where: 'main', message: 'the app could not start', details: describeError(error) })
    dialog.showErrorBox('SCO Study could not start', `${String(error)}\n\nThe log is in ${log.file}`)
    app.exit(1)
  }
}

async function open(log: Log): Promise<void> {
  const room = await checkRoom(app.getPath('userData'), Number(overrides.roomNeededBytes ?? ROOM_NEEDED_BYTES))
  if (!room.ok) {
    log.write({ at: Date.now(), where: 'main', message: room.error, details: '' })
    dialog.showErrorBox('The disk is nearly full', room.error)
    return app.exit(1)
  }
  const packs = await openPacks(path.join(project, 'resources/packs'))
  if (origin === APP_ORIGIN) await serveApp(packs)
  const network = await readNetworkCounts(
    jsonFile(path.join(app.getPath('userData'), 'network.json'), NETWORK_REPORT),
    Date.now(),
    (error) => log.write({ at: Date.now(), where: 'main', message: 'counts not kept', details: describeError(error) }),
  )
  guardSession(session.defaultSession, origin, network.count)
  const flusher = createFlusher()
  const windows = keepWindows(
    (wish) => openWindow({ origin, flusher, log }, wish),
    (window) => menu.follow(window),
  )
  const menu = setMenu(windows.front)
  const inbox = createInbox(() => windows.front()?.webContents ?? null)
  await answerPage({ origin, packs, network, flusher, log, menu, inbox, windows })
  await windows.open(null)
  // While the page's process starts.
  packs.readAhead()
  outside.handTo((wishes) => void passOn(wishes, inbox))
  app.on('second-instance', windows.toFront)
  app.on('window-all-closed', () => app.quit())
}

async function serveApp(packs: Packs): Promise<void> {
  const examples = await openExamples(path.join(project, 'resources/examples'))
  const serve = await createAppServer({ renderer: path.join(import.meta.dirname, '../renderer'), packs, examples })
  protocol.handle(SCHEME, (request) =>
    APP_ORIGIN.owns(request.url) ? serve(request) : new Response(null, { status: 404 }),
  )
}

/** Electron shows an uncaught exception by itself; here it is only written down. */
function logWhatGoesWrong(log: Log): void {
  const write = (message: string, error: unknown): void =>
    log.write({ at: Date.now(), where: 'main', message, details: describeError(error) })
  process.on('uncaughtExceptionMonitor', (error) => write('uncaught exception', error))
  process.on('unhandledRejection', (reason) => write('unhandled rejection', reason))
  app.on('child-process-gone', (_event, { type, reason }) => write(`the ${type} process ended: ${reason}`, ''))
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
