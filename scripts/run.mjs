/**
 * `node scripts/run.mjs NAME …` runs scripts/NAME.ts. This file is plain JavaScript, so that a Node that is too old for
 * TypeScript still says what is missing. On Linux x64 `npm ci` brings Node 24, which then takes over.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
/** 22.18 is the first Node that runs TypeScript by stripping its types, without a flag. */
const isNewEnough = major > 22 || (major === 22 && minor >= 18)
const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))

if (isNewEnough) {
  const [name] = process.argv.splice(2, 1)
  await import(new URL(`./${name}.ts`, import.meta.url).href)
} else if (existsSync(own) && process.execPath !== own) {
  const { status } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  console.error(
    `Node 22.18 or newer is needed; this is ${process.versions.node}. On Linux x64 \`npm ci\` brings Node 24.`,
  )
  process.exitCode = 1
}
