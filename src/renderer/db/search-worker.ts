/** The search worker: holds the index, off the page's thread. */
import type { Pack } from '#core/content/model'
import type { PackId } from '#core/ids'
import { preparePack } from '#core/library/library'
import type { Result } from '#core/result'
import { parseHere, readOwnPacks } from './own-packs.ts'
import type { SearchQuestion, SearchReport } from './search-messages.ts'
import { type SearchContent, startSearchService } from './search-service.ts'
import { createSearchStore } from './search-store.ts'

const report = (message: SearchReport): void => postMessage(message)
const service = readContent()
  .then((content) => startSearchService(content, createSearchStore(), { changed, failed: fail }))
  .then((started) => {
    changed()
    return started
  })
service.catch(fail)

addEventListener('message', ({ data: { number, request } }: MessageEvent<SearchQuestion>) => {
  service.then(({ search }) => report({ kind: 'answer', number, result: search(request) })).catch(fail)
})

function changed(): void {
  report({ kind: 'changed' })
}

function fail(error: unknown): void {
  report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
}

/** The bundled packs, from main, which has parsed and checked them. The page's own copies would have to be cloned on the page's thread. */
async function readContent(): Promise<SearchContent> {
  const ids = await fetchJson<readonly PackId[]>('/packs/index.json')
  const checked = await Promise.all(ids.map((id) => fetchJson<Result<Pack, unknown>>(`/packs/${id}.json`)))
  const bundled = checked.map((pack) => {
    if (!pack.ok) throw new Error('the study content is damaged')
    return preparePack(pack.value, 'bundled')
  })
  return { bundled, readOwn: async () => (await readOwnPacks(parseHere)).packs }
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as T
}
