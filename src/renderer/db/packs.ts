/** The packs that the reader added: their rows and files, and what is done with them. Each action is one step of undo. */
import type { Pack } from '#core/content/model'
import type { PackId } from '#core/ids'
import { editionRow } from '#core/library/edition-row'
import type { LibraryPack } from '#core/library/library'
import { TRASH_DAYS } from '#core/notes/trash'
import { fail, ok, type Result } from '#core/result'
import type { HighlightRow, NoteRow, OwnCardRow, PackRow } from '#core/transfer/rows'
import { isWholeHighlight, isWholeNote, isWholeOwnCard, isWholePack } from '#core/transfer/whole-rows'
import { db } from './database.ts'
import { perform, type Told } from './operations.ts'

/** The files of a pack by path, as they are kept. */
export type PackFiles = Readonly<Record<string, string>>

/** A pack that was read and found sound, to be kept. */
export interface NewPack extends Pick<LibraryPack, 'pack' | 'cards'> {
  readonly files: PackFiles
  /** `hashOfFiles(files)` */
  readonly content: string
}

/** What the reader added, what lies in "Removed packs" (the one removed last first), and rows that cannot be read. */
export interface PackShelf {
  readonly own: readonly PackRow[]
  readonly removed: readonly PackRow[]
  readonly damaged: readonly { readonly id: PackId; readonly found: string }[]
}

/** What removing a pack for good takes with it. Notes and cards of one's own stay, without their passage. */
export interface Leaving {
  readonly highlights: number
  /** Highlights with a comment, among `highlights`. */
  readonly comments: number
  readonly notes: number
  readonly cards: number
}

const MS_PER_DAY = 86_400_000
const oldestFirst = (a: PackRow, b: PackRow): number => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
const isRemoved = ({ deletedAt, content }: PackRow): boolean => deletedAt !== null && content !== ''

/** All packs of one's own. Live. */
export async function readPackShelf(): Promise<PackShelf> {
  const all = await db.packs.toArray()
  const whole = all.filter(isWholePack)
  return {
    own: whole.filter(({ deletedAt }) => deletedAt === null).toSorted(oldestFirst),
    removed: whole.filter(isRemoved).toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0)),
    damaged: all.filter((row) => !isWholePack(row)).map((row) => ({ id: row.id, found: JSON.stringify(row) })),
  }
}

/** The row of a pack of one's own, also of a removed one; null when there never was one. */
export const readPackRow = async (id: PackId): Promise<PackRow | null> => (await db.packs.get(id)) ?? null

/** The files of a pack; null when they are not there. @param content the `content` of its row */
export const readPackFiles = async (content: string): Promise<PackFiles | null> =>
  (await db.packContents.get(content))?.files ?? null

/**
 * Adds a pack, or puts its next edition in place of the one that is there: all of it, or nothing.
 * @param base its row as the reader saw it when they said yes; null when there was none
 * @returns why nothing was done, in plain words, when another window was quicker
 * @throws Dexie's errors (a full disk is `QuotaExceededError`); then nothing has changed
 */
export function keepPack(given: NewPack, base: PackRow | null, at: number): Promise<Result<null>> {
  const { pack, files, content } = given
  return perform({
    label: labelOf(base),
    at,
    write: async (w): Promise<Result<null>> => {
      const row = await readPackRow(pack.id)
      if (row?.updatedAt !== base?.updatedAt || row?.content !== base?.content)
        return fail('This pack has changed in another window meanwhile. Nothing was done; look at it again.')
      await w.keepContent({ id: content, files })
      await w.put('packs', rowOf(pack, content, row, at))
      await w.put('editions', editionRow(given, at))
      return ok(null)
    },
  })
}

function labelOf(base: PackRow | null): string {
  if (base === null || base.content === '') return 'Pack added'
  return base.deletedAt === null ? 'Pack updated' : 'Pack put back and updated'
}

const rowOf = ({ id, title, edition }: Pack, content: string, row: PackRow | null, at: number): PackRow => ({
  id,
  title,
  edition,
  content,
  createdAt: row?.createdAt ?? at,
  updatedAt: at,
  deletedAt: null,
})

/**
 * Puts a pack into "Removed packs". What was made of it stays in the database; cards of one's own that cite it are asked as before, and the
 * reader is told so. @throws when there is no such row
 */
export async function removePack(id: PackId, at: number): Promise<void> {
  const { cards } = await readLeaving([id])
  const aside =
    cards === 0 ? {} : { aside: cards === 1 ? '1 card of your own stays' : `${cards} cards of your own stay` }
  await changePack(id, { label: 'Pack removed', ...aside }, { deletedAt: at, updatedAt: at }, at)
}

