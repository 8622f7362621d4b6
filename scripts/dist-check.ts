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
import { endWith } from './package/end-with.ts'
import { readDependencies, readExpected, readSources } from './package/expected.ts'
import { packHollow } from './package/pack-hollow.ts'
import { findPackageFaults, findUndeclaredImports } from './package/package-rules.ts'
import { type PackedApp, readPackedApp } from './package/packed-app.ts'
import { SYSTEMS, type System } from './package/systems.ts'
import { findDescriptionFaults, findMenuEntryFaults } from './package/target-rules.ts'
import { PROJECT } from './run-command.ts'

/** electron-builder refuses to pack for macOS on Windows. */
const packable = SYSTEMS.filter((system) => system !== 'mac' || process.platform !== 'win32')

await buildIfStale(PROJECT)
const expected = await readExpected()
const faults = [
  ...findDescriptionFaults(describePackage()),
  ...findUndeclaredImports(await readSources(), await readDependencies()),
]
const packed: PackedApp[] = []
for (const system of packable) {
  try {
    const found = await packAndCheck(system)
    packed.push(found.app)
    faults.push(...found.faults.map((fault) => `${system}: ${fault}`))
  } catch (error) {
    faults.push(`${system}: it cannot be packed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
const [first, ...others] = packed
if (first !== undefined) show(first)
for (const other of others)
  if (other.headerHash !== first?.headerHash) faults.push(`${other.system} and ${first?.system} hold different files`)
console.log(faults.length === 0 ? `Nothing is wrong with the packages (${packable.join(', ')}).` : 'Faults:')
for (const fault of faults) console.log(`  ${fault}`)
endWith(faults.length === 0 ? 0 : 1)

async function packAndCheck(system: System): Promise<{ readonly app: PackedApp; readonly faults: readonly string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), `study-package-${system}-`))
  try {
    const { folder: unpacked, menuEntries } = await packHollow(folder, system)
    const app = await readPackedApp(unpacked, system)
    const menuFaults = menuEntries.flatMap(findMenuEntryFaults).map((fault) => `the menu: ${fault}`)
    return { app, faults: [...findPackageFaults(app, expected), ...menuFaults] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lists the files, the largest first, and what stands beside them. */
function show({ files, beside, fuses }: PackedApp): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  console.log('\napp.asar, bytes:')
  for (const file of files.toSorted((a, b) => b.bytes.length - a.bytes.length))
    console.log(`${file.bytes.length.toLocaleString('en').padStart(12)}  ${file.path}`)
  console.log(`${total.toLocaleString('en').padStart(12)}  in ${files.length} files`)
  console.log(`Beside it: ${beside.filter((name) => !name.startsWith('.')).join(', ')}. Fuses: ${fuses}.\n`)
}
