import Dexie from 'dexie'
import { afterEach, describe, expect, test } from 'vitest'
import { createDatabase, DATABASE_NAME, db } from '../../../src/renderer/db/database.ts'
import { addNote } from '../../../src/renderer/db/notes.ts'
import { beginEmpty, NOON, transactionsOf } from '../../helpers/study-database.ts'

beginEmpty()

describe('the database of the window', () => {
  test('writes with strict durability: what is reported as saved survives a power cut', async () => {
    const note = { title: '', body: '', place: null, document: null }
    expect(await transactionsOf(() => addNote(note, NOON))).toEqual(['strict'])
  })

  test('has the name and the version under which earlier starts kept their data', async () => {
    expect(DATABASE_NAME).toBe('study')
    expect(await indexedDB.databases()).toContainEqual({ name: 'study', version: 10 })
    expect(db.verno).toBe(1)
  })
})

describe('a database that a newer version of the app has written', () => {
  const name = 'of-a-newer-app'
  afterEach(() => Dexie.delete(name))

  /** Like version 2 of the app might be: the log is packed, so there is no table `log` any more. */
  async function writeNewer(): Promise<void> {
    const newer = new Dexie(name)
    newer.version(2).stores({ notes: 'id', chunks: 'id' })
    await newer.table('chunks').add({ id: 'c1' })
    newer.close()
  }

  test('is refused with a VersionError', async () => {
    await writeNewer()
    const opened = await createDatabase(name)
      .open()
      .then(() => 'opened', String)
    expect(opened).toMatch('VersionError')
  })

  test('is refused by a query that comes before the opening', async () => {
    await writeNewer()
    const counted = await createDatabase(name).notes.count().then(String, String)
    expect(counted).toMatch('VersionError')
  })

  test('stays as it is', async () => {
    await writeNewer()
    await createDatabase(name)
      .open()
      .catch(() => {})
    const newer = await new Dexie(name).open()
    expect(newer.verno).toBe(2)
    expect(newer.tables.map((table) => table.name)).toEqual(['chunks', 'notes'])
    expect(await newer.table('chunks').toArray()).toEqual([{ id: 'c1' }])
    newer.close()
  })
})
