import { groupBy } from '#core/group-by'
import type { CardId, RowId } from '#core/ids'
import { applyLine, foldLog } from '#core/scheduling/fold-log'
import type { LogLine } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import { db, type StoredLine, type StoredMemory } from './database.ts'

/** The lines that this window has written. */
const written = new Set<RowId>()

/**
 * The review log: the one way to read and write it. Lines are rows now and may be packed later; callers see no difference.
 * `append` runs inside the caller's transaction, so that the line, the card's memory and the operation are one.
 */
export const reviewLog = {
  /** Adds a line and brings the card's memory up to date. */
  async append(line: LogLine): Promise<void> {
    await db.log.add(line)
    written.add(line.id)
    const memory =
      line.kind === 'undo'
        ? foldLog(await reviewLog.forCard(line.cardId))
        : applyLine((await db.memory.get(line.cardId)) ?? null, line)
    await keepMemory(line.cardId, memory)
  },
  /** All lines of a card, in the order of writing. */
  async forCard(cardId: CardId): Promise<readonly LogLine[]> {
    return (await db.log.where('cardId').equals(cardId).sortBy('seq')).map(withoutSeq)
  },
  /** Whether the card's newest line was written by another window, or by an earlier start. */
  async isFromElsewhere(cardId: CardId): Promise<boolean> {
    const newest = (await reviewLog.forCard(cardId)).at(-1)
    return newest !== undefined && !written.has(newest.id)
  },
  /** One line, or null. */
  async byId(id: string): Promise<LogLine | null> {
    const line = await db.log.where('id').equals(id).first()
    return line === undefined ? null : withoutSeq(line)
  },
  /** Every line, in the order of writing: for an export. */
  async all(): Promise<readonly LogLine[]> {
    return (await db.log.orderBy('seq').toArray()).map(withoutSeq)
  },
  /** Puts these lines in place of all, and folds every card's memory anew. */
  async replace(lines: readonly LogLine[]): Promise<void> {
    await Promise.all([db.log.clear(), db.memory.clear()])
    await db.log.bulkAdd([...lines])
    const memories = [...foldAll(lines)].flatMap((m) => (m === null ? [] : [stored(m)]))
    await db.memory.bulkPut(memories)
  },
  /** The newest lines from before an instant (ms since the epoch), at most so many, the newest first. */
  async before(at: number, most: number): Promise<readonly LogLine[]> {
    return (await db.log.where('at').below(at).reverse().limit(most).toArray()).map(withoutSeq)
  },
  /** All lines from an instant (ms since the epoch) on, in the order of writing. */
  async since(at: number): Promise<readonly LogLine[]> {
    return (await db.log.where('at').aboveOrEqual(at).sortBy('seq')).map(withoutSeq)
  },
}

function withoutSeq({ seq: _seq, ...line }: StoredLine): LogLine {
  return line
}

/** Keeps the fold of a card's lines beside them. Null: the card is as if never touched. */
async function keepMemory(cardId: CardId, memory: Memory | null): Promise<void> {
  if (memory === null) await db.memory.delete(cardId)
  else await db.memory.put(stored(memory))
}

const stored = (memory: Memory): StoredMemory => ({
  ...memory,
  queue: memory.suspended || memory.state === 'new' ? 'off' : 'on',
})

function foldAll(lines: readonly LogLine[]): readonly (Memory | null)[] {
  const byCard = groupBy(lines, (line) => line.cardId)
  return [...byCard.values()].map(foldLog)
}
