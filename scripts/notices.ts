/**
 * `node scripts/notices.ts` writes THIRD-PARTY-NOTICES.md: the licences of all that the app ships, from node_modules. With
 * `--check` it only says whether the file is what it would write.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT } from './run-command.ts'

/** The text of our own licence without our name: https://opensource.org/license/mit. */
const MIT = readFileSync(path.join(PROJECT, 'LICENSE'), 'utf8')
  .replace(/^[^]*?(?=Permission is)/, '')
  .replace(/\n---[^]*$/, '')
  .trim()

const FILE = path.join(PROJECT, 'THIRD-PARTY-NOTICES.md')

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly homepage: string
  /** The licence as the package has it; null where the package only names it. */
  readonly text: string | null
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly homepage?: string
  readonly repository?: string | { readonly url: string }
  readonly dependencies?: Readonly<Record<string, string>>
}

const notices = formatNotices(collectShipped())
if (!process.argv.includes('--check')) writeFileSync(FILE, notices)
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== notices) {
  console.log('THIRD-PARTY-NOTICES.md is not up to date: run `node scripts/notices.ts`.')
  process.exitCode = 1
}

/** The app's dependencies with all of theirs, and Electron, which is shipped but needs none of its own at run time. */
function collectShipped(): Package[] {
  const found = new Map<string, Package>()
  const visit = (name: string, from: string): void => {
    if (name.startsWith('@types/')) return // types are not shipped
    const folder = findPackage(name, from)
    if (folder === null || found.has(folder)) return
    const manifest = readManifest(folder)
    found.set(folder, describe(manifest, folder))
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder)
  }
  for (const name of Object.keys(readManifest(PROJECT).dependencies ?? {})) visit(name, PROJECT)
  const electron = path.join(PROJECT, 'node_modules/electron')
  const packages = [...found.values(), describe(readManifest(electron), electron)]
  return packages.toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/** Looks upwards, as Node does. Null for an optional peer that is not installed. */
function findPackage(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(PROJECT); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
  }
  return null
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}

function describe({ name, version, license, homepage, repository }: Manifest, folder: string): Package {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry))
  const source = typeof repository === 'string' ? repository : repository?.url
  return {
    name,
    version,
    license: license ?? 'not stated',
    homepage: homepage ?? source?.replace(/^git\+/, '').replace(/\.git$/, '') ?? '',
    text: file === undefined ? null : readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim(),
  }
}

function formatNotices(packages: readonly Package[]): string {
  const table = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
  const texts = packages.map(
    ({ name, version, license, homepage, text }) =>
      `## ${name} ${version}\n${homepage}\n\n${text === null ? `Licence: ${license}, named by its authors without a file.` : `\`\`\`\n${text}\n\`\`\``}`,
  )
  return `# Third-party notices

SCO Study is built on the work of others. What follows is shipped with it, under these licences. Made by \`node scripts/notices.ts\` from
the installed packages; \`npm run check\` refuses it when it is out of date.

Electron brings Chromium, Node.js, V8 and more; their notices are in \`LICENSES.chromium.html\` beside the Electron binary. The fonts Inter
and Source Serif 4 are under the SIL Open Font License 1.1. The borders in world-atlas are those of Natural Earth 4.1.0
(https://www.naturalearthdata.com), which is in the public domain.

| package | version | licence |
|---|---|---|
${table.join('\n')}

${texts.join('\n\n')}

## The MIT licence, for the packages that only name it
\`\`\`
${MIT}
\`\`\`
`
}
