/**
 * `npm run bench` runs every bench, `npm run bench search` only tests/bench/search.bench.ts. Each is a program of its own, so that none
 * warms up or fills the memory of another; its last line is its result as JSON (tests/bench/harness.ts).
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale } from './build-state.ts'
import { PROJECT, run } from './run-command.ts'

const FOLDER = path.join(PROJECT, 'tests/bench')
const ENDING = '.bench.ts'

const all = readdirSync(FOLDER).flatMap((file) => (file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : []))
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  process.exitCode = 1
} else {
  await buildIfStale(PROJECT)
  for (const name of asked.length > 0 ? asked : all) {
    const { code } = await run([process.execPath, path.join(FOLDER, name + ENDING)], { show: true })
    if (code !== 0) process.exitCode = 1
  }
}
