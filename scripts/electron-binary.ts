/** Where the Electron binary is, and how it is got. electron >= 42 downloads it at its first run, not when it is installed. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail, ok, type Result } from '../src/core/result.ts'

/** How long the installer may go without a written byte, in ms. */
const STALLED_AFTER_MS = 20_000
const LOOK_EVERY_MS = 1000

/** The binary that ELECTRON_BINARY names or that Electron's installer has put in place; null where there is none. */
export function findElectron(project: string): string | null {
  const named = process.env['ELECTRON_BINARY']
  if (named !== undefined && named !== '') return named
  const electron = path.join(project, 'node_modules/electron')
  const note = path.join(electron, 'path.txt')
  if (!existsSync(note)) return null
  const binary = path.join(electron, 'dist', readFileSync(note, 'utf8'))
  return existsSync(binary) ? binary : null
}

/**
 * Runs Electron's own `install-electron` once and gives the binary, or a phrase that says why there is none. The installer
 * says nothing while it downloads (its progress bar needs a terminal and 30 s), so progress is what it writes: into a
 * temporary folder of its own, then into `dist`. Twenty seconds without either are a failure.
 */
export async function installElectron(project: string): Promise<Result<string>> {
  const electron = path.join(project, 'node_modules/electron')
  const temporary = await mkdtemp(path.join(tmpdir(), 'install-electron-'))
  try {
    const reason = await runWhileWriting(path.join(electron, 'install.js'), temporary, [
      temporary,
      path.join(electron, 'dist'),
    ])
    const binary = findElectron(project)
    return binary === null ? fail(reason) : ok(binary)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Runs a Node script for as long as one of the folders grows. @returns a phrase that says how it ended. */
function runWhileWriting(script: string, temporary: string, folders: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  let written = 0
  let grewAt = Date.now()
  const look = async (): Promise<void> => {
    const now = (await Promise.all(folders.map(bytesIn))).reduce((sum, bytes) => sum + bytes, 0)
    if (now !== written) {
      written = now
      grewAt = Date.now()
      console.log(`  ${Math.round(written / 1e6)} MB`)
    } else if (Date.now() - grewAt > STALLED_AFTER_MS) {
      child.kill()
    }
  }
  const looking = setInterval(() => void look(), LOOK_EVERY_MS)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => {
      clearInterval(looking)
      if (signal !== null) resolve(`there was no progress for ${STALLED_AFTER_MS / 1000} seconds`)
      else resolve(`its installer ended with code ${code} (${complaint.trim().split('\n', 1)[0] ?? ''})`)
    })
  })
}

/** Bytes of all files below a folder; 0 where there is none. Files that vanish while looking count as nothing. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(path.join(entry.parentPath, entry.name)).then(
        (found) => found.size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}
