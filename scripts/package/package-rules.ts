/** What a package may hold, must hold, and how it must be closed. Each function gives the faults as sentences; none is good. */
import path from 'node:path'
import { z } from 'zod'
import type { PackedApp, PackedFile } from './packed-app.ts'
import { readCode } from './read-code.ts'

/** The largest file now is main's half of the pack reader with zod, 0.46 MB. */
export const LARGEST_FILE_BYTES = 1_000_000
/** All files in the asar: 3 MB now, a third of it fonts. */
export const LARGEST_APP_BYTES = 10_000_000

/**
 * The fuses in the order of the wire: RunAsNode, EnableCookieEncryption, EnableNodeOptionsEnvironmentVariable,
 * EnableNodeCliInspectArguments, EnableEmbeddedAsarIntegrityValidation, OnlyLoadAppFromAsar,
 * LoadBrowserProcessSpecificV8Snapshot, GrantFileProtocolExtraPrivileges, WasmTrapHandlers.
 */
const FUSES_WANTED = '000011001'

/** What has no place in a package, with the reason; the first that fits is told. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)node_modules\//, 'is of node_modules: the bundles hold all they need'],
  [/\.map$/, 'is a source map'],
  [/(^|\/)(tests?|__\w+__|fixtures|test-results)\/|\.(test|spec)\.\w+$/, 'belongs to the tests'],
  [/^(src|scripts)\/|\.[cm]?tsx?$/, 'is source'],
  [/^out\/main\/browser-host\.js$/, 'needs Node, not Electron'],
]

const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/(chunks\/)?[\w.-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/(index\.html|icon\.svg)$/,
  /^out\/renderer\/assets\/[^/]+\.(js|css|woff2|svg|png)$/,
  // The atlas of the map (src/renderer/features/map/use-drawn-map.ts).
  /^out\/renderer\/assets\/countries-50m-[\w-]+\.json$/,
  /^resources\/icons\/icon\.png$/,
  /^resources\/(?:packs|examples)\/[^/]+\/([^/]+\/)*[^/]+\.(json|md)$/,
]

const REQUIRED = ['package.json', 'out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const REQUIRED_ICON = 'resources/icons/icon.png'
const REQUIRED_BESIDE = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.md']

/** What the package is held against. */
export interface Expected {
  /** The project's folder on this machine: no file may name it. */
  readonly folder: string
  /** The files of the packs, as `resources/packs/…`. */
  readonly packFiles: readonly string[]
  /** The same of the examples, as `resources/examples/…`. */
  readonly exampleFiles: readonly string[]
}

/** Every fault of a package. */
export function findPackageFaults(app: PackedApp, expected: Expected): string[] {
  const names = new Set(app.files.map((file) => file.path))
  const missing = [...REQUIRED, REQUIRED_ICON, ...expected.packFiles, ...expected.exampleFiles].filter(
    (name) => !names.has(name),
  )
  const total = app.files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return [
    ...missing.map((name) => `${name} is missing`),
    ...(expected.packFiles.length === 0 ? ['there is no pack'] : []),
    ...(expected.exampleFiles.length === 0 ? ['there is no example of a pack'] : []),
    ...REQUIRED_BESIDE.filter((name) => !app.beside.includes(name)).map((name) => `${name} is missing beside app.asar`),
    ...app.files.flatMap((file) => findFileFaults(file, names, expected).map((fault) => `${file.path} ${fault}`)),
    ...(total > LARGEST_APP_BYTES ? [`all files together are ${total} bytes, more than ${LARGEST_APP_BYTES}`] : []),
    ...findSealFaults(app),
  ]
}

function findFileFaults(file: PackedFile, names: ReadonlySet<string>, { folder }: Expected): string[] {
  const refused = REFUSED.find(([pattern]) => pattern.test(file.path))
  if (refused !== undefined) return [refused[1]]
  if (!ALLOWED.some((pattern) => pattern.test(file.path))) return ['is not on the list of what is shipped']
  const text = /\.(c?js|css|html|json)$/.test(file.path) ? Buffer.from(file.bytes).toString('utf8') : ''
  return [
    ...(file.isSealed ? [] : ['has no hash in the asar']),
    ...(file.bytes.length > LARGEST_FILE_BYTES
      ? [`is ${file.bytes.length} bytes, more than ${LARGEST_FILE_BYTES}`]
      : []),
    ...(text.includes('sourceMappingURL=data:') ? ['holds a source map'] : []),
    ...(text.includes(`${folder}/`) ? [`names a folder of this machine: ${folder}`] : []),
    ...findReferenceFaults(file.path, text, names),
  ]
}

/** What a file asks for must be there: another file of the package, Electron, or Node itself (main and preload only). */
function findReferenceFaults(name: string, text: string, names: ReadonlySet<string>): string[] {
  const isThere = (wanted: string): boolean => names.has(path.posix.join(path.posix.dirname(name), wanted))
  if (name === 'package.json') return findManifestFaults(text, names)
  if (name.endsWith('.html')) {
    const wanted = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    return wanted.filter((file) => !isThere(file)).map((file) => `asks for ${file}, which is missing`)
  }
  if (!/\.c?js$/.test(name)) return []
  const { imports, readsFoldersRecursively } = readCode(name, text)
  const isRenderer = name.startsWith('out/renderer/')
  const isGiven = (wanted: string): boolean => !isRenderer && (wanted === 'electron' || wanted.startsWith('node:'))
  const missing = imports.filter((wanted) => !(wanted.startsWith('.') ? isThere(wanted) : isGiven(wanted)))
  return [
    ...missing.map((wanted) => `imports ${wanted}, which is not in the package`),
    // Inside an asar, Electron's own readdir gives folders as files then, and does not enter them.
    ...(readsFoldersRecursively && !isRenderer ? ['reads folders recursively, which fails inside an asar'] : []),
  ]
}

const manifest = z.looseObject({ main: z.string() })

function findManifestFaults(text: string, names: ReadonlySet<string>): string[] {
  const fields = manifest.parse(JSON.parse(text))
  const spare = ['devDependencies', 'scripts', 'build'].filter((field) => field in fields)
  return [
    ...spare.map((field) => `has ${field}`),
    ...(names.has(path.posix.normalize(fields.main)) ? [] : [`starts ${fields.main}, which is missing`]),
  ]
}

function findSealFaults({ system, fuses, headerHash, statedHash }: PackedApp): string[] {
  const isStated = system === 'linux' || statedHash === headerHash
  return [
    ...(fuses === FUSES_WANTED ? [] : [`the fuses are ${fuses}, not ${FUSES_WANTED}`]),
    ...(isStated ? [] : [`the binary expects an asar with the hash ${statedHash}, but it has ${headerHash}`]),
  ]
}

/** What src imports must ship under a licence that THIRD-PARTY-NOTICES.md names: a dependency, not one of development. */
export function findUndeclaredImports(
  sources: readonly { readonly path: string; readonly text: string }[],
  dependencies: readonly string[],
): string[] {
  const declared = new Set(['electron', ...dependencies])
  return sources.flatMap(({ path: name, text }) =>
    readCode(name, text)
      .imports.filter((wanted) => !/^(\.|#|node:)/.test(wanted) && !declared.has(packageOf(wanted)))
      .map((wanted) => `${name} imports ${wanted}, which is not among the dependencies that ship`),
  )
}

/** `@scope/name` of `@scope/name/styles.css`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
