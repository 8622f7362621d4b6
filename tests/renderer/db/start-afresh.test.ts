import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import type { BackupInfo, BackupReason, KnownCounts } from '#shared/desktop-api'
import { countAll, countKept } from '../../../src/renderer/db/counts.ts'
import { db } from '../../../src/renderer/db/database.ts'
import { addHighlight } from '../../../src/renderer/db/highlights.ts'
import { addNote } from '../../../src/renderer/db/notes.ts'
import { startSafelyAfresh } from '../../../src/renderer/db/restore-safely.ts'
import { answerCard } from '../../../src/renderer/db/review-actions.ts'
import { changeSettings, readSettings } from '../../../src/renderer/db/settings.ts'
import { readAll } from '../../../src/renderer/db/snapshot.ts'
import { redo, undo } from '../../../src/renderer/db/undo.ts'
import { browserGzip } from '../../../src/renderer/platform/gzip.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import {
  after,
  beginEmpty,
  cardOf,
  everyRow,
  HISTORY,
  memoriesAndFolds,
  NOON,
  passage,
  stateNow,
} from '../../helpers/study-database.ts'

beginEmpty()

async function makeSome(): Promise<void> {
  await addHighlight(passage, HISTORY, 'green', NOON)
  await addNote({ title: 'A', body: 'b', place: passage, document: HISTORY }, NOON)
  await answerCard({ cardId: cardOf('x'), rating: 3, evidence: 'recalled', took: 5 }, after(0), DEFAULT_SCHEDULING)
  await changeSettings({ theme: 'sepia', firstStartDone: true, tourStop: 3 }, NOON)
}

const machine = { flush: async () => undefined, store: null, gzip: browserGzip, at: NOON + 5, app: '0.2.0' }
const NOTHING = { packs: 0, highlights: 0, notes: 0, cards: 0, answers: 0 }

describe('starting afresh', () => {
  test('leaves nothing but the settings, and brings the first steps again', async () => {
    await makeSome()
    expect(await startSafelyAfresh(machine)).toEqual({ ok: true, value: null })
    expect(await countAll()).toEqual(NOTHING)
    expect((await memoriesAndFolds()).kept).toEqual({})
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' })
  })

  test('is one step of undo, and of redo', async () => {
    await makeSome()
    const before = await stateNow()
    await startSafelyAfresh(machine)
    const afresh = await stateNow()
    expect(await undo(after(10))).toMatchObject({ label: 'Started afresh' })
    expect(await stateNow()).toBe(before)
    const { kept, folded } = await memoriesAndFolds()
    expect(kept).toEqual(folded)
    await redo(after(11))
    expect(await stateNow()).toBe(afresh)
  })

  test('is one step of undo also where a row is damaged, which stays where it is', async () => {
    await makeSome()
    const damaged = { id: 'damaged', title: 'Founders', body: null, deletedAt: null, updatedAt: 1 }
    await db.table('notes').put(damaged)
    const before = await stateNow()
    expect(await startSafelyAfresh(machine)).toEqual({ ok: true, value: null })
    expect(await db.table('notes').toArray()).toEqual([damaged])
    await undo(after(10))
    expect(await stateNow()).toBe(before)
    expect(await db.table('notes').get('damaged')).toEqual(damaged)
  })

  test('what was done before it can still be undone after it was', async () => {
    await makeSome()
    await startSafelyAfresh(machine)
    await undo(after(10))
    expect(await undo(after(11))).toMatchObject({ label: 'Settings changed' })
    expect((await readSettings()).theme).toBe('system')
  })

  test('first makes a backup, and tells main that there is nothing now', async () => {
    await makeSome()
    const seen: string[] = []
    await startSafelyAfresh({ ...machine, store: storeThat(seen, (bytes) => bytes) })
    expect(seen).toEqual(['write before-restore, 1 notes', 'confirm', 'counts 1', 'counts 0'])
  })

  test('changes nothing when the backup does not hold', async () => {
    await makeSome()
    const rows = await everyRow()
    const seen: string[] = []
    const result = await startSafelyAfresh({ ...machine, store: storeThat(seen, (bytes) => bytes.slice(0, 20)) })
    expect(result).toMatchObject({ ok: false })
    expect(await everyRow()).toEqual(rows)
  })

  test('keeps the texts of editions: places that undo brings back need them', async () => {
    await makeSome()
    const { editions } = await readAll()
    await startSafelyAfresh(machine)
    expect((await readAll()).editions).toEqual(editions)
  })
})

/** A store of backups that notes what is asked of it. @param keep what the disk makes of the bytes */
function storeThat(seen: string[], keep: (bytes: Uint8Array) => Uint8Array) {
  let kept: Uint8Array = new Uint8Array()
  return {
    writeBackup: async (bytes: Uint8Array, reason: BackupReason) => {
      seen.push(`write ${reason}, ${(await countKept()).notes} notes`)
      kept = keep(bytes)
      return 'name'
    },
    readBackup: async () => kept,
    confirmBackup: async (name: string): Promise<BackupInfo> => {
      seen.push('confirm')
      return { name, bytes: kept.length, savedAt: NOON, reason: 'before-restore' }
    },
    discardBackup: async () => undefined,
    listBackups: async () => [],
    writeCounts: async ({ notes }: KnownCounts) => void seen.push(`counts ${notes}`),
  }
}
