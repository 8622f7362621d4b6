/** Where the search index is kept between starts: a database of its own, which can be thrown away at any time. */
import Dexie, { type EntityTable } from 'dexie'
import type { KeptIndex } from '#core/search/search-index'

const DATABASE_NAME = 'study-index'

/** Grows with every change of how texts become words or how the index is laid out: what an older app kept is built anew then. */
const LAYOUT = 2

interface KeptRow {
  readonly id: 'index'
  readonly layout: number
  readonly index: KeptIndex
}

/** Set while a kept index is being taken up: found at a start, that ended in the middle, perhaps because of it. */
interface AttemptRow {
  readonly id: 'attempt'
}

type IndexDatabase = Dexie & {
  readonly kept: EntityTable<KeptRow, 'id'>
  readonly attempts: EntityTable<AttemptRow, 'id'>
}

/** Keeps the index. Nothing here ever fails: an index that cannot be kept or read is built anew. */
export interface SearchStore {
  /** What was kept by this layout and was not being taken up when the app last ended; else null. */
  readonly read: () => Promise<KeptIndex | null>
  /** What `read` gave works. */
  readonly confirm: () => Promise<void>
  readonly write: (index: KeptIndex) => Promise<void>
}

/** Opens the database when it is first used. */
export function createSearchStore(): SearchStore {
  const database: Dexie = new Dexie(DATABASE_NAME)
  database.version(1).stores({ kept: 'id', attempts: 'id' })
  const db = database as IndexDatabase
  const spared = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      console.warn('the search index was not kept', error)
      await Dexie.delete(DATABASE_NAME).catch(() => undefined)
      return null
    } finally {
      // Used at the start only: an open connection would stand in the way of who throws it away.
      db.close({ disableAutoOpen: false })
    }
  }
  return {
    read: () =>
      spared(() =>
        db.transaction('rw', db.kept, db.attempts, async () => {
          const attempt = await db.attempts.get('attempt')
          const row = await db.kept.get('index')
          await db.attempts.put({ id: 'attempt' })
          return attempt === undefined && row?.layout === LAYOUT ? row.index : null
        }),
      ),
    confirm: async () => {
      await spared(() => db.attempts.delete('attempt'))
    },
    write: async (index) => {
      await spared(() => db.kept.put({ id: 'index', layout: LAYOUT, index }))
    },
  }
}
