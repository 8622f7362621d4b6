/**
 * `npm run faults`: plants one fault after the other in a copy of the built app, and runs the spec that must notice it. Every spec
 * passes on the app as it is, or nothing is planted. A pattern that the bundle no longer holds is an error, not a pass.
 * `npm run faults -- WORDS` plants only those whose name holds the words.
 */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { PLANTED_FAULTS, type PlantedFault } from './planted-faults.ts'
import { PROJECT } from './run-command.ts'

/** What Playwright's JSON reporter says, as far as it is read here. */
interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly ok: boolean
    readonly tests: readonly { readonly results: readonly { readonly error?: { readonly message?: string } }[] }[]
  }[]
}

interface Outcome {
  readonly title: string
  readonly passed: boolean
  /** The first lines of why it failed, as one. */
  readonly reason: string
}

/** Passes whatever is planted, unless the app no longer opens: then a spec fails for another reason than it should. */
const CONTROL = { spec: 'bridge', title: 'the page learns where its data is' }

const [wanted = ''] = process.argv.slice(2)
const faults = PLANTED_FAULTS.filter(({ name }) => name.includes(wanted))
const missed = await checkAll()
process.exitCode = missed === 0 ? 0 : 1

/** @returns how many faults were not noticed, or could not be planted. */
async function checkAll(): Promise<number> {
  const untouched = await copyApp()
  try {
    const failed = (await run(untouched, [CONTROL, ...faults])).filter(({ passed }) => !passed)
    if (failed.length > 0) {
      for (const { title, reason } of failed) console.error(`fails without any fault: ${title}\n  ${reason}`)
      return failed.length
    }
  } finally {
    await rm(untouched, { recursive: true })
  }
  let count = 0
  for (const fault of faults) {
    const verdict = await check(fault)
    if (!verdict.startsWith('caught')) count += 1
    console.log(`${fault.name} [${fault.spec}: ${fault.title}…]\n  ${verdict}`)
  }
  console.log(`${faults.length - count} of ${faults.length} planted faults caught`)
  return count
}

async function check(fault: PlantedFault): Promise<string> {
  const app = await copyApp()
  try {
    if (!(await plant(app, fault))) return 'ERROR: the bundle does not hold the pattern, or more than one file does'
    const outcomes = await run(app, fault.preventsStart ? [fault] : [CONTROL, fault])
    const control = outcomes.find(({ title }) => title.startsWith(CONTROL.title))
    if (!fault.preventsStart && control?.passed !== true) return `ERROR: the app does not open: ${control?.reason}`
    const target = outcomes.filter(({ title }) => title.startsWith(fault.title))
    if (target.length === 0) return 'ERROR: there is no such test'
    const noticed = target.find(({ passed }) => !passed)
    return noticed === undefined ? 'MISSED' : `caught: ${noticed.reason}`
  } finally {
    await rm(app, { recursive: true })
  }
}

/** The built app in a folder of its own; its resources are those of the project. */
async function copyApp(): Promise<string> {
  const app = await mkdtemp(path.join(tmpdir(), 'sco-study-fault-'))
  await cp(path.join(PROJECT, 'out'), path.join(app, 'out'), { recursive: true })
  await cp(path.join(PROJECT, 'package.json'), path.join(app, 'package.json'))
  await symlink(path.join(PROJECT, 'resources'), path.join(app, 'resources'))
  return app
}

/** @returns whether one file holds the pattern. There it is replaced wherever it stands: the two handlers of permissions are alike. */
async function plant(app: string, { where, find, put }: PlantedFault): Promise<boolean> {
  const place = path.join(app, 'out', where)
  const files = (await stat(place)).isDirectory() ? await scriptsBelow(place) : [place]
  const pattern = new RegExp(typeof find === 'string' ? literal(find) : find.source, 'g')
  const read = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
  const holding = read.filter(({ text }) => text.search(pattern) >= 0)
  const [only] = holding
  if (only === undefined || holding.length > 1) return false
  await writeFile(only.file, only.text.replaceAll(pattern, put))
  return true
}

/** An expression that means just this text. */
function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

async function scriptsBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => name.endsWith('.js')).map((name) => path.join(folder, name))
}

/** Runs tests by the beginning of their titles on an app. */
async function run(
  app: string,
  tests: readonly { readonly spec: string; readonly title: string }[],
): Promise<readonly Outcome[]> {
  const specs = [...new Set(tests.map(({ spec }) => `shell/${spec}.spec.ts`))]
  const titles = [...new Set(tests.map(({ title }) => literal(title)))].join('|')
  const command = ['test', ...specs, '--project=shell', '--reporter=json', '--retries=0', '-g', titles]
  const child = spawn(path.join(PROJECT, 'node_modules/.bin/playwright'), command, {
    cwd: PROJECT,
    env: { ...process.env, STUDY_TEST_APP: app },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  for await (const chunk of child.stdout) said += String(chunk)
  // The global setup says first on what the specs run.
  return outcomesOf(JSON.parse(said.slice(said.indexOf('\n{') + 1)) as Suite)
}

function outcomesOf(suite: Suite): readonly Outcome[] {
  const own = (suite.specs ?? []).map(({ title, ok, tests }) => ({
    title,
    passed: ok,
    reason: firstLines(tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).join('\n')),
  }))
  return [...own, ...(suite.suites ?? []).flatMap(outcomesOf)]
}

/** What went wrong, without colours: enough to see that the fault was noticed, and not something else. */
function firstLines(message: string): string {
  return stripVTControlCharacters(message).split('\n').filter(Boolean).slice(0, 4).join(' | ').slice(0, 240)
}
