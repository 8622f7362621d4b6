/**
 * `npm start`: builds what is missing or stale, then opens the app in Electron. Where there is no Electron and none can be
 * had, the very same build is served on loopback for the browser, until Ctrl+C.
 *
 *   npm start                        Electron if it can be had, else the browser
 *   STUDY_HOST=browser npm start     the browser, without asking for Electron
 *   npm start -- --port 43200        the browser on another port (and so with another, separate library)
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type * as BrowserHostModule from '../src/main/browser-host.ts'
import { buildIfStale } from './build-state.ts'
import { findElectron, installElectron } from './electron-binary.ts'

const project = path.dirname(import.meta.dirname)

process.exitCode = await start()

/** @returns the exit code. */
async function start(): Promise<number> {
  const port = readPort()
  if (port === 'wrong') {
    console.error('--port needs a number from 1024 to 65535, as in: npm start -- --port 43200')
    return 2
  }
  await buildIfStale(project)
  if (port === null && process.env['STUDY_HOST'] !== 'browser') {
    const binary = findElectron(project) ?? (await fetchElectron())
    if (binary !== null) return openElectron(binary)
  }
  return serveForBrowser(port)
}

/** The port that was asked for; null where none was. */
function readPort(): number | null | 'wrong' {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false })
  if (values.port === undefined) return null
  const port = Number(values.port)
  return Number.isInteger(port) && port >= 1024 && port <= 65535 ? port : 'wrong'
}

/** The Electron binary after Electron's own installer has run; null where it could not be had, which is said. */
async function fetchElectron(): Promise<string | null> {
  console.log('There is no Electron binary yet. Running its own installer, install-electron, once.')
  const installed = await installElectron(project)
  if (installed.ok) return installed.value
  console.log(`Electron could not be had: ${installed.error}. The app opens in the browser instead.`)
  return null
}

function openElectron(binary: string): Promise<number> {
  const child = spawn(binary, [project], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Serves the build until Ctrl+C. */
async function serveForBrowser(askedPort: number | null): Promise<number> {
  const built: typeof BrowserHostModule = await import(path.join(project, 'out/main/browser-host.js'))
  const port = askedPort ?? built.BROWSER_PORT
  const folders = {
    renderer: path.join(project, 'out/renderer'),
    packs: path.join(project, 'resources/packs'),
    examples: path.join(project, 'resources/examples'),
  }
  try {
    const host = await built.startBrowserHost(folders, port)
    console.log(`\nSCO Study is at ${host.origin} (Ctrl+C ends it).`)
    openBrowser(host.origin)
    await new Promise((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    await host.close()
    return 0
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    console.error(
      `Port ${port} of 127.0.0.1 is taken; perhaps SCO Study is already running there. The port is part of the name under ` +
        'which the browser keeps your data, so no other is taken by itself. With `npm start -- --port 43200` you get a separate library.',
    )
    return 1
  }
}

/** Opens the system's browser where there is a display. That it could not be opened is no failure: the address is printed. */
function openBrowser(address: string): void {
  const hasDisplay = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  if (process.platform === 'linux' && !hasDisplay) return
  const [command, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
