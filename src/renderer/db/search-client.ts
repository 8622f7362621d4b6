/** The page's side of search: one worker a window, begun with the first question or ahead of it. */
import type { SearchRequest, SearchResult } from '#core/search/model'
import type { SearchQuestion, SearchReport } from './search-messages.ts'

/** How search is: `starting` until the index is there; how often the index has changed since; or why it does not work. */
export type SearchState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly changes: number }
  | { readonly kind: 'failed'; readonly message: string }

let worker: Worker | null = null
let state: SearchState = { kind: 'starting' }
let asked = 0
const waiting = new Map<number, (result: SearchResult) => void>()
const listeners = new Set<() => void>()

/** How search is now. The same object until it changes. */
export const searchState = (): SearchState => state

/** Hears of each change of the state. Returns what stops it. */
export function onSearchState(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins the worker, if it is not there yet. */
export function startSearch(): void {
  if (worker !== null) return
  worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' })
  worker.onmessage = ({ data }: MessageEvent<SearchReport>) => hear(data)
  worker.onerror = (event) => hear({ kind: 'failed', message: event.message })
}

/** Ends the worker that failed, and begins another. */
export function restartSearch(): void {
  worker?.terminate()
  worker = null
  waiting.clear()
  change({ kind: 'starting' })
  startSearch()
}

/** Calls back with what the index finds; never when the worker fails, which the state says. Returns what takes the question back. */
export function askSearch(request: SearchRequest, answer: (result: SearchResult) => void): () => void {
  startSearch()
  const number = ++asked
  waiting.set(number, answer)
  worker?.postMessage({ number, request } satisfies SearchQuestion)
  return () => waiting.delete(number)
}

function hear(report: SearchReport): void {
  switch (report.kind) {
    case 'answer':
      waiting.get(report.number)?.(report.result)
      waiting.delete(report.number)
      return
    case 'changed':
      return change({ kind: 'ready', changes: state.kind === 'ready' ? state.changes + 1 : 0 })
    case 'failed':
      return change({ kind: 'failed', message: report.message })
  }
}

function change(next: SearchState): void {
  state = next
  for (const listener of listeners) listener()
}
