/** What the description of the packages must say. The functions give the faults as sentences; none is good. */
import type { Configuration } from 'electron-builder'
import { SYSTEMS, type System } from './systems.ts'

/** Every package that there is to be, as `system target processor`. */
const TARGETS_WANTED = [
  'linux AppImage x64',
  'linux deb x64',
  'linux rpm x64',
  'mac dmg arm64',
  'mac dmg x64',
  'win nsis x64',
]

/** What a double click opens: a copy and a pack, by their endings and as Linux's types. */
const FILE_TYPES_WANTED = {
  scostudy: 'application/x-sco-study',
  scopack: 'application/x-sco-study-pack',
} as const

/** Faults of what electron-builder is told. */
export function findDescriptionFaults(description: Configuration): string[] {
  const targets = SYSTEMS.flatMap((system) =>
    listTargets(description, system).map(({ name, processor }) => `${system} ${name} ${processor}`),
  )
  const difference = [
    ...TARGETS_WANTED.filter((wanted) => !targets.includes(wanted)).map((target) => `no ${target}`),
    ...targets
      .filter((target) => !TARGETS_WANTED.includes(target))
      .map((target) => `${target}, which nobody asked for`),
  ]
  return [
    ...difference.map((target) => `the targets: ${target}`),
    ...Object.entries(FILE_TYPES_WANTED)
      .filter(([ending, type]) => !opensFiles(description, ending, type))
      .map(([ending, type]) => `no file type .${ending} as ${type}`),
    ...(description.publish === null ? [] : ['it would be published']),
    ...(description.asar === true ? [] : ['asar is not on']),
    ...(description.disableAsarIntegrity === true ? ['the integrity of the asar is off'] : []),
    ...(description.nsis?.deleteAppDataOnUninstall === false ? [] : ["removing the app removes the reader's data"]),
  ]
}

function opensFiles(description: Configuration, ending: string, type: string): boolean {
  return [description.fileAssociations ?? []].flat().some(({ ext, mimeType }) => ext === ending && mimeType === type)
}

/** A package that is to be made: `deb` for `x64`. */
export interface Target {
  readonly name: string
  readonly processor: string
}

/** What the description says is to be made for a system. A target must name its processors; without one, it is `any`. */
export function listTargets(description: Configuration, system: System): Target[] {
  return [description[system]?.target ?? []].flat().flatMap((target): Target[] => {
    if (typeof target === 'string') return [{ name: target, processor: 'any' }]
    return [target.arch ?? []].flat().map((processor) => ({ name: target.target, processor }))
  })
}

/** Faults of an entry in the menu of Linux. @param entry the text of the .desktop file */
export function findMenuEntryFaults(entry: string): string[] {
  const types = /^MimeType=(.*)$/m.exec(entry)?.[1]?.split(';') ?? []
  const wanted = [...Object.values(FILE_TYPES_WANTED), 'x-scheme-handler/study']
  return [
    ...(entry.includes('--no-sandbox') ? ['it switches the sandbox off'] : []),
    ...wanted.filter((type) => !types.includes(type)).map((type) => `it does not open ${type}`),
    ...(/^Categories=Education;$/m.test(entry) ? [] : ['it is not under Education']),
  ]
}
