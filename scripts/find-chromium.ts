/** A Chromium for the tests: one that is there, or on a Debian-like machine where we are root, one that is installed. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'
import { fail, ok, type Result } from '../src/core/result.ts'

/** The headless shell first: the same engine without a browser's own windows around it, it takes half as long for the specs. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What the tests need of a bare Debian: the browser, `ip` and `unshare` for a space without a network, signs of all scripts. */
const PACKAGES = ['chromium-headless-shell', 'iproute2', 'util-linux', 'fonts-noto-cjk']

/** The path of a Chromium that is there: CHROMIUM, else one on PATH, else Playwright's own; null where there is none. */
export const presentChromium = (): string | null => named() ?? onPath() ?? playwrights()

/** The path of a Chromium: one that is there, else a new one. @returns else what is missing. */
export function findChromium(): Result<string> {
  const found = presentChromium()
  if (found !== null) return ok(found)
  if (canInstall()) install()
  const installed = onPath()
  if (installed !== null) return ok(installed)
  return fail(
    'No Chromium was found. Set CHROMIUM to the path of one, or run `npx playwright install chromium`; on Debian as root it is installed by itself.',
  )
}

function named(): string | null {
  const path = process.env['CHROMIUM']
  return path === undefined || path === '' ? null : path
}

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(isExecutable) ?? null
}

function playwrights(): string | null {
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

/** Says what it runs before it runs it. Whether it worked shows in whether there is a Chromium afterwards. */
function install(): void {
  const commands = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES],
  ] as const
  for (const [program, ...args] of commands) {
    console.log(`There is no Chromium yet. Running: ${[program, ...args].join(' ')}`)
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { status } = spawnSync(program, args, { stdio: 'inherit', env: environment })
    if (status !== 0) return
  }
}
