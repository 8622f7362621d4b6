/** The fuses as they are set in a binary, and what is read back of a package: real files, without Electron. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { Arch } from 'electron-builder'
import { expect, test } from 'vitest'
import { setFuses } from '../../scripts/package/fuses.ts'
import { writeHollowElectron } from '../../scripts/package/hollow-electron.ts'
import { readPackedApp } from '../../scripts/package/packed-app.ts'
import { SYSTEMS, type System, systemOf } from '../../scripts/package/systems.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

/** What electron-builder renames in Electron's distribution, and where the asar goes. */
const RENAMED: Readonly<Record<System, { readonly from: string; readonly to: string; readonly resources: string }>> = {
  linux: { from: 'electron', to: 'sco-study', resources: 'resources' },
  mac: { from: 'Electron.app', to: 'SCO Study.app', resources: 'SCO Study.app/Contents/Resources' },
  win: { from: 'electron.exe', to: 'SCO Study.exe', resources: 'resources' },
}
const PLATFORMS = { linux: 'linux', mac: 'darwin', win: 'win32' } as const

/** A hollow app with one file, as electron-builder hands it to its hooks. */
async function packOneFile(system: System) {
  const folder = await writeHollowElectron(await temporaryFolder(), system)
  const { from, to, resources } = RENAMED[system]
  await rename(path.join(folder, from), path.join(folder, to))
  const source = path.join(await temporaryFolder(), 'source')
  await mkdir(path.join(source, 'out'), { recursive: true })
  await writeFile(path.join(source, 'out/a.js'), 'export {}')
  await createPackage(source, path.join(folder, resources, 'app.asar'))
  const packager = { executableName: 'sco-study', appInfo: { productFilename: 'SCO Study' } }
  const context = { appOutDir: folder, arch: Arch.x64, electronPlatformName: PLATFORMS[system], packager }
  return { folder, binary: path.join(folder, to), context: context as never }
}

test.for(SYSTEMS)('every fuse is set in the binary of %s, and the asar is read back', async (system) => {
  const { folder, context } = await packOneFile(system)
  const before = await readPackedApp(folder, system)
  await setFuses(context)
  const after = await readPackedApp(folder, system)
  expect([before.fuses, after.fuses]).toEqual(['101100011', '000011001'])
  expect(after.files.map((file) => [file.path, Buffer.from(file.bytes).toString(), file.isSealed])).toEqual([
    ['out/a.js', 'export {}', true],
  ])
})

test.for(['mac', 'win'] as const)('a binary of %s that states no hash of its asar has none', async (system) => {
  const { folder } = await packOneFile(system)
  expect((await readPackedApp(folder, system)).statedHash).toBeNull()
})

test('an Electron with a fuse that we do not know is refused', async () => {
  const { binary, context } = await packOneFile('linux')
  const bytes = await readFile(binary)
  bytes[bytes.length - '101100011'.length - 1] = 10
  await writeFile(binary, Buffer.concat([bytes, Buffer.from('1')]))
  await expect(setFuses(context)).rejects.toThrow(/strictlyRequireAllFuses/)
})

test.for([
  ['linux', 'linux'],
  ['darwin', 'mac'],
  ['win32', 'win'],
  ['freebsd', null],
] as const)('on %s the packages of %s are made', ([platform, system]) => {
  expect(systemOf(platform)).toBe(system)
})
