import type { Table } from 'dexie'
import type { DesktopApi } from '#shared/desktop-api'
import { db } from './database.ts'

/** How many of what a person makes there are: what tells a lost database from a new one. */
export async function countAll() {
  const [packs, highlights, notes, cards, answers] = await Promise.all([
    db.packs.count(),
    db.highlights.count(),
    db.notes.count(),
    db.cards.count(),
    db.log.count(),
  ])
  return { packs, highlights, notes, cards, answers }
}

/** How many of each the person has, without what they deleted; `packs` are those of their own, `answers` lines of the review log. */
export async function countKept() {
  const kept = (table: Table<{ readonly deletedAt: number | null }>) =>
    table.filter(({ deletedAt }) => deletedAt === null).count()
  const [packs, highlights, notes, cards, answers] = await Promise.all([
    kept(db.packs),
    kept(db.highlights),
    kept(db.notes),
    kept(db.cards),
    db.log.count(),
  ])
  return { packs, highlights, notes, cards, answers }
}

/** Tells main how much there is, so that a lost database is noticed. */
export async function keepCounts(store: Pick<DesktopApi, 'writeCounts'>, at: number): Promise<void> {
  await store.writeCounts({ ...(await countAll()), countedAt: at })
}

/** Whether the database is empty although it was not when it was last counted: the sign of a full disk or a wiped profile. */
export async function isUnexpectedlyEmpty(known: Awaited<ReturnType<typeof countAll>> | null): Promise<boolean> {
  if (known === null) return false
  const knew = known.packs + known.highlights + known.notes + known.cards + known.answers > 0
  return knew && Object.values(await countAll()).every((n) => n === 0)
}
