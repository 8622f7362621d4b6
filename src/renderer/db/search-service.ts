/** Keeps the search index in step with the packs and the database, and answers from it. Runs in search-worker.ts. */
import Dexie, { type IntervalTree, type ObservabilitySet } from 'dexie'
import { type Library, type LibraryPack, makeLibrary } from '#core/library/library'
import type { SearchEntry, SearchRequest, SearchResult } from '#core/search/model'
import { packEntries } from '#core/search/pack-entries'
import {
  entryIdOf,
  KIND_OF_TABLE,
  rowEntry,
  SEARCHED_TABLES,
  type SearchedRows,
  type SearchedTable,
} from '#core/search/row-entries'
import { SearchIndex } from '#core/search/search-index'
import { DATABASE_NAME, db } from './database.ts'
import type { SearchStore } from './search-store.ts'

/** The packs that can be searched. */
export interface SearchContent {
  /** They come with the app, and stay as they are. */
  readonly bundled: readonly LibraryPack[]
  /** Reads those that the reader added, as they are now. Asked again after each change of the table that lists them. */
  readonly readOwn: () => Promise<readonly LibraryPack[]>
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
 * Takes up the index that was kept, or builds it, and follows each change of the database from then on, also those of other windows: of
 * what the reader makes row by row, of packs that are added, updated or removed as a whole. Of either only what changed is indexed anew,
 * for the index knows the text of every entry that it was built from (`SearchIndex.restore`), and so the content of every pack.
 * @throws when the database cannot be read
 */
export async function startSearchService(
  { bundled, readOwn }: SearchContent,
  store: SearchStore,
  { changed, failed }: SearchListener,
): Promise<SearchService> {
  const follower = followDatabase()
  const readLibrary = async () => withOwn(bundled, await readOwn())
  let library = await readLibrary()
  let index = await takeUp(store, await readEntries(library))
  let isWhole = true
  const follow = async (changes: Changes): Promise<void> => {
    try {
      if (!isWhole) throw new Error('an earlier change is missing')
      if (changes.packs) {
        // Also what was made on a pack leads elsewhere now, or nowhere.
        library = await readLibrary()
        index = SearchIndex.restore(index.keep(), await readEntries(library))
      } else await update(index, changes.rows, library)
    } catch (error) {
      console.warn('the search index is built anew', error)
      isWhole = false
      library = await readLibrary()
      index = SearchIndex.build(await readEntries(library))
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

/** A pack that comes with the app stands before one of the reader's own with the same id. */
function withOwn(bundled: readonly LibraryPack[], own: readonly LibraryPack[]): Library {
  const ids = new Set(bundled.map(({ pack }) => pack.id))
  return makeLibrary([...bundled, ...own.filter(({ pack }) => !ids.has(pack.id))])
}

const readEntries = async (library: Library): Promise<readonly SearchEntry[]> => [
  ...library.packs.flatMap(packEntries),
  ...(await readEverything(library)),
]

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
type ChangedRows = ReadonlyMap<SearchedTable, readonly string[] | null>

interface Changes {
  readonly rows: ChangedRows
  /** Whether a pack was added, updated or removed. */
  readonly packs: boolean
}

async function update(index: SearchIndex, rows: ChangedRows, library: Library): Promise<void> {
  for (const [table, ids] of rows) {
    const stored = db.table<SearchedRows[SearchedTable], string>(table)
    const read = ids === null ? await stored.toArray() : await stored.bulkGet([...ids])
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
    if (changes.rows.size === 0 && !changes.packs) return
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
  const changed = (table: SearchedTable | 'packs'): IntervalTree | null => {
    const tree = parts[`idb://${DATABASE_NAME}/${table}/`]
    return tree === undefined || isEmpty(tree) ? null : tree
  }
  const rows = SEARCHED_TABLES.flatMap((table) => {
    const tree = changed(table)
    return tree === null ? [] : [[table, keysOf(tree)] as const]
  })
  return { rows: new Map(rows), packs: changed('packs') !== null }
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
