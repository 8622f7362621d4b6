import Dexie from 'dexie'
import { afterEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import { createDatabase, DATABASE_NAME, db } from '../../../src/renderer/db/database.ts'
import { addNote } from '../../../src/renderer/db/notes.ts'
import { readStoredData } from '../../../src/renderer/db/stored-data.ts'
import { beginEmpty, NOON, transactionsOf } from '../../helpers/study-database.ts'

beginEmpty()

describe('the database of the window', () => {
  test('writes with strict durability: what is reported as saved survives a power cut', async () => {
    const note = { title: '', body: '', place: null, document: null }
    expect(await transactionsOf(() => addNote(note, NOON))).toEqual(['strict'])
  })

  test('has the name and the version under which earlier starts kept their data', async () => {
    expect(DATABASE_NAME).toBe('study')
    expect(await indexedDB.databases()).toContainEqual({ name: 'study', version: 30 })
    expect(db.verno).toBe(3)
  })
})

describe('a database that a newer version of the app has written', () => {
  const name = 'of-a-newer-app'
  afterEach(() => Dexie.delete(name))

  /** Like a later version of the app might be: the log is packed, so there is no table `log` any more. */
  async function writeNewer(): Promise<void> {
    const newer = new Dexie(name)
    newer.version(9).stores({ notes: 'id', chunks: 'id' })
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
    expect(newer.verno).toBe(9)
    expect(newer.tables.map((table) => table.name)).toEqual(['chunks', 'notes'])
    expect(await newer.table('chunks').toArray()).toEqual([{ id: 'c1' }])
    newer.close()
  })
})

describe('a database that version 1 of the app has written', () => {
  const name = 'of-version-1'
  afterEach(() => Dexie.delete(name))

  /** The tables as version 1 declared them, and rows as it wrote them. */
  async function writeVersion1(rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
    const old = new Dexie(name)
    old.version(1).stores({
      highlights: 'id, document',
      notes: 'id, document, updatedAt',
      cards: 'id, document',
      remarks: 'id, cardId',
      log: '++seq, &id, cardId, at',
      memory: 'cardId, [queue+dueAt]',
      reading: 'id, openedAt',
      settings: 'id',
      editions: 'id',
      operations: '++seq, &id, state',
      errors: '++seq',
    })
    for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd([...all])
    old.close()
  }

  const highlight = { id: 'h1', document: 'history', color: 'pink', comment: '', deletedAt: null }
  const note = { id: 'n1', title: 'Founders', body: 'China', tags: ['a'], document: null, place: null, deletedAt: null }
  const settings = { id: 'settings', newPerDay: 12, desiredRetention: 0.92, theme: 'dark' }
  const operation = {
    id: 'o1',
    label: 'Note deleted',
    at: NOON,
    state: 'done',
    joins: null,
    snapshot: null,
    lines: [],
    images: [
      { table: 'notes', key: 'n2', row: { ...note, id: 'n2' } },
      { table: 'highlights', key: 'h2', row: null },
      { table: 'settings', key: 'settings', row: settings },
    ],
  }
  const line = { id: 'l1', cardId: 'sco/a/when', at: NOON, utcOffset: 0, day: 20_780, kind: 'suspend' }

  test('has every row afterwards, as rows are today, also those that undo brings back', async () => {
    await writeVersion1({
      highlights: [highlight],
      notes: [note],
      settings: [settings],
      operations: [operation],
      log: [line],
    })
    const upgraded = createDatabase(name)
    expect(await upgraded.highlights.toArray()).toEqual([{ ...highlight, tags: [] }])
    expect(await upgraded.notes.toArray()).toEqual([{ ...note, pinned: false }])
    expect(await upgraded.settings.get('settings')).toEqual({ ...DEFAULT_SETTINGS, ...settings })
    expect((await upgraded.operations.toArray())[0]?.images).toEqual([
      { table: 'notes', key: 'n2', row: { ...note, id: 'n2', pinned: false } },
      { table: 'highlights', key: 'h2', row: null },
      { table: 'settings', key: 'settings', row: { ...DEFAULT_SETTINGS, ...settings } },
    ])
    expect(await upgraded.log.toArray()).toMatchObject([line])
    upgraded.close()
  })

  test('is read for a backup before it is upgraded, and stays as it is then', async () => {
    await writeVersion1({ highlights: [highlight], notes: [note], settings: [settings], log: [line] })
    const data = await readStoredData(name)
    expect(data?.highlights).toEqual([{ ...highlight, tags: [] }])
    expect(data?.notes).toEqual([{ ...note, pinned: false }])
    expect(data?.settings).toEqual({ ...DEFAULT_SETTINGS, ...settings })
    expect(data?.log).toEqual([line])
    const stored = await new Dexie(name).open()
    expect(stored.verno).toBe(1)
    expect(await stored.table('notes').toArray()).toEqual([note])
    stored.close()
  })

  test.each([
    ['that holds nothing that a person made', { settings: [settings] }],
    ['that is not there', null],
  ])('gives nothing to back up when it is one %s', async (_which, rows) => {
    if (rows !== null) await writeVersion1(rows)
    const before = await indexedDB.databases()
    expect(await readStoredData(name)).toBeNull()
    expect(await indexedDB.databases()).toEqual(before)
  })
})

describe('a database that version 2 of the app has written', () => {
  const name = 'of-version-2'
  afterEach(() => Dexie.delete(name))

  /** The tables as version 2 declared them, and rows as it wrote them. */
  async function writeVersion2(rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
    const old = new Dexie(name)
    old.version(2).stores({
      highlights: 'id, document',
      notes: 'id, document, updatedAt, versionOf',
      cards: 'id, document',
      remarks: 'id, cardId',
      log: '++seq, &id, cardId, at',
      memory: 'cardId, [queue+dueAt]',
      reading: 'id, openedAt',
      settings: 'id',
      editions: 'id',
      operations: '++seq, &id, state',
      errors: '++seq',
    })
    for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd([...all])
    old.close()
  }

  const note = { id: 'n1', title: 'A', body: '', tags: [], document: null, place: null, pinned: true, deletedAt: null }
  const edition = { id: 'sco/1', pack: 'sco', edition: 1, seenAt: NOON, blocks: { 'history-1': 'A' }, documents: [] }
  const operation = {
    id: 'o1',
    label: 'Note added',
    at: NOON,
    state: 'done',
    joins: null,
    snapshot: null,
    lines: [],
    images: [{ table: 'notes', key: 'n1', row: null }],
  }

  test('has every row afterwards, editions without cards, and room for packs', async () => {
    await writeVersion2({ notes: [note], editions: [edition], operations: [operation] })
    const upgraded = createDatabase(name)
    expect(await upgraded.notes.toArray()).toEqual([note])
    expect(await upgraded.editions.toArray()).toEqual([{ ...edition, cards: null }])
    expect(await upgraded.operations.toArray()).toMatchObject([operation])
    expect(await Promise.all([upgraded.packs.count(), upgraded.packContents.count()])).toEqual([0, 0])
    upgraded.close()
  })

  test('is read for a backup before it is upgraded, and stays as it is then', async () => {
    await writeVersion2({ notes: [note], editions: [edition] })
    expect(await readStoredData(name)).toMatchObject({
      notes: [note],
      editions: [{ ...edition, cards: null }],
      packs: [],
      packContents: [],
    })
    const stored = await new Dexie(name).open()
    expect(stored.verno).toBe(2)
    expect(await stored.table('editions').toArray()).toEqual([edition])
    stored.close()
  })
})
