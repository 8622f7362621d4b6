import type { CardId } from '#core/ids'
import { type ExportData, parseExport, writeExport } from '#core/transfer/export-file'
import { DEFAULT_SETTINGS, type EditionRow, type PackContentRow } from '#core/transfer/rows'
import { wholeData } from '#core/transfer/whole-data'
import { db, type StoredOperation } from './database.ts'
import { addOperation, tablesOfActions, tellPerformed } from './operations.ts'
import { reviewLog } from './review-log.ts'
import { newRowId } from './row-id.ts'

/** Everything that the person made, as one consistent reading of the database; without damaged rows, which lists tell of. */
export const readAll = (): Promise<ExportData> =>
  db.transaction('r', tablesOfActions(), async () =>
    wholeData({
      highlights: await db.highlights.toArray(),
      notes: await db.notes.toArray(),
      cards: await db.cards.toArray(),
      remarks: await db.remarks.toArray(),
      log: await reviewLog.all(),
      reading: await db.reading.toArray(),
      settings: (await db.settings.get('settings')) ?? DEFAULT_SETTINGS,
      editions: await db.editions.toArray(),
      packs: await db.packs.toArray(),
      packContents: await contentsOfPacks(),
    }),
  )

/** The files that packs have now. Those that only undo steps name are left out: no copy needs them. */
async function contentsOfPacks(): Promise<PackContentRow[]> {
  const named = new Set((await db.packs.toArray()).map(({ content }) => content))
  return db.packContents
    .where('id')
    .anyOf([...named])
    .toArray()
}

/** The text of an export of everything. @param savedAt ms since the epoch */
export const exportAll = async (savedAt: number, app: string): Promise<string> =>
  writeExport(await readAll(), savedAt, app)

/** Puts the data of a copy in place of everything, as one action that undo takes back. */
export const openCopy = (data: ExportData, at: number): Promise<void> => putInPlace(() => data, 'Copy opened', at)

/** Removes everything that the person made, as one action that undo takes back. The settings stay; the first steps come again. */
export const startAfresh = (at: number): Promise<void> => putInPlace(withoutData, 'Started afresh', at)

const withoutData = ({ settings }: ExportData): ExportData => ({
  highlights: [],
  notes: [],
  cards: [],
  remarks: [],
  log: [],
  reading: [],
  editions: [],
  packs: [],
  packContents: [],
  settings: { ...settings, firstStartDone: false, tourStop: 0 },
})

/**
 * Puts other data in place of everything, as one action that undo takes back; after that, so are the actions before it. Only the editions
 * seen on this machine stay beside those of the data: places in their texts are still to come.
 */
async function putInPlace(of: (before: ExportData) => ExportData, label: string, at: number): Promise<void> {
  const id = newRowId()
  await db.transaction('rw', tablesOfActions(), async () => {
    const before = await readAll()
    await replaceAll(before, of(before), before.editions)
    const snapshot = writeExport(before, at, 'undo')
    const none = { images: [], lines: [], joins: null } as const
    await addOperation({ ...none, id, label, at, state: 'done', snapshot })
  })
  tellPerformed(label, id)
}

/** Undoes or redoes such a replacement inside the caller's transaction. Editions first seen after it stay. */
export async function swapSnapshot(operation: StoredOperation, at: number): Promise<readonly CardId[]> {
  const before = parseExport(operation.snapshot ?? '')
  if (!before.ok) throw new Error(`operation ${operation.id}: its snapshot is ${before.error.kind}`)
  const now = await readAll()
  const snapshot = writeExport(now, at, 'undo')
  const seenSince = now.editions.filter(({ seenAt }) => seenAt > operation.at)
  await replaceAll(now, before.value.data, seenSince)
  await db.operations.put({ ...operation, snapshot, state: operation.state === 'done' ? 'undone' : 'done' })
  return []
}

/** Damaged rows, which no snapshot can hold, stay where they are, unless the data have them whole. */
async function replaceAll(now: ExportData, data: ExportData, editionsSeen: readonly EditionRow[]): Promise<void> {
  const { highlights, notes, cards, remarks, reading, packs } = data
  const editions = new Map([...editionsSeen, ...data.editions].map((row) => [row.id, row])).values()
  const tables = { highlights, notes, cards, remarks, reading, editions, packs }
  for (const [table, rows] of Object.entries(tables)) {
    await db.table(table).bulkDelete(now[table as keyof typeof tables].map(({ id }) => id))
    await db.table(table).bulkPut([...rows])
  }
  // Files stay: earlier steps of undo may name them. What nothing names goes at a start (packs.ts).
  await db.packContents.bulkPut([...data.packContents])
  await db.settings.put(data.settings)
  await reviewLog.replace(data.log)
}
