/**
 * `npm run bench timeline`: the built app in Chromium, a timeline of 300 facts that is moved by the wheel, a step every frame; and the same
 * view without its items. And as many plain marks drawn as elements, as SVG and on a canvas, moved alike.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test'
import type { Fact, Pack } from '#core/content/model'
import type { FactId } from '#core/ids'
import { CHROMIUM, CHROMIUM_ARGS } from '../helpers/chromium.ts'
import { LOOPBACK_ORIGIN } from '../helpers/loopback-app.ts'
import { skipFirstSteps } from '../helpers/reader.ts'
import { type BenchCase, benchCase, quantile, reportBench } from './harness.ts'
import { serveApp } from './serve-app.ts'
import { DRAWINGS, type Drawing, draw, move } from './timeline-drawing.ts'

const ITEMS = 300
/** Each way of showing the view is measured so often, in turns; medians count. */
const RUNS = 15
const FRAMES = 120
/** px a frame: about a hand's width in a second. */
const STEP = 12
/** Frames until the line goes back again, from one end to the other of what is drawn at once, and over it. */
const TURN = 60

interface Moved {
  /** From one frame to the next, ms. */
  readonly frames: readonly number[]
  /** What the page's thread had to do, ms a frame. */
  readonly busy: number
}

/** The pack's dated facts, and copies of them at other dates, so that there are `ITEMS`. */
function withItems(pack: Pack): Pack {
  const dated = pack.facts.filter(({ when }) => when !== undefined)
  const copies = Array.from({ length: Math.max(0, ITEMS - dated.length) }, (_, i) => copyOf(dated[i % dated.length], i))
  return { ...pack, facts: [...dated, ...copies.flatMap((copy) => copy ?? [])].slice(0, ITEMS) }
}

function copyOf(fact: Fact | undefined, i: number): Fact | null {
  if (fact === undefined) return null
  const start = `${1997 + ((i * 7) % 29)}-${String((i % 12) + 1).padStart(2, '0')}-15`
  return { ...fact, id: `copy-${i}` as FactId, when: { start, precision: 'day' } }
}

/** Runs in the page. Moves the line to and fro and notes when each frame came. */
async function moveLine({ frames, step, turn }: { frames: number; step: number; turn: number }): Promise<number[]> {
  const line = document.querySelector('[role="listbox"]')?.parentElement?.parentElement
  if (!line) throw new Error('there is no line')
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const times: number[] = []
  let before = await frame()
  for (let i = 0; i < frames; i += 1) {
    const deltaX = Math.floor(i / turn) % 2 === 0 ? step : -step
    line.dispatchEvent(new WheelEvent('wheel', { deltaX, bubbles: true, cancelable: true }))
    const now = await frame()
    times.push(now - before)
    before = now
  }
  return times
}

async function measure(page: Page, cdp: CDPSession): Promise<Moved> {
  const before = await busyOf(cdp)
  const frames = await page.evaluate(moveLine, { frames: FRAMES, step: STEP, turn: TURN })
  return { frames, busy: ((await busyOf(cdp)) - before) / FRAMES }
}

/** What the page's thread did so far, ms. */
async function busyOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

async function openTimeline(page: Page): Promise<CDPSession> {
  await page.goto(LOOPBACK_ORIGIN)
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Timeline' }).click()
  await page.getByRole('listbox', { name: 'Timeline' }).waitFor()
  // So close that the line is four times as long as the view.
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('+')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  return cdp
}

const median = (values: readonly number[]): number => quantile(values, 0.5)
const p95 = (moves: readonly Moved[]): number => median(moves.map(({ frames }) => quantile(frames, 0.95)))
const busy = (moves: readonly Moved[]): number => median(moves.map((move) => move.busy))

/** The timeline of the app with its items and without, in turns. */
async function measureTimeline(page: Page): Promise<readonly BenchCase[]> {
  const cdp = await openTimeline(page)
  const shown = { items: [] as Moved[], none: [] as Moved[] }
  // The first time warms the page up.
  for (let run = 0; run <= RUNS; run += 1) {
    for (const what of ['items', 'none'] as const) {
      const hidden = what === 'none' ? 'hidden' : ''
      await page.getByRole('listbox', { name: 'Timeline', includeHidden: true }).evaluate((list, display) => {
        list.style.display = display === 'hidden' ? 'none' : ''
      }, hidden)
      const moved = await measure(page, cdp)
      if (run > 0) shown[what].push(moved)
    }
  }
  return [
    benchCase({
      name: `p95 frame with ${ITEMS} items, of the same without`,
      value: (p95(shown.items) / p95(shown.none)) * 100,
      unit: '%',
      atMost: 110,
    }),
    benchCase({
      name: `frame while moving ${ITEMS} items, p95`,
      value: p95(shown.items),
      unit: 'ms',
      against: { name: 'the same without items', value: p95(shown.none) },
    }),
    benchCase({
      name: `work of the page a frame, ${ITEMS} items`,
      value: busy(shown.items),
      unit: 'ms',
      against: { name: 'the same without items', value: busy(shown.none) },
    }),
  ]
}

/** As many plain marks, drawn in each of the ways, in turns. */
async function measureDrawings(page: Page): Promise<readonly BenchCase[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const moved: Record<Drawing, Moved[]> = { elements: [], SVG: [], canvas: [] }
  for (let run = 0; run <= RUNS; run += 1) {
    for (const drawing of DRAWINGS) {
      await page.evaluate(draw, { drawing, items: ITEMS })
      // Once there and back, so that all is painted.
      await page.evaluate(move, { frames: 2 * TURN, step: STEP, turn: TURN })
      const before = await busyOf(cdp)
      const frames = await page.evaluate(move, { frames: FRAMES, step: STEP, turn: TURN })
      if (run > 0) moved[drawing].push({ frames, busy: ((await busyOf(cdp)) - before) / FRAMES })
    }
  }
  return DRAWINGS.flatMap((drawing) => [
    benchCase({
      name: `${ITEMS} plain marks as ${drawing}, p95 frame`,
      value: p95(moved[drawing]),
      unit: 'ms',
      against: { name: 'elements', value: p95(moved.elements) },
    }),
    benchCase({
      name: `${ITEMS} plain marks as ${drawing}, work of the page a frame`,
      value: busy(moved[drawing]),
      unit: 'ms',
      against: { name: 'elements', value: busy(moved.elements) },
    }),
  ])
}

const close = await serveApp(withItems)
const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: CHROMIUM_ARGS })
try {
  const viewport = { width: 1280, height: 800 }
  reportBench('timeline', [
    ...(await measureTimeline(await browser.newPage({ viewport }))),
    ...(await measureDrawings(await browser.newPage({ viewport }))),
  ])
} finally {
  await browser.close()
  await close()
}
