/** Keeps the search index in step with the database and answers from it. Runs in search-worker.ts. */
import Dexie, { type IntervalTree, type ObservabilitySet } from 'dexie'
import type { GeneratedCard } from '#core/cards/model'
import type { Pack } from '#core/content/model'
import type { SearchEntry, SearchRequest, SearchResult } from '#core/search/model'
import { packEntries } from '#core/search/pack-entries'
import {
  entryIdOf,
  KIND_OF_TABLE,
  type Library,
  libraryOf,
  rowEntry,
  SEARCHED_TABLES,
  type SearchedRows,
  type SearchedTable,
} from '#core/search/row-entries'
import { SearchIndex } from '#core/search/search-index'
import { DATABASE_NAME, db } from './database.ts'
import type { SearchStore } from './search-store.ts'

export interface SearchContent {
  readonly pack: Pack
  readonly cards: readonly GeneratedCard[]
}

/** A search index that follows the database. */
export interface SearchService {
  readonly search: (request: SearchRequest) => SearchResult
  readonly stop: () => void
}

/** Who is told what becomes of the index. */
export interface SearchListener {
  /** After each change that the index has. */
  readonly changed: () => void
  /** When the index could not be brought up to date, nor built anew. The next change is another attempt. */
  readonly failed: (error: unknown) => void
}

/**
 * Takes up the index that was kept, or builds it, and follows each change of the database from then on, also those of other windows.
 * @throws when the database cannot be read
 */
export async function startSearchService(
  { pack, cards }: SearchContent,
  store: SearchStore,
  { changed, failed }: SearchListener,
): Promise<SearchService> {
  const library = libraryOf(pack)
  const follower = followDatabase()
  const readEntries = async () => [...packEntries(pack, cards), ...(await readEverything(library))]
  let index = await takeUp(store, await readEntries())
  let isWhole = true
  const follow = async (changes: Changes): Promise<void> => {
    try {
      if (!isWhole) throw new Error('an earlier change is missing')
      await update(index, changes, library)
    } catch (error) {
      console.warn('the search index is built anew', error)
      isWhole = false
      index = SearchIndex.build(await readEntries())
      isWhole = true
    }
    const isScattered = index.isScattered
    if (isScattered) index.compact()
    changed()
    if (isScattered) await store.write(index.keep())
  }
  follower.start((changes) => follow(changes).catch(failed))
  return { search: (request) => index.search(request), stop: follower.stop }
}

/** The kept index brought up to date, or a new one. */
async function takeUp(store: SearchStore, entries: readonly SearchEntry[]): Promise<SearchIndex> {
  const kept = await store.read()
  const index = kept === null ? SearchIndex.build(entries) : SearchIndex.restore(kept, entries)
  const isOutdated = index.isScattered
  if (isOutdated) index.compact()
  await store.confirm()
  // Else every further start would have to index anew what has come since.
  if (kept === null || isOutdated) await store.write(index.keep())
  return index
}

async function readEverything(library: Library): Promise<readonly SearchEntry[]> {
  const all = await Promise.all(
    SEARCHED_TABLES.map(async (table) =>
      (await db.table<SearchedRows[SearchedTable]>(table).toArray()).flatMap(
        (row) => entryOf(table, row, library) ?? [],
      ),
    ),
  )
  return all.flat()
}

/** A damaged row cannot be found; all others can. */
function entryOf(table: SearchedTable, row: SearchedRows[SearchedTable], library: Library): SearchEntry | null {
  try {
    return rowEntry(table, row, library)
  } catch (error) {
    console.warn(`a row of ${table} cannot be searched`, row.id, error)
    return null
  }
}

/** Ids of changed rows by table; null for a table of which anything may have changed. */
type Changes = ReadonlyMap<SearchedTable, readonly string[] | null>

async function update(index: SearchIndex, changes: Changes, library: Library): Promise<void> {
  for (const [table, ids] of changes) {
    const rows = db.table<SearchedRows[SearchedTable], string>(table)
    const read = ids === null ? await rows.toArray() : await rows.bulkGet([...ids])
    const kind = KIND_OF_TABLE[table]
    const gone = ids === null ? index.idsOf(kind) : ids.map((id) => entryIdOf(table, id))
    // Generated cards are of the same kind as one's own.
    const own = table === 'cards' ? gone.filter((id) => id.startsWith('own/')) : gone
    for (const id of own) index.remove({ kind, id })
    for (const row of read) {
      const entry = row === undefined ? null : entryOf(table, row, library)
      if (entry !== null) index.put(entry)
    }
  }
}

/**
 * Hears of every transaction that was completed, in any window (Dexie tells through a BroadcastChannel). What happens before `start` is not
 * lost, so that nothing falls between reading everything and following.
 */
function followDatabase() {
  let waiting: Changes[] = []
  let hear: ((changes: Changes) => Promise<void>) | null = null
  let work: Promise<void> = Promise.resolve()
  const pass = (): void => {
    const listener = hear
    if (listener === null) return
    const changes = waiting
    waiting = []
    for (const one of changes) work = work.then(() => listener(one))
  }
  const mutated = (parts: ObservabilitySet): void => {
    const changes = changesOf(parts)
    if (changes.size === 0) return
    waiting.push(changes)
    pass()
  }
  Dexie.on('storagemutated', mutated)
  return {
    start: (listener: (changes: Changes) => Promise<void>) => {
      hear = listener
      pass()
    },
    stop: () => Dexie.on.storagemutated.unsubscribe(mutated),
  }
}

function changesOf(parts: ObservabilitySet): Changes {
  return new Map(
    SEARCHED_TABLES.flatMap((table) => {
      const tree = parts[`idb://${DATABASE_NAME}/${table}/`]
      return tree === undefined || isEmpty(tree) ? [] : [[table, keysOf(tree)] as const]
    }),
  )
}

const isEmpty = (tree: IntervalTree): boolean => !('from' in tree)

/** The keys of a set of single keys; null where it has a range. */
function keysOf(tree: IntervalTree | null | undefined): readonly string[] | null {
  if (tree === null || tree === undefined || !('from' in tree)) return []
  const { from, to, l, r } = tree
  const [left, right] = [keysOf(l), keysOf(r)]
  if (left === null || right === null || typeof from !== 'string' || from !== to) return null
  return [...left, from, ...right]
}
