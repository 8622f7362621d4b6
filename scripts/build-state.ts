/** Whether `out/` still is what the sources say, and building it where it is not. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** What the build is made of. The packs are read as they are, so they are not among them. */
const INPUTS = ['src', 'resources/icons', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/** One file of each of the three builds, which electron-vite writes in this order. */
const OUTPUTS = ['out/main/index.js', 'out/main/browser-host.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds main, preload and renderer unless all of them are newer than everything they are made of. Ends the process when the build fails. */
export async function buildIfStale(project: string): Promise<void> {
  if (await isFresh(project)) return
  console.log('Building the app.')
  const cli = path.join(project, 'node_modules/electron-vite/bin/electron-vite.js')
  const built = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: project, stdio: 'inherit' })
  if (built.status !== 0) process.exit(built.status ?? 1)
}

async function isFresh(project: string): Promise<boolean> {
  const outputs = OUTPUTS.map((name) => path.join(project, name))
  if (!outputs.every((file) => existsSync(file))) return false
  const oldestOutput = Math.min(...outputs.map((file) => statSync(file).mtimeMs))
  const newestInputs = await Promise.all(INPUTS.map((name) => newest(path.join(project, name))))
  return Math.max(...newestInputs) < oldestOutput
}

/** The newest change of a file, or of a folder and all below it (a removed file changes its folder), in ms since the epoch. */
async function newest(place: string): Promise<number> {
  const own = await stat(place)
  if (!own.isDirectory()) return own.mtimeMs
  const below = await readdir(place, { recursive: true, withFileTypes: true })
  const times = below.map((entry) => stat(path.join(entry.parentPath, entry.name)).then((found) => found.mtimeMs))
  return Math.max(own.mtimeMs, ...(await Promise.all(times)))
}