/** Takes a pack out of "Removed packs". @throws when there is no such row */
export function putBackPack(id: PackId, at: number): Promise<void> {
  return changePack(id, { label: 'Pack put back' }, { deletedAt: null, updatedAt: at }, at)
}

function changePack(id: PackId, told: Told, change: Partial<PackRow>, at: number): Promise<void> {
  return perform({
    ...told,
    at,
    write: async (w) => {
      const row = await readPackRow(id)
      if (row === null) throw new Error(`no pack ${id}`)
      await w.put('packs', { ...row, ...change })
    },
  })
}

/** What goes, and what loses its passage, when removed packs are removed for good. */
export async function readLeaving(ids: readonly PackId[]): Promise<Leaving> {
  const { highlights, notes, cards } = await rowsOf(new Set(ids))
  const marks = highlights.filter(({ deletedAt }) => deletedAt === null)
  return {
    highlights: marks.length,
    comments: marks.filter(({ comment }) => comment !== '').length,
    notes: notes.filter(({ deletedAt }) => deletedAt === null).length,
    cards: cards.filter(({ deletedAt }) => deletedAt === null).length,
  }
}

/**
 * Removes the packs in "Removed packs" for good, as one step of undo: their texts and highlights go. Notes and cards of one's own stay, without
 * the passage; the review log stays as it is. Their files go at a later start, when no step of undo names them.
 */
export function emptyRemovedPacks(at: number): Promise<void> {
  return perform({
    label: 'Removed packs emptied',
    at,
    write: async (w) => {
      const changed = await forgotten((await readPackShelf()).removed, at)
      for (const row of changed.packs) await w.put('packs', row)
      for (const row of changed.highlights) await w.put('highlights', row)
      for (const row of changed.notes) await w.put('notes', row)
      for (const row of changed.cards) await w.put('cards', row)
    },
  })
}

/**
 * Housekeeping at the start, no action of the reader: removes for good what was removed 30 days ago, then the files that neither a pack nor a
 * step of undo names. Gives how many packs and files there were. @param now ms since the epoch
 */
export const emptyExpiredPacks = (now: number): Promise<{ readonly packs: number; readonly files: number }> =>
  db.transaction('rw', [db.packs, db.packContents, db.highlights, db.notes, db.cards, db.operations], async () => {
    const { removed } = await readPackShelf()
    const expired = removed.filter(({ deletedAt }) => now - (deletedAt ?? now) >= TRASH_DAYS * MS_PER_DAY)
    const changed = await forgotten(expired, now)
    await db.packs.bulkPut([...changed.packs])
    await db.highlights.bulkPut([...changed.highlights])
    await db.notes.bulkPut([...changed.notes])
    await db.cards.bulkPut([...changed.cards])
    return { packs: expired.length, files: await removeUnnamed() }
  })

/** The rows as they are once these packs are removed for good. */
async function forgotten(rows: readonly PackRow[], at: number) {
  const { highlights, notes, cards } = await rowsOf(new Set(rows.map(({ id }) => id)))
  const free = { place: null, document: null, updatedAt: at }
  return {
    // Of a pack stays its id and when it was removed, so that machines can be merged.
    packs: rows.map((row): PackRow => ({ ...row, title: '', content: '', updatedAt: at })),
    highlights: highlights.map((row): HighlightRow => ({ ...row, deletedAt: row.deletedAt ?? at, updatedAt: at })),
    notes: notes.map((row): NoteRow => ({ ...row, ...free })),
    cards: cards.map((row): OwnCardRow => ({ ...row, ...free })),
  }
}

/** What stands in the texts of packs, deleted or not. */
async function rowsOf(ids: ReadonlySet<PackId>) {
  if (ids.size === 0) return { highlights: [], notes: [], cards: [] }
  const highlights = await db.highlights.filter((row) => isWholeHighlight(row) && ids.has(row.place.pack)).toArray()
  const notes = await db.notes.filter((row) => isWholeNote(row) && isIn(row, ids)).toArray()
  const cards = await db.cards.filter((row) => isWholeOwnCard(row) && isIn(row, ids)).toArray()
  return { highlights, notes, cards }
}

const isIn = ({ place }: Pick<NoteRow, 'place'>, ids: ReadonlySet<PackId>): boolean =>
  place !== null && ids.has(place.pack)

/** Removes the files that nothing names. Reads the steps of undo only where there are such. */
async function removeUnnamed(): Promise<number> {
  const named = new Set((await db.packs.toArray()).map(({ content }) => content))
  const unnamed = new Set((await db.packContents.toCollection().primaryKeys()).filter((id) => !named.has(id)))
  if (unnamed.size === 0) return 0
  await db.operations.each(({ images }) => {
    for (const image of images) if (image.table === 'packs' && image.row !== null) unnamed.delete(image.row.content)
  })
  await db.packContents.bulkDelete([...unnamed])
  return unnamed.size
}
