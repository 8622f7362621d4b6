import { describe, expect, test } from 'vitest'
import type { BackupInfo, BackupReason, KnownCounts } from '#shared/desktop-api'
import { type BackupStore, backUp, backUpDaily } from '../../../src/renderer/db/backups.ts'
import { readCopy } from '../../../src/renderer/db/copies.ts'
import { db } from '../../../src/renderer/db/database.ts'
import { addHighlight } from '../../../src/renderer/db/highlights.ts'
import { addNote, readNotes } from '../../../src/renderer/db/notes.ts'
import { saveOwnCard } from '../../../src/renderer/db/own-cards.ts'
import { suspendCard } from '../../../src/renderer/db/review-actions.ts'
import { readAll } from '../../../src/renderer/db/snapshot.ts'
import { browserGzip } from '../../../src/renderer/platform/gzip.ts'
import { after, beginEmpty, cardOf, DAY, HISTORY, HOUR, NOON, passage, typeNote } from '../../helpers/study-database.ts'

beginEmpty()

const APP = '0.1.0'
const note = () => addNote({ title: 'Founders', body: 'China', place: null, document: null }, NOON)

interface Kept {
  readonly info: BackupInfo
  readonly bytes: Uint8Array
}

/**
 * A folder of backups in memory.
 * @param onDisk what becomes of the bytes on the way to the disk; null: the file is not there
 * @param now ms since the epoch, when main writes
 */
function storeThat(onDisk: (bytes: Uint8Array) => Uint8Array | null, now = NOON) {
  const pending = new Map<string, Kept>()
  const confirmed: BackupInfo[] = []
  const counts: KnownCounts[] = []
  let written = 0
  const store: BackupStore = {
    writeBackup: async (bytes, reason) => {
      written += 1
      const name = `backup-${written}`
      const kept = onDisk(bytes)
      const info = { name, bytes: bytes.length, savedAt: now, reason }
      if (kept !== null) pending.set(name, { info, bytes: kept })
      return name
    },
    readBackup: async (name) => pending.get(name)?.bytes ?? null,
    confirmBackup: async (name) => {
      const kept = pending.get(name)
      if (kept === undefined) throw new Error(`no ${name}`)
      confirmed.unshift(kept.info)
      return kept.info
    },
    discardBackup: async (name) => {
      pending.delete(name)
    },
    listBackups: async () => confirmed,
    writeCounts: async (given) => {
      counts.push(given)
    },
  }
  return { store, pending, confirmed, counts }
}

const faithful = (bytes: Uint8Array): Uint8Array => bytes
const only = <T>(list: readonly T[]): T => {
  const [one] = list
  if (one === undefined || list.length > 1) throw new Error(`${list.length} instead of one`)
  return one
}

test('a damaged row stops no backup of the others', async () => {
  await note()
  await db.table('notes').put({ id: 'damaged', title: 'Founders', body: null })
  const { store, pending } = storeThat(faithful)
  const backup = await backUp(store, browserGzip, 'by-hand', NOON, APP)
  expect(backup).toMatchObject({ ok: true })
  const bytes = [...pending.values()][0]?.bytes ?? new Uint8Array()
  expect(await readCopy(browserGzip, new Uint8Array(bytes))).toMatchObject({
    ok: true,
    value: { notes: [{ body: 'China' }] },
  })
})

