/** Search as the reader meets it: the built app in Chromium, key by key, with its worker and its database on disk. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import type { Pack, StudyDocument } from '#core/content/model'
import type { BlockId, DocumentId } from '#core/ids'
import { CHROMIUM, CHROMIUM_ARGS } from '../helpers/chromium.ts'
import { LOOPBACK_ORIGIN } from '../helpers/loopback-app.ts'
import { skipFirstSteps } from '../helpers/reader.ts'
import { type BenchCase, benchCase, quantile } from './harness.ts'
import { serveApp } from './serve-app.ts'
import { type BenchNote, typedKeys } from './texts.ts'

const QUERIES = 12
/** Each key is typed so often; its median counts. */
const RUNS = 3
const CHANGES = 30
/** What a reader feels as at once: one frame at 60 a second. */
const FRAME = 16

/** What `watchSearch` notes in the page; instants are ms since the page was opened. */
interface Seen {
  /** When each worker was made, and when its index was there. */
  workerAt: number
  readyAt: number
  /** From a question to its answer. */
  readonly answers: number[]
  /** From a key to its hits on the page. */
  readonly keys: number[]
  /** When the index last told of a change. */
  changedAt: number
}

declare global {
  interface Window {
    seen: Seen
  }
}

/** Measures on a page that has these notes, and the bundled pack with these paragraphs beside its own. */
export async function benchPage(
  notes: readonly BenchNote[],
  paragraphs: readonly string[],
  random: () => number,
): Promise<readonly BenchCase[]> {
  const close = await serveApp((pack) => withDocument(pack, paragraphs))
  const profile = await mkdtemp(path.join(tmpdir(), 'sco-study-search-'))
  try {
    const keys = typedKeys(
      notes.map(({ body }) => body),
      QUERIES,
      random,
    )
    const [planted, small] = await inBrowser(profile, async (context) => {
      const page = await open(context)
      await skipFirstSteps(page)
      const { page: searching } = await openSearch(context)
      const times = await typeKeys(searching, keys)
      return [await plant(page, notes), times] as const
    })
    const anew = await inBrowser(profile, async (context) => (await openSearch(context)).ready)
    const measured = await inBrowser(profile, async (context) => {
      const { page, ready } = await openSearch(context)
      return { ready, ...(await typeKeys(page, keys)), changes: await change(page, planted) }
    })
    return [
      ...cases('key to hits on the page', measured.keys, { atMost: FRAME, without: small.keys }),
      ...cases('question to answer of the worker', measured.answers, { without: small.answers }),
      ...cases('change to index in step', measured.changes, { atMost: 100 }),
      benchCase({ name: 'worker to first answer, built anew', value: anew, unit: 'ms' }),
      benchCase({
        name: 'worker to first answer, index kept',
        value: measured.ready,
        unit: 'ms',
        against: { name: 'built anew', value: anew },
      }),
    ]
  } finally {
    await close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
}

interface Against {
  readonly atMost?: number
  /** The same times where there are no notes: what the page itself takes. */
  readonly without?: readonly number[]
}

function cases(name: string, times: readonly number[], { atMost, without }: Against): readonly BenchCase[] {
  return [0.5, 0.95].map((share) =>
    benchCase({
      name: `${name}, p${share * 100}`,
      value: quantile(times, share),
      unit: 'ms',
      ...(without === undefined
        ? {}
        : { against: { name: 'the same without notes', value: quantile(without, share) } }),
      ...(atMost === undefined || share < 0.95 ? {} : { atMost }),
    }),
  )
}

/** With one more document. */
function withDocument(pack: Pack, paragraphs: readonly string[]): Pack {
  const block = { depth: 0, ordered: false, spans: [] } as const
  const title = 'A long document'
  const document: StudyDocument = {
    id: 'bench' as DocumentId,
    title,
    summary: '',
    words: 0,
    sections: [
      {
        id: 'bench' as BlockId,
        title,
        depth: 1,
        blocks: [
          { ...block, id: 'bench' as BlockId, kind: 'heading', text: title },
          ...paragraphs.map((text, i) => ({ ...block, id: `bench-${i}` as BlockId, kind: 'paragraph' as const, text })),
        ],
      },
    ],
  }
  return { ...pack, documents: [...pack.documents, document] }
}

async function inBrowser<T>(profile: string, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: CHROMIUM_ARGS,
    viewport: { width: 1280, height: 800 },
  })
  try {
    await context.addInitScript(watchSearch)
    return await work(context)
  } finally {
    await context.close()
  }
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(LOOPBACK_ORIGIN)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Puts the notes into the database as rows. Gives the id of the first. */
async function plant(page: Page, notes: readonly BenchNote[]): Promise<string> {
  const common = { place: null, document: null, pinned: false, createdAt: 1, updatedAt: 1, deletedAt: null }
  await page.evaluate(
    putNotes,
    notes.map((note) => ({ ...note, ...common })),
  )
  // What was kept so far is of no notes.
  await page.evaluate(() => indexedDB.deleteDatabase('study-index'))
  return notes[0]?.id ?? ''
}

