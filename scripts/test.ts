/**
 * `npm test`: the checks, the build, the unit tests (Node and Chromium), the specs of the whole app. The last line is
 * `N passed, N failed`; it ends with 1 if anything failed.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { buildIfStale } from './build-state.ts'
import { runBuildChecks, runChecks, type Tally } from './checks.ts'
import { findChromium } from './find-chromium.ts'
import { PROJECT, run, tool } from './run-command.ts'

const UNIT_REPORT = path.join(PROJECT, 'test-results/unit.json')
const E2E_REPORT = path.join(PROJECT, 'test-results/e2e.json')

const tallies = await runAll()
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function runAll(): Promise<Tally[]> {
  const chromium = findChromium()
  if (!chromium.ok) {
    console.log(chromium.error)
    return [{ passed: 0, failed: 1 }]
  }
  const environment = { CHROMIUM: chromium.value }
  console.log(`Node ${process.versions.node}, ${chromium.value}\n\nChecks`)
  const checks = await runChecks()
  await buildIfStale(PROJECT)
  const build = await runBuildChecks()
  console.log('\nUnit tests')
  const unit = await runUnit(environment)
  console.log('\nSpecs of the whole app')
  return [checks, build, unit, await runE2e(environment)]
}

async function runUnit(environment: Record<string, string>): Promise<Tally> {
  rmSync(UNIT_REPORT, { force: true })
  const command = tool(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${UNIT_REPORT}`,
  )
  const { code } = await run(command, { show: true, environment })
  const report = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })
  return tallyOf(code, UNIT_REPORT, report, (told) => ({ passed: told.numPassedTests, failed: told.numFailedTests }))
}

/** Once, and without a network where that is permitted: loopback is all that is there then. */
async function runE2e(environment: Record<string, string>): Promise<Tally> {
  rmSync(E2E_REPORT, { force: true })
  const specs = tool('@playwright/test/cli.js', 'test', '--reporter=list,json')
  const alone = withoutNetwork()
  console.log(
    alone === null
      ? 'A space without a network is not permitted here (unshare -n), so the specs run with the one that is there.'
      : 'They run in a space of their own without a network (unshare -n): loopback is all there is.',
  )
  const { code } = await run(alone === null ? specs : [...alone, ...specs], {
    show: true,
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
  })
  const report = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  return tallyOf(code, E2E_REPORT, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
}

/** What goes before a command to run it in a network namespace with loopback only; null where that is not permitted. */
function withoutNetwork(): [string, ...string[]] | null {
  const up = 'ip link set lo up'
  for (const flags of [['-n'], ['-r', '-n']]) {
    if (spawnSync('unshare', [...flags, 'sh', '-c', up], { stdio: 'ignore' }).status === 0)
      return ['unshare', ...flags, 'sh', '-c', `${up} && exec "$@"`, 'sh']
  }
  return null
}

/** What a runner's report says. A runner that failed without a failed test, or without a report, is one failure. */
function tallyOf<T>(code: number | null, file: string, schema: z.ZodType<T>, read: (report: T) => Tally): Tally {
  let told: Tally
  try {
    told = read(schema.parse(JSON.parse(readFileSync(file, 'utf8'))))
  } catch {
    return { passed: 0, failed: 1 }
  }
  return code !== 0 && told.failed === 0 ? { ...told, failed: 1 } : told
}
