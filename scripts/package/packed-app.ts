/** What is in an unpacked package, read back from the files that electron-builder wrote. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { z } from 'zod'
import type { System } from './systems.ts'

export interface PackedFile {
  /** In the asar, with `/` on every system, without one in front. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether it lies in the asar with a hash of its own, which Electron compares when it reads the file. */
  readonly isSealed: boolean
}

export interface PackedApp {
  readonly system: System
  /** The files of app.asar. */
  readonly files: readonly PackedFile[]
  /** The names beside app.asar. */
  readonly beside: readonly string[]
  /** One character a fuse, in the order of the wire: 1 is on, 0 is off, ? is neither. */
  readonly fuses: string
  /** SHA-256 of the asar's header, which holds the hashes of all files. */
  readonly headerHash: string
  /** The hash with which the binary compares that header before it reads on; null where it has none (Electron looks at it on Windows and macOS). */
  readonly statedHash: string | null
}

/** @param folder what electron-builder calls "unpacked", and on macOS the folder that holds the .app. @throws when it is no package. */
export async function readPackedApp(folder: string, system: System): Promise<PackedApp> {
  const app = system === 'mac' ? onlyOne(folder, '.app') : folder
  const resources = system === 'mac' ? path.join(app, 'Contents/Resources') : path.join(folder, 'resources')
  const executable =
    system === 'mac' ? app : system === 'win' ? onlyOne(folder, '.exe') : path.join(folder, 'sco-study')
  const asar = path.join(resources, 'app.asar')
  return {
    system,
    files: readFiles(asar),
    beside: readdirSync(resources).filter((name) => name !== 'app.asar'),
    fuses: await readFuses(executable),
    headerHash: createHash('sha256').update(getRawHeader(asar).headerString).digest('hex'),
    statedHash: readStatedHash(system, app, executable),
  }
}

function readFiles(asar: string): PackedFile[] {
  return listPackage(asar, { isPack: false }).flatMap((listed): PackedFile[] => {
    const name = listed.slice(1)
    const entry = statFile(asar, name, false)
    if ('files' in entry) return []
    const isSealed = !('link' in entry) && !entry.unpacked && entry.integrity?.hash !== undefined
    const bytes = isSealed ? extractFile(asar, name) : new Uint8Array()
    return [{ path: name.replaceAll('\\', '/'), bytes, isSealed }]
  })
}

async function readFuses(executable: string): Promise<string> {
  const wire = await getCurrentFuseWire(executable)
  const names = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
  return names
    .map((fuse) => ({ [FuseState.ENABLE]: '1', [FuseState.DISABLE]: '0' })[Number(wire[fuse])] ?? '?')
    .join('')
}

const windowsIntegrity = z.array(z.object({ file: z.string(), alg: z.string(), value: z.string() }))

/** https://www.electronjs.org/docs/latest/tutorial/asar-integrity: a resource of the .exe, a key of the Info.plist. */
function readStatedHash(system: System, app: string, executable: string): string | null {
  if (system === 'linux') return null
  if (system === 'mac') {
    const plist = readFileSync(path.join(app, 'Contents/Info.plist'), 'utf8')
    const stated = /<key>Resources\/app\.asar<\/key>\s*<dict>.*?<key>hash<\/key>\s*<string>(\w+)</s.exec(plist)
    return stated?.[1] ?? null
  }
  const exe = NtExecutable.from(readFileSync(executable), { ignoreCert: true })
  const entry = NtExecutableResource.from(exe).entries.find(({ id }) => id === 'ELECTRONASAR')
  if (entry === undefined) return null
  const stated = windowsIntegrity.parse(JSON.parse(Buffer.from(entry.bin).toString('utf8')))
  return stated.find(({ file }) => file === 'resources\\app.asar')?.value ?? null
}

/** The path of the one entry of a folder with this ending. */
function onlyOne(folder: string, ending: string): string {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending))
  const [name] = found
  if (name === undefined || found.length > 1) throw new Error(`${folder} holds ${found.length} entries ${ending}`)
  return path.join(folder, name)
}
