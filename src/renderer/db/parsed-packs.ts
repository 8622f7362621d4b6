/**
 * Own packs as the parser made them of their files, in a database of its own that can be thrown away at any time: parsing 1 MB takes about
 * a second, reading what came of it about ten milliseconds.
 */
import Dexie, { type EntityTable } from 'dexie'
import type { Pack } from '#core/content/model'

const DATABASE_NAME = 'study-packs'

/** The parser of this app, put in at build time: a hash of its sources. What another one made is made anew. */
const PARSER: string = __PARSER__
declare const __PARSER__: string

interface ParsedRow {
  /** The content: the hash of the files. */
  readonly id: string
  readonly parser: string
  readonly pack: Pack
}

/** What was kept of packs, by content. Never fails: what cannot be read is parsed again. */
export async function readParsed(contents: readonly string[]): Promise<ReadonlyMap<string, Pack>> {
  const rows = await spared((table) => table.bulkGet([...contents]))
  return new Map(
    (rows ?? []).flatMap((row) => (row !== undefined && row.parser === PARSER ? [[row.id, row.pack] as const] : [])),
  )
}

/** Keeps a parsed pack. Never fails. @param wanted the contents that there are: others are removed */
export async function keepParsed(content: string, pack: Pack, wanted: readonly string[]): Promise<void> {
  await spared(async (table) => {
    const others = (await table.toCollection().primaryKeys()).filter((id) => !wanted.includes(id))
    await table.bulkDelete(others)
    await table.put({ id: content, parser: PARSER, pack })
  })
}

async function spared<T>(work: (table: EntityTable<ParsedRow, 'id'>) => Promise<T>): Promise<T | null> {
  const database: Dexie = new Dexie(DATABASE_NAME)
  database.version(1).stores({ parsed: 'id' })
  try {
    return await work((database as Dexie & { readonly parsed: EntityTable<ParsedRow, 'id'> }).parsed)
  } catch (error) {
    console.warn('a parsed pack was not kept', error)
    return null
  } finally {
    // An open connection would stand in the way of who throws it away.
    database.close()
  }
}
