import type { BlockId, DocumentId, PackId } from '#core/ids'
import { type ReadingRow, readingId } from '#core/transfer/rows'
import { db } from './database.ts'

/** How far each document was read, the one opened last first. */
export const readReading = (): Promise<readonly ReadingRow[]> => db.reading.orderBy('openedAt').reverse().toArray()

/** How far one document was read, or null. */
export const readReadingOf = async (pack: PackId, document: DocumentId): Promise<ReadingRow | null> =>
  (await db.reading.get(readingId(pack, document))) ?? null

/** Keeps that a document was opened, at its beginning if it never was: also when the reader leaves before the text has come to rest. */
export async function keepOpened(pack: PackId, document: DocumentId, first: BlockId, at: number): Promise<void> {
  const id = readingId(pack, document)
  await db.transaction('rw', db.reading, async () => {
    const before = await db.reading.get(id)
    await db.reading.put({
      ...(before ?? { id, pack, document, block: first, fraction: 0, furthest: 0 }),
      openedAt: at,
    })
  })
}

interface Position {
  readonly block: BlockId
  /** Of the text that is above the window's lower edge, 0 to 1. */
  readonly fraction: number
  /** How far the reader can have read, 0 to 1. */
  readonly read: number
}

/** Keeps where the reader is. No action of theirs, so undo knows nothing of it. */
export async function keepPosition(
  pack: PackId,
  document: DocumentId,
  { block, fraction, read }: Position,
  at: number,
): Promise<void> {
  const id = readingId(pack, document)
  await db.transaction('rw', db.reading, async () => {
    const before = await db.reading.get(id)
    const furthest = Math.max(before?.furthest ?? 0, read)
    await db.reading.put({ id, pack, document, block, fraction, furthest, openedAt: at })
  })
}
