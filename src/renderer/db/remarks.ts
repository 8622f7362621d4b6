import type { CardId } from '#core/ids'
import { db } from './database.ts'

/** What the reader said of cards they called wrong, by card. */
export async function readRemarks(): Promise<ReadonlyMap<CardId, string>> {
  const rows = (await db.remarks.toArray()).filter((r) => r.deletedAt === null)
  return new Map(rows.map((r) => [r.cardId, r.text]))
}
