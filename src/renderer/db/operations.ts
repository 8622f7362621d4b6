import type { RowId } from '#core/ids'
import type { RowImage, UndoableTable, UndoableTables } from '#core/operations/operation'
import type { LogLine } from '#core/scheduling/log-line'
import type { PackContentRow } from '#core/transfer/rows'
import { db, type StoredOperation } from './database.ts'
import { reviewLog } from './review-log.ts'
import { newRowId } from './row-id.ts'

/** Undo reaches this many actions back; older rows of `operations` are dropped as new ones come. */
export const OPERATIONS_KEPT = 2000

/** What an action may do; all of it is one transaction, and one row in `operations`. */
export interface Writer {
  /** Adds the row or puts it in place of the one with the same id. */
  readonly put: <T extends UndoableTable>(table: T, row: UndoableTables[T]) => Promise<void>
  /** Keeps the files of a pack, which never change; a row that names them is to be put in the same action. */
  readonly keepContent: (content: PackContentRow) => Promise<void>
  /** Adds a line to the review log and brings the card's memory up to date. */
  readonly append: (line: LogLine) => Promise<void>
}

/** What the reader hears of an action. */
export interface Told {
  /** As the toast says it, in the past: "Note deleted". */
  readonly label: string
  /** What the toast of the action says besides, and that of its undo does not: a sentence without its stop. */
  readonly aside?: string
}

interface Action<T> extends Told {
  /** ms since the epoch. */
  readonly at: number
  /** No toast: what was done shows itself. Undo reaches it all the same. */
  readonly quiet?: boolean
  /** Joins the newest operation if that has the same key and is less than a minute old: typing is one step of undo. */
  readonly joins?: string
  readonly write: (writer: Writer) => Promise<T>
}

const JOIN_WITHIN_MS = 60_000

/** @param operation the id of the action's row in `operations` */
type Listener = (label: string, operation: RowId) => void
const listeners = new Set<Listener>()

/** Hears of each action of this window that wants a toast, once it is durable. Returns what stops it. */
export function onPerformed(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Runs one action of the reader: its writes and its row in `operations` become durable together, or not at all.
 * @throws what `write` throws, and Dexie's errors (a full disk is `QuotaExceededError`); then nothing has changed.
 */
export async function perform<T>({ label, aside, at, quiet = false, joins, write }: Action<T>): Promise<T> {
  const { written, operation } = await db.transaction('rw', tablesOfActions(), async () => {
    const joined = joins === undefined ? null : await operationToJoin(joins, at)
    const images = new Map<string, RowImage>(joined?.images.map((i) => [`${i.table}/${i.key}`, i]))
    const lines: RowId[] = [...(joined?.lines ?? [])]
    const written = await write({
      put: async (table, row) => {
        const key = `${table}/${row.id}`
        if (!images.has(key)) images.set(key, await imageOf(table, row.id))
        await db.table(table).put(row)
      },
      keepContent: async (content) => {
        await db.packContents.put(content)
      },
      append: async (line) => {
        lines.push(line.id)
        await reviewLog.append(line)
      },
    })
    // What has written nothing is no step of undo.
    if (images.size === 0 && lines.length === 0) return { written, operation: null }
    const row = {
      label,
      at,
      joins: joins ?? null,
      snapshot: null,
      state: 'done' as const,
      images: [...images.values()],
      lines,
    }
    const id = joined?.id ?? newRowId()
    if (joined === null) await addOperation({ ...row, id })
    else await db.operations.put({ ...row, id, seq: joined.seq })
    return { written, operation: id }
  })
  if (!quiet && operation !== null) tellPerformed(aside === undefined ? label : `${label}. ${aside}`, operation)
  return written
}

/** Tells who listens that an action is durable. @param operation the id of its row in `operations` */
export function tellPerformed(label: string, operation: RowId): void {
  for (const listener of listeners) listener(label, operation)
}

/** Adds an operation inside the caller's transaction. What was undone before it cannot be redone on top of it. */
export async function addOperation(operation: Omit<StoredOperation, 'seq'>): Promise<void> {
  await db.operations.where('state').equals('undone').delete()
  const seq = await db.operations.add(operation)
  await db.operations
    .where('seq')
    .belowOrEqual(seq - OPERATIONS_KEPT)
    .delete()
}

async function operationToJoin(joins: string, at: number): Promise<StoredOperation | null> {
  const newest = await db.operations.orderBy('seq').last()
  return newest?.joins === joins && newest.state === 'done' && at - newest.at < JOIN_WITHIN_MS ? newest : null
}

/** A row as it is now. */
export async function imageOf(table: UndoableTable, key: string): Promise<RowImage> {
  return { table, key, row: (await db.table(table).get(key)) ?? null } as RowImage
}

/** Every table that an action may write. */
export const tablesOfActions = () => [
  db.highlights,
  db.notes,
  db.cards,
  db.remarks,
  db.settings,
  db.reading,
  db.editions,
  db.packs,
  db.packContents,
  db.log,
  db.memory,
  db.operations,
]
