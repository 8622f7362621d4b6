/**
 * `npm run dist`: builds the app and makes the packages of this system, in dist/.
 *
 *   npm run dist              all of them
 *   npm run dist -- deb       only these
 *
 * What it needs is looked for first, before the build; docs/packaging.md lists it.
 */
import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'electron-builder'
import { describePackage } from '../electron-builder.config.ts'
import { fail, ok, type Result } from '../src/core/result.ts'
import { buildIfStale } from './build-state.ts'
import { findElectron, installElectron } from './electron-binary.ts'
import { endWith } from './package/end-with.ts'
import { readExpected } from './package/expected.ts'
import { findPackageFaults } from './package/package-rules.ts'
import { readPackedApp } from './package/packed-app.ts'
import { type System, systemOf } from './package/systems.ts'
import { listTargets, type Target } from './package/target-rules.ts'
import { PROJECT } from './run-command.ts'

const OUTPUT = path.join(PROJECT, 'dist')
/** Where electron-builder leaves the unpacked app, by system and processor. */
const UNPACKED: Readonly<Record<System, Readonly<Record<string, string>>>> = {
  linux: { x64: 'linux-unpacked' },
  mac: { x64: 'mac', arm64: 'mac-arm64' },
  win: { x64: 'win-unpacked' },
}

const made = await makePackages(process.argv.slice(2))
if (made.ok) console.log(`\nMade, and what they hold was checked:\n${made.value.map((file) => `  ${file}`).join('\n')}`)
else console.error(`\nNo package was made. ${made.error}`)
endWith(made.ok ? 0 : 1)

/** @returns the files; what stood in the way, in words for a person. */
async function makePackages(asked: readonly string[]): Promise<Result<readonly string[]>> {
  const system = systemOf(process.platform)
  if (system === null) return fail(`Packages are made on Windows, macOS and Linux, not on ${process.platform}.`)
  const targets = chooseTargets(listTargets(describePackage(), system), asked)
  if (!targets.ok) return targets
  const needs = await findNeeds(targets.value)
  if (!needs.ok) return needs
  await buildIfStale(PROJECT)
  await rm(OUTPUT, { recursive: true, force: true })
  const artifacts = await pack(system, targets.value)
  if (!artifacts.ok) return artifacts
  const faults = await checkUnpacked(system, targets.value)
  return faults.length === 0 ? artifacts : fail(`What was packed is not as it should be:\n  ${faults.join('\n  ')}`)
}

/** Those that were asked for; all where none was. */
function chooseTargets(known: readonly Target[], asked: readonly string[]): Result<readonly Target[]> {
  const names = new Set(known.map(({ name }) => name))
  const unknown = asked.find((name) => !names.has(name))
  if (unknown !== undefined)
    return fail(`${unknown} is not made here; on this system there are ${[...names].join(', ')}.`)
  return ok(asked.length === 0 ? known : known.filter(({ name }) => asked.includes(name)))
}

/** Whether everything is there, or can be had, that the packages need besides the build. */
async function findNeeds(targets: readonly Target[]): Promise<Result<null>> {
  if (targets.some(({ name }) => name === 'rpm') && spawnSync('rpmbuild', ['--version']).error !== undefined)
    return fail('rpm needs rpmbuild (Debian: apt-get install rpm). Without it: npm run dist -- deb AppImage')
  if (findElectron(PROJECT) !== null) return ok(null)
  console.log("Electron's binary is not here yet. Running its own installer, install-electron, once.")
  const electron = await installElectron(PROJECT)
  if (electron.ok) return ok(null)
  return fail(
    `Electron's binary could not be had: ${electron.error}. It is downloaded from Electron's own release host, about 120 MB; ` +
      'electron-builder then gets its tools from a host of its own. Everything up to the binary is packed and checked ' +
      'without a network by: npm run dist:check',
  )
}

/** @returns the files that electron-builder made. */
async function pack(system: System, targets: readonly Target[]): Promise<Result<readonly string[]>> {
  try {
    const files = await build({
      projectDir: PROJECT,
      publish: 'never',
      config: describePackage(),
      [system]: targets.map(({ name, processor }) => `${name}:${processor}`),
    })
    return ok(files)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail(`electron-builder stopped: ${reason}. When it needs a tool for the first time, it downloads it.`)
  }
}

async function checkUnpacked(system: System, targets: readonly Target[]): Promise<string[]> {
  const expected = await readExpected()
  const folders = new Set(targets.map(({ processor }) => UNPACKED[system][processor] ?? ''))
  const faults: string[] = []
  for (const folder of folders) {
    const app = await readPackedApp(path.join(OUTPUT, folder), system)
    faults.push(...findPackageFaults(app, expected).map((fault) => `${folder}: ${fault}`))
  }
  return faults
}
