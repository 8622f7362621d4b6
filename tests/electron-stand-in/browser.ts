/** The Chromium that draws what Electron's would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { Cdp } from './cdp.ts'

const ALWAYS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--password-store=basic',
]
/** How long Chromium may take to close by itself, in ms. */
const CLOSE_LIMIT_MS = 5000

let connection: Cdp | null = null
let chromium: ChildProcess | null = null

/** The connection. @throws before the app is ready. */
export function cdp(): Cdp {
  if (connection === null) throw new Error('there is no browser before the app is ready')
  return connection
}

/**
 * Starts Chromium on a profile and connects to it. Says `DevTools listening on …`, as Electron does, for Playwright.
 * @throws what Chromium said, when it ended before it listened.
 */
export async function startBrowser(profile: string, switches: readonly string[]): Promise<void> {
  // tests/helpers/shell-app.ts names the one that the other specs take.
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  // setpriv: a SIGKILL of this process takes the browser with it, as killing Electron would.
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', program, ...ALWAYS, `--user-data-dir=${profile}`, ...switches],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  chromium = child
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, listening] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (listening !== undefined) resolve(listening)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code} before it listened\n${said}`)))
  })
  connection = await Cdp.connect(address)
  process.stderr.write(`\nDevTools listening on ${address}\n`)
}

/** Closes Chromium, then ends this process. */
export function endWithBrowser(code: number): void {
  const end = (): never => process.exit(code)
  if (chromium === null || chromium.exitCode !== null) return end()
  chromium.once('exit', end)
  setTimeout(() => {
    chromium?.kill('SIGKILL')
    end()
  }, CLOSE_LIMIT_MS)
  cdp()
    .send('Browser.close')
    .catch(() => chromium?.kill('SIGKILL'))
}
