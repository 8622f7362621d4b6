import type { RowId } from '#core/ids'
import { swapOperation } from '#core/operations/operation'
import type { Changed } from '#core/operations/where-shown'
import type { LogLine } from '#core/scheduling/log-line'
import type { Moment } from '#core/scheduling/study-day'
import { db, type StoredOperation } from './database.ts'
import { imageOf, tablesOfActions } from './operations.ts'
import { reviewLog } from './review-log.ts'
import { newRowId } from './row-id.ts'

/** What undo or redo did. */
export interface Restored extends Changed {
  /** The id of the action's row in `operations`. */
  readonly operation: RowId
  readonly label: string
  readonly direction: 'undone' | 'redone'
}

type Listener = (restored: Restored) => void
const listeners = new Set<Listener>()

/** Hears of each undo and redo of this window. Returns what stops it. */
export function onRestored(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Takes the last thing done back, also after a restart. Null when there is nothing to undo.
 * @param only the id of an operation: null, and nothing is undone, when another one is the last thing done
 */
export const undo = (at: Moment, only?: RowId): Promise<Restored | null> =>
  swapNext('done', at, ({ id }) => only === undefined || id === only)

/** Takes the last answer, suspension or remark back, if that was the last thing done. */
export const undoReview = (at: Moment): Promise<Restored | null> => swapNext('done', at, (o) => o.lines.length > 0)

/**
 * Does the last thing undone again. Null when there is nothing to redo.
 * @param only the id of an operation: null, and nothing is redone, when another one is the last thing undone
 */
export const redo = (at: Moment, only?: RowId): Promise<Restored | null> =>
  swapNext('undone', at, ({ id }) => only === undefined || id === only)

async function swapNext(
  state: StoredOperation['state'],
  at: Moment,
  wanted: (operation: StoredOperation) => boolean,
): Promise<Restored | null> {
  // The first screen does without the export file's parser. Loaded before the transaction: it would end while it waits for a file.
  const { swapSnapshot } = await import('./snapshot.ts')
  const restored = await db.transaction('rw', tablesOfActions(), async () => {
    const candidates = db.operations.where('state').equals(state)
    // Undo takes the newest that is done; redo the oldest that is undone.
    const operation = await (state === 'done' ? candidates.last() : candidates.first())
    if (operation === undefined || !wanted(operation)) return null
    const changed =
      operation.snapshot === null
        ? await swap(operation, at)
        : { now: [], before: [], cardIds: await swapSnapshot(operation, at.at) }
    const direction = state === 'done' ? 'undone' : 'redone'
    return { operation: operation.id, label: operation.label, direction, ...changed } as const
  })
  if (restored !== null) for (const listener of listeners) listener(restored)
  return restored
}

async function swap(operation: StoredOperation, moment: Moment): Promise<Changed> {
  const before = await Promise.all(operation.images.map(({ table, key }) => imageOf(table, key)))
  const lines = await Promise.all(operation.lines.map(logLine))
  const result = swapOperation({ operation, current: before, lines, newId: newRowId, moment })
  for (const { table, key, row } of result.writes)
    await (row === null ? db.table(table).delete(key) : db.table(table).put(row))
  for (const line of result.lines) await reviewLog.append(line)
  await db.operations.put({ ...operation, ...result.operation })
  return { now: result.writes, before, cardIds: result.cards }
}

async function logLine(id: string): Promise<LogLine> {
  const line = await reviewLog.byId(id)
  if (line === null) throw new Error(`no log line ${id}`)
  return line
}
