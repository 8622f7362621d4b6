/** Packs the build for a system with a hollow Electron, as far as that goes without a download. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { z } from 'zod'
import { describePackage } from '../../electron-builder.config.ts'
import { PROJECT } from '../run-command.ts'
import { writeHollowElectron } from './hollow-electron.ts'
import type { System } from './systems.ts'

export interface HollowPackage {
  /** The folder of the unpacked app. */
  readonly folder: string
  /** The .desktop files of Linux, one for each of its packages. */
  readonly menuEntries: readonly string[]
}

/**
 * Linux's packages are described in full, before the tool that writes them would be downloaded; the installers of the other
 * two need theirs (7-Zip and NSIS; hdiutil) from the start.
 */
const TARGETS: Readonly<Record<System, readonly [Platform, ...string[]]>> = {
  linux: [Platform.LINUX, 'deb', 'AppImage', 'rpm'],
  mac: [Platform.MAC, 'dir'],
  win: [Platform.WINDOWS, 'dir'],
}

/** @param folder an empty folder for all that is written. @throws what electron-builder throws. */
export async function packHollow(folder: string, system: System): Promise<HollowPackage> {
  const electronDist = await writeHollowElectron(path.join(folder, 'electron'), system)
  const output = path.join(folder, 'packed')
  const menuEntries: string[] = []
  const [platform, ...targets] = TARGETS[system]
  const description = describePackage()
  await build({
    projectDir: PROJECT,
    publish: 'never',
    targets: platform.createTarget(targets, Arch.x64),
    config: {
      ...description,
      electronDist,
      directories: { ...description.directories, output },
      // A certificate that happens to be here is not for something hollow.
      mac: { ...description.mac, identity: null },
      win: { ...description.win, signExecutable: false },
    },
    effectiveOptionComputed: async (computed: unknown) => {
      menuEntries.push(await readMenuEntry(computed))
      return true // enough: the tool is not called
    },
  })
  const described = targets.filter((target) => target !== 'dir').length
  if (menuEntries.length !== described) throw new Error(`${described} packages told ${menuEntries.length} menu entries`)
  return { folder: path.join(output, system === 'mac' ? 'mac' : `${system}-unpacked`), menuEntries }
}

/** What electron-builder shows of itself here: the arguments for fpm and a file, or the text itself. */
const fpmShown = z.tuple([z.array(z.string()), z.string()])
const appImageShown = z.object({ desktop: z.string() })

async function readMenuEntry(shown: unknown): Promise<string> {
  const fpm = fpmShown.safeParse(shown)
  return fpm.success ? readFile(fpm.data[1], 'utf8') : appImageShown.parse(shown).desktop
}