describe('a backup', () => {
  test('holds all that the database holds, and is counted', async () => {
    await note()
    await suspendCard(cardOf('founded'), after(0))
    const { store, pending, confirmed } = storeThat(faithful)
    const result = await backUp(store, browserGzip, 'by-hand', NOON, APP)
    expect(result).toEqual({ ok: true, value: only(confirmed) })
    expect(only(confirmed)).toMatchObject({ reason: 'by-hand' })
    const bytes = only([...pending.values()]).bytes
    expect(await readCopy(browserGzip, new Uint8Array(bytes))).toEqual({ ok: true, value: await readAll() })
  })

  test('tells main how much there is, so that a loss would be noticed', async () => {
    await note()
    await note()
    await addHighlight(passage, HISTORY, 'pink', NOON)
    await saveOwnCard({ front: 'When?', back: '2001', tags: [], id: null, passage: null }, NOON)
    await suspendCard(cardOf('founded'), after(0))
    const { store, counts } = storeThat(faithful)
    await backUp(store, browserGzip, 'daily', NOON + 5, APP)
    expect(counts).toEqual([{ packs: 0, notes: 2, highlights: 1, cards: 1, answers: 1, countedAt: NOON + 5 }])
  })

  test('of an edit while it is written is what was there before the edit, and sound', async () => {
    const id = await note()
    const { store, pending } = storeThat(faithful)
    const [result] = await Promise.all([
      backUp(store, browserGzip, 'by-hand', NOON, APP),
      typeNote(id, { body: 'China and Russia' }, NOON),
    ])
    expect(result.ok).toBe(true)
    const read = await readCopy(browserGzip, new Uint8Array(only([...pending.values()]).bytes))
    expect(read).toMatchObject({ ok: true, value: { notes: [{ title: 'Founders' }] } })
    expect(await readNotes()).toMatchObject([{ body: 'China and Russia' }])
  })

  /** A sound file of an empty database. */
  const other = async () => {
    const { store, pending } = storeThat(faithful)
    await backUp(store, browserGzip, 'by-hand', NOON, APP)
    return only([...pending.values()]).bytes
  }

  test.each<[string, (bytes: Uint8Array, empty: Uint8Array) => Uint8Array | null]>([
    ['has a changed byte', (bytes) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1)],
    ['was cut off', (bytes) => bytes.slice(0, -20)],
    ['is empty', () => new Uint8Array()],
    ['is not there', () => null],
    ['is sound but holds something else', (_bytes, empty) => empty],
  ])('whose file %s is thrown away and not counted', async (_what, damage) => {
    const empty = await other()
    await note()
    const { store, pending, confirmed, counts } = storeThat((bytes) => damage(bytes, empty))
    const result = await backUp(store, browserGzip, 'daily', NOON, APP)
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining('thrown away; check the disk') })
    expect({ pending: pending.size, confirmed, counts }).toEqual({ pending: 0, confirmed: [], counts: [] })
  })

  test('that main cannot write fails as main says, and is not counted', async () => {
    await note()
    const { store, confirmed, counts } = storeThat(faithful)
    const full = { ...store, writeBackup: () => Promise.reject(new Error('ENOSPC')) }
    await expect(backUp(full, browserGzip, 'daily', NOON, APP)).rejects.toThrow('ENOSPC')
    expect({ confirmed, counts }).toEqual({ confirmed: [], counts: [] })
  })
})

describe('the daily backup', () => {
  const info = (savedAt: number, reason: BackupReason = 'daily'): BackupInfo => ({
    name: `at-${savedAt}`,
    bytes: 1,
    savedAt,
    reason,
  })
  const withBackups = (...backups: readonly BackupInfo[]) => {
    const { store } = storeThat(faithful)
    return { ...store, listBackups: async () => [...backups] }
  }

  test('is made once a study day, which ends at 4:00', async () => {
    await note()
    const { store, confirmed } = storeThat(faithful)
    expect(await backUpDaily(store, browserGzip, after(0), APP)).toMatchObject({ ok: true })
    expect(await backUpDaily(store, browserGzip, after(HOUR), APP)).toBeNull()
    expect(await backUpDaily(store, browserGzip, after(16 * HOUR - 1), APP)).toBeNull()
    expect(await backUpDaily(store, browserGzip, after(16 * HOUR), APP)).toMatchObject({ ok: true })
    expect(confirmed.map(({ reason }) => reason)).toEqual(['daily', 'daily'])
  })

  test('is not needed on a day with another backup', async () => {
    await note()
    expect(await backUpDaily(withBackups(info(NOON - HOUR, 'by-hand')), browserGzip, after(0), APP)).toBeNull()
  })

  test('is made although there is one of a day to come, from when the clock was wrong', async () => {
    await note()
    const early = withBackups(info(NOON + 400 * DAY), info(NOON - DAY))
    expect(await backUpDaily(early, browserGzip, after(0), APP)).toMatchObject({ ok: true })
    const done = withBackups(info(NOON + 400 * DAY), info(NOON - HOUR))
    expect(await backUpDaily(done, browserGzip, after(0), APP)).toBeNull()
  })

  test('is not made while there is nothing to keep', async () => {
    const { store, confirmed, counts } = storeThat(faithful)
    expect(await backUpDaily(store, browserGzip, after(0), APP)).toBeNull()
    expect({ confirmed, counts }).toEqual({ confirmed: [], counts: [] })
  })
})
