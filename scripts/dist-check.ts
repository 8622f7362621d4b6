/**
 * `npm run dist:check`: packs the build for each system with electron-builder itself and a hollow Electron in the binary's
 * place, lists what the package holds, and fails when something is in it that should not be, or is missing. It needs no
 * network.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describePackage } from '../electron-builder.config.ts'
import { buildIfStale } from './build-state.ts'
import { readDependencies, readExpected, readSources } from './package/expected.ts'
import { packHollow } from './package/pack-hollow.ts'
import { findPackageFaults, findUndeclaredImports } from './package/package-rules.ts'
import { type PackedApp, readPackedApp } from './package/packed-app.ts'
import { SYSTEMS } from './package/systems.ts'
import { findDescriptionFaults, findMenuEntryFaults } from './package/target-rules.ts'
import { PROJECT } from './run-command.ts'

/** electron-builder refuses to pack for macOS on Windows. */
const packable = SYSTEMS.filter((system) => system !== 'mac' || process.platform !== 'win32')
/** Linux's three packages each bring an entry for the menu. */
const MENU_ENTRIES = 3

await buildIfStale(PROJECT)
const faults = [
  ...findDescriptionFaults(describePackage()),
  ...findUndeclaredImports(await readSources(), await readDependencies()),
]
const expected = await readExpected()
const folder = await mkdtemp(path.join(tmpdir(), 'study-package-'))
const packed: PackedApp[] = []
try {
  for (const system of packable) {
    const hollow = await packHollow(path.join(folder, system), system)
    const app = await readPackedApp(hollow.folder, system)
    packed.push(app)
    const entryFaults = hollow.menuEntries.flatMap((entry) => findMenuEntryFaults(entry)).map((it) => `the menu: ${it}`)
    if (system === 'linux' && hollow.menuEntries.length !== MENU_ENTRIES)
      entryFaults.push('the menu: an entry is missing')
    faults.push(...[...findPackageFaults(app, expected), ...entryFaults].map((fault) => `${system}: ${fault}`))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
const [first, ...others] = packed
if (first !== undefined) show(first)
for (const other of others) if (other.headerHash !== first?.headerHash) faults.push(`${other.system} holds other files`)
console.log(faults.length === 0 ? `Nothing is wrong with the packages (${packable.join(', ')}).` : 'Faults:')
for (const fault of faults) console.log(`  ${fault}`)
process.exitCode = faults.length === 0 ? 0 : 1

/** Lists the files, the largest first, and what stands beside them. */
function show({ files, beside, fuses }: PackedApp): void {
  const sorted = files.toSorted((a, b) => b.bytes.length - a.bytes.length)
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  console.log('\napp.asar, bytes:')
  for (const file of sorted) console.log(`${file.bytes.length.toLocaleString('en').padStart(12)}  ${file.path}`)
  console.log(`${total.toLocaleString('en').padStart(12)}  in ${files.length} files`)
  console.log(`Beside it: ${beside.filter((name) => !name.startsWith('.')).join(', ')}. Fuses: ${fuses}.\n`)
}