/** Runs in the page. */
async function putNotes(rows: readonly object[]): Promise<void> {
  const opening = indexedDB.open('study')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const writing = opening.result.transaction('notes', 'readwrite')
  for (const row of rows) writing.objectStore('notes').put(row)
  await new Promise((resolve) => {
    writing.oncomplete = resolve
  })
  opening.result.close()
}

/** Opens the search page. `ready`: ms from the making of the worker to its index. */
async function openSearch(context: BrowserContext): Promise<{ readonly page: Page; readonly ready: number }> {
  const page = await context.newPage()
  await page.goto(`${LOOPBACK_ORIGIN}/#/search`)
  await page.getByRole('searchbox').waitFor()
  await page.waitForFunction(() => window.seen.readyAt > 0)
  return { page, ready: await page.evaluate(() => window.seen.readyAt - window.seen.workerAt) }
}

interface KeyTimes {
  readonly keys: readonly number[]
  readonly answers: readonly number[]
}

/** Types each text into the field as one key more, or other ones. */
async function typeKeys(page: Page, keys: readonly string[]): Promise<KeyTimes> {
  const runs: Seen[] = []
  // The first time warms the page and the worker up.
  for (let i = 0; i <= RUNS; i += 1) {
    await page.evaluate(() => Object.assign(window.seen, { keys: [], answers: [] }))
    for (const text of keys) await page.evaluate(typeKey, text)
    runs.push(await page.evaluate(() => window.seen))
    await page.evaluate(typeKey, '')
  }
  const medians = (of: (seen: Seen) => readonly number[]): readonly number[] =>
    keys.map((_, i) =>
      quantile(
        runs.slice(1).map((run) => of(run)[i] ?? 0),
        0.5,
      ),
    )
  return { keys: medians((run) => run.keys), answers: medians((run) => run.answers) }
}

/** Runs in the page: what a key does to the field, until the hits of the new text stand there. */
async function typeKey(text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[role="searchbox"]')
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  if (field === null) throw new Error('there is no field')
  const start = performance.now()
  const shown = new Promise<number>((resolve) => {
    const look = (): void => {
      const status = document.querySelector('main [role="status"]')?.textContent
      const isBusy = document.querySelector('[aria-busy="true"]') !== null
      if (isBusy || (!status && text !== '')) return
      observer.disconnect()
      resolve(performance.now())
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  // React notices only what goes past its own property.
  value?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  window.seen.keys.push((await shown) - start)
  // The next key comes when this one is painted.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** Changes a note as another window does, so many times: from the end of the transaction to the index. */
async function change(page: Page, id: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i < CHANGES; i += 1) times.push(await page.evaluate(changeNote, { id, body: `albatross ${i}` }))
  return times
}

/** Runs in the page. */
async function changeNote({ id, body }: { readonly id: string; readonly body: string }): Promise<number> {
  const opening = indexedDB.open('study')
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const writing = opening.result.transaction('notes', 'readwrite')
  const notes = writing.objectStore('notes')
  const reading = notes.get(id)
  reading.onsuccess = () => notes.put({ ...reading.result, body })
  await new Promise((resolve) => {
    writing.oncomplete = resolve
  })
  opening.result.close()
  const start = performance.now()
  window.seen.changedAt = 0
  // As Dexie tells its other windows.
  const channel = new BroadcastChannel('x-storagemutated-1')
  channel.postMessage({ 'idb://study/notes/': { from: id, to: id, d: 1 } })
  channel.close()
  while (window.seen.changedAt === 0) await new Promise((resolve) => setTimeout(resolve))
  return window.seen.changedAt - start
}

/** Runs in the page, before its own scripts: notes when the worker is made, and what it says. */
function watchSearch(): void {
  const seen: Seen = { workerAt: 0, readyAt: 0, answers: [], keys: [], changedAt: 0 }
  window.seen = seen
  const asked = new Map<number, number>()
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      seen.workerAt = performance.now()
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string; number: number }>) => {
        if (data.kind === 'changed') {
          seen.changedAt = performance.now()
          if (seen.readyAt === 0) seen.readyAt = seen.changedAt
        }
        if (data.kind === 'answer') seen.answers.push(performance.now() - (asked.get(data.number) ?? 0))
      })
    }
    override postMessage(message: { readonly number: number }): void {
      asked.set(message.number, performance.now())
      super.postMessage(message)
    }
  }
}
