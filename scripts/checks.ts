/** What is checked without running the app: types, lint, formatting, the packs, the notices. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { PROJECT, run, tool } from './run-command.ts'

/** How a part of the tests ended. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

interface Check {
  readonly name: string
  readonly command: [string, ...string[]]
}

const LAYERS = ['src/core', 'src/shared', 'src/main', 'src/preload', 'src/renderer', 'scripts', 'tests']

/** Everything that is checked without a build. */
export const runChecks = (): Promise<Tally> => runAll(listChecks())

/** What is checked of the build: what the packages would hold. It packs for three systems, in about 3 s. */
export function runBuildChecks(): Promise<Tally> {
  const script = path.join(import.meta.dirname, 'dist-check.ts')
  return runAll([{ name: 'packages', command: [process.execPath, script] }])
}

/** Runs the checks, two at a time, and shows the output of those that fail. */
async function runAll(waiting: Check[]): Promise<Tally> {
  let failed = 0
  const count = waiting.length
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { code, output } = await run(check.command, { show: false })
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name}`)
      if (code === 0) continue
      failed += 1
      console.log(output.trimEnd())
    }
  }
  await Promise.all([work(), work()])
  return { passed: count - failed, failed }
}

function listChecks(): Check[] {
  return [
    // The warnings are failures, too: a rule is either kept or not there.
    { name: 'lint', command: tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '.') },
    { name: 'formatting', command: tool('@biomejs/biome/bin/biome', 'check', '.') },
    ...LAYERS.map((layer) => ({ name: `types of ${layer}`, command: tool('typescript/bin/tsc', '-p', layer) })),
    ...['resources/packs', 'resources/examples'].flatMap(listPackChecks),
    {
      name: 'third-party notices',
      command: [process.execPath, path.join(import.meta.dirname, 'notices.ts'), '--check'],
    },
  ]
}

/** One for each pack in a folder of the project. */
function listPackChecks(folder: string): Check[] {
  const script = path.join(import.meta.dirname, 'pack-check.ts')
  return readdirSync(path.join(PROJECT, folder)).map((pack) => ({
    name: `pack ${pack}`,
    command: [process.execPath, script, path.join(folder, pack)],
  }))
}
