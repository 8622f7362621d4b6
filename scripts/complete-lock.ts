/**
 * `node scripts/complete-lock.ts`, after every `npm install` that changed package-lock.json on a machine whose registry has
 * the packages of its own system only. Tools like Biome bring one optional package for each system; those that such a registry
 * lacks are left out of the lock file, and then `npm ci` of npm 11 refuses the whole file ("Missing: … from lock file"), here
 * and everywhere. This writes them in, with the exact version that their tool asks for, and without a hash, which is not known
 * here; on the systems that they are for, npm gets them by name and version.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT } from './run-command.ts'

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']

const file = path.join(PROJECT, 'package-lock.json')
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(file, 'utf8'))
const missing = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !(`node_modules/${name}` in lock.packages))
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, parent.dev)] as const),
)
// npm sorts by code unit; so do we, that its next write changes nothing.
const entries = [...Object.entries(lock.packages), ...missing].toSorted(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`)
console.log(`${missing.length} packages of other systems added.`)

/** What the lock file says of a package for one system: the system is read from the end of its name. */
function entryOf(name: string, version: string, isDev: boolean | undefined): Locked & Record<string, unknown> {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}: ${version} is no exact version, look it up by hand`)
  const parts = name.split(/[/-]/)
  const at = parts.findIndex((part) => SYSTEMS.includes(part))
  const [system, processor, abi = ''] = parts.slice(at)
  if (at < 0 || system === undefined || processor === undefined) throw new Error(`${name}: for which system is it?`)
  const libc = system !== 'linux' ? [] : abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : []
  return {
    version,
    cpu: [processor],
    ...(isDev ? { dev: true } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    os: [system],
  }
}
