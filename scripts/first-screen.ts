/**
 * `npm run size`: what the built app loads before its first heading is shown (script and style, gzip), and how long that takes, beside a
 * page of plain text on the same machine. Medians of five cold starts. The last line is the same as JSON.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { startBrowserHost } from '../src/main/browser-host.ts'
import { CHROMIUM, CHROMIUM_ARGS } from '../tests/helpers/chromium.ts'
import { LOOPBACK_PORT } from '../tests/helpers/loopback-app.ts'
import { buildIfStale } from './build-state.ts'
import { PROJECT } from './run-command.ts'

/** The budget of the first screen (docs: performance), in kB of 1,000 bytes, gzip. */
const BUDGET = { '.js': 180, '.css': 15 }
const RUNS = 5

/** A page up to its first heading. Times are in ms since the navigation began. */
interface Opening {
  /** The paths of everything that had been loaded when the heading came. */
  readonly files: readonly string[]
  readonly firstPaint: number
  /** When the heading was painted. */
  readonly readable: number
}

interface Run {
  readonly plain: Opening
  /** The first start ever: the first steps, nothing in the cache. */
  readonly first: Opening
  /** The app once more: Today, the scripts in the cache. */
  readonly again: Opening
}

interface Case {
  readonly name: string
  readonly value: number
  readonly unit: 'kB' | 'ms'
  /** kB: to the budget. ms: to the page of plain text. */
  readonly ratio: number
  /** The greatest ratio that is well; null where none is set. */
  readonly goal: number | null
  readonly holds: boolean | null
}

declare global {
  interface Window {
    /** What `watchHeading` has seen; not there before it has. */
    opening?: Opening
  }
}

const renderer = path.join(PROJECT, 'out/renderer')
const content = { packs: path.join(PROJECT, 'resources/packs'), examples: path.join(PROJECT, 'resources/examples') }

await buildIfStale(PROJECT)
const folder = await mkdtemp(path.join(tmpdir(), 'sco-study-size-'))
await mkdir(path.join(folder, 'plain'))
await writeFile(
  path.join(folder, 'plain/index.html'),
  '<!doctype html><html lang="en"><title>Text</title><h1>SCO Study</h1><p>Some text.</p>',
)
const plainHost = await startBrowserHost({ renderer: path.join(folder, 'plain'), ...content }, LOOPBACK_PORT + 1)
const host = await startBrowserHost({ renderer, ...content }, LOOPBACK_PORT)
const runs: Run[] = []
try {
  for (let i = 0; i < RUNS; i += 1) runs.push(await startCold(path.join(folder, `profile-${i}`)))
} finally {
  await Promise.all([host.close(), plainHost.close()])
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}
const cases = await judge()
console.table(
  Object.fromEntries(
    cases.map(({ name, value, unit, ratio, goal }) => [name, { value, unit, ratio, goal: goal === null ? '' : goal }]),
  ),
)
console.log(JSON.stringify({ bench: 'first-screen', cases }))

/** Starts a browser with an empty profile. */
async function startCold(profile: string): Promise<Run> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: CHROMIUM_ARGS,
    viewport: { width: 1280, height: 800 },
  })
  try {
    await context.addInitScript(watchHeading)
    // The first page of a browser pays for the browser's own start.
    await (await open(context, plainHost.origin)).page.close()
    const plain = await open(context, plainHost.origin)
    const first = await open(context, host.origin)
    await first.page.getByRole('button', { name: 'Skip the first steps' }).click()
    await first.page.getByRole('link', { name: 'Review' }).waitFor()
    await first.page.close()
    const again = await open(context, host.origin)
    return { plain: plain.opening, first: first.opening, again: again.opening }
  } finally {
    await context.close()
  }
}

async function open(context: BrowserContext, origin: string): Promise<{ page: Page; opening: Opening }> {
  const page = await context.newPage()
  await page.goto(origin)
  const seen = await page.waitForFunction(() => window.opening)
  const opening = await seen.jsonValue()
  if (opening === undefined) throw new Error(`${origin} shows no heading`)
  return { page, opening }
}

/** Runs in the page, before its own scripts. */
function watchHeading(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1') === null) return
    observer.disconnect()
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    requestAnimationFrame(() =>
      // The frame that this one asks for has been painted when the next task runs.
      setTimeout(() => {
        const readable = performance.now()
        const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? readable
        window.opening = { files, firstPaint, readable }
      }),
    )
  })
  observer.observe(document, { childList: true, subtree: true })
}

async function judge(): Promise<readonly Case[]> {
  const screens = ['first', 'again'] as const
  const names = { first: 'first steps, cold', again: 'Today, once more' }
  const sizes = screens.flatMap((screen) =>
    (['.js', '.css'] as const).map(async (ending): Promise<Case> => {
      const kB = median(await Promise.all(runs.map((run) => sizeOf(run[screen].files, ending))))
      const ratio = round(kB / BUDGET[ending], 2)
      const name = `${names[screen]}: ${ending === '.js' ? 'script' : 'style'}`
      return { name, value: round(kB, 1), unit: 'kB', ratio, goal: 1, holds: kB <= BUDGET[ending] }
    }),
  )
  const times = screens.flatMap((screen) =>
    (['firstPaint', 'readable'] as const).map((moment): Case => {
      const ms = median(runs.map((run) => run[screen][moment]))
      const ratio = round(ms / median(runs.map((run) => run.plain[moment])), 2)
      const name = `${names[screen]}: ${moment === 'firstPaint' ? 'first contentful paint' : 'readable text'}`
      return { name, value: round(ms, 1), unit: 'ms', ratio, goal: null, holds: null }
    }),
  )
  return [...(await Promise.all(sizes)), ...times]
}

/** kB of the files with this ending, each gzipped by itself. */
async function sizeOf(files: readonly string[], ending: string): Promise<number> {
  const wanted = [...new Set(files)].filter((file) => file.endsWith(ending))
  const sizes = wanted.map(async (file) => gzipSync(await readFile(path.join(renderer, file))).length / 1000)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
