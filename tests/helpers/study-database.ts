import { beforeEach, vi } from 'vitest'
import type { Place } from '#core/annotations/place'
import type { BlockId, CardId, DocumentId, PackId, RowId } from '#core/ids'
import type { NoteText } from '#core/notes/merge-note-text'
import { foldLog } from '#core/scheduling/fold-log'
import type { Moment } from '#core/scheduling/study-day'
import { effectiveState } from '#core/transfer/effective-state'
import { db, type StoredOperation } from '../../src/renderer/db/database.ts'
import { editNote, noteRow } from '../../src/renderer/db/notes.ts'
import { reviewLog } from '../../src/renderer/db/review-log.ts'
import { readAll } from '../../src/renderer/db/snapshot.ts'

/** Noon UTC of 23 November 2026, in ms since the epoch. */
export const NOON = Date.UTC(2026, 10, 23, 12)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A moment so many ms after noon, on a clock that shows UTC, for a reader whose days begin at 4:00. */
export const after = (ms: number): Moment => ({ at: NOON + ms, utcOffset: 0, cutoffHour: 4 })

export const HISTORY = 'history' as DocumentId
export const SCO = 'sco' as PackId

/** A passage of the document `history`. */
export const passage: Place = {
  pack: SCO,
  edition: 1,
  segments: [
    {
      block: 'history-1' as BlockId,
      exact: '15 June 2001',
      prefix: 'founded in Shanghai on ',
      suffix: ' by six states.',
      start: 23,
      end: 35,
    },
  ],
}

/** Every test of the file begins with the window's database open and empty, and with nothing in localStorage. */
export function beginEmpty(): void {
  beforeEach(clearAll)
}

/** Removes everything. */
export async function clearAll(): Promise<void> {
  localStorage.clear()
  await db.open()
  await Promise.all(db.tables.map((table) => table.clear()))
}

/** The database as a new start of the app finds it. */
export async function restart(): Promise<void> {
  db.close()
  await db.open()
}

/** What the data amount to, to compare. */
export const stateNow = async (): Promise<string> => effectiveState(await readAll())

/** Every row of every table, to see that nothing at all has changed. */
export async function everyRow(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const))
  return Object.fromEntries(tables)
}

/** The rows of `operations`, oldest first. */
export const operations = (): Promise<readonly StoredOperation[]> => db.operations.orderBy('seq').toArray()

/** For each card with lines or a memory: the memory that is kept, and the fold of its lines, without what is only kept for queries. */
export async function memoriesAndFolds(): Promise<{ readonly kept: object; readonly folded: object }> {
  const rows = await db.memory.toArray()
  const withLines = new Set((await reviewLog.all()).map((line) => line.cardId))
  const folds = await Promise.all(
    [...withLines].map(async (card) => [card, foldLog(await reviewLog.forCard(card))] as const),
  )
  return {
    kept: Object.fromEntries(rows.map(({ queue: _queue, ...memory }) => [memory.cardId, memory])),
    folded: Object.fromEntries(folds.filter(([, memory]) => memory !== null)),
  }
}

/** The durability of each transaction in which a piece of work wrote. */
export async function transactionsOf(work: () => Promise<unknown>): Promise<readonly IDBTransactionDurability[]> {
  const writes = (['add', 'put', 'delete', 'clear'] as const).map((way) => vi.spyOn(IDBObjectStore.prototype, way))
  try {
    await work()
    const written = writes.flatMap(({ mock }) => mock.contexts.map((store) => (store as IDBObjectStore).transaction))
    return [...new Set(written)].map(({ durability }) => durability)
  } finally {
    for (const write of writes) write.mockRestore()
  }
}

/** A generated card's id: `sco/<fact>/when`. */
export const cardOf = (fact: string, template = 'when'): CardId => `sco/${fact}/${template}` as CardId

/** Types into a note that no other window has changed. @throws when there is no such row */
export async function typeNote(id: RowId, change: Partial<NoteText>, at: number): Promise<void> {
  const { title, body } = await noteRow(id)
  await editNote({ id, base: { title, body }, text: { title, body, ...change } }, at)
}
