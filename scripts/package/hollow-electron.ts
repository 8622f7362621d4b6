/**
 * A hollow Electron: a distribution with the files that electron-builder renames, edits and looks into, and nothing that runs.
 * Where Electron cannot be downloaded, everything up to the binary is packed with it, by electron-builder itself.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import type { System } from './systems.ts'

/**
 * Where the fuses are: a mark that Electron's binary holds once, the version of the wire, its length, and a character for each
 * fuse. They stand here as Electron 45 is delivered (https://github.com/electron/electron/blob/main/build/fuses/fuses.json5).
 */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('101100011', 'latin1'),
])

/** Windows' number for English as spoken in the United States, and its name for UTF-16. */
const ENGLISH = { lang: 0x0409, codepage: 1200 }

/** Writes the distribution of a system into an empty folder, and gives that folder. */
export async function writeHollowElectron(folder: string, system: System): Promise<string> {
  for (const [name, content] of Object.entries(FILES[system])) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  return folder
}

const HELPERS = ['Electron Helper', 'Electron Helper (GPU)', 'Electron Helper (Plugin)', 'Electron Helper (Renderer)']
const CONTENTS = 'Electron.app/Contents'
const PLIST = '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict></dict></plist>\n'

const FILES: Readonly<Record<System, Readonly<Record<string, string | Uint8Array>>>> = {
  linux: { electron: FUSE_WIRE, 'resources/.keep': '', LICENSE: 'Electron' },
  win: { 'electron.exe': hollowExe(), 'resources/.keep': '', LICENSE: 'Electron' },
  mac: {
    LICENSE: 'Electron',
    [`${CONTENTS}/Info.plist`]: PLIST,
    [`${CONTENTS}/Resources/.keep`]: '',
    [`${CONTENTS}/MacOS/Electron`]: '',
    [`${CONTENTS}/Frameworks/Electron Framework.framework/Electron Framework`]: FUSE_WIRE,
    ...Object.fromEntries(
      HELPERS.flatMap((helper) => {
        const contents = `${CONTENTS}/Frameworks/${helper}.app/Contents`
        return [
          [`${contents}/Info.plist`, PLIST],
          [`${contents}/MacOS/${helper}`, ''],
        ]
      }),
    ),
  },
}

/** An executable without code: the description of the version that electron-builder edits, and the fuses behind it. */
function hollowExe(): Uint8Array {
  const exe = NtExecutable.createEmpty()
  const resources = NtExecutableResource.from(exe)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues(ENGLISH, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(exe)
  exe.setExtraData(FUSE_WIRE)
  return Buffer.from(exe.generate())
}
