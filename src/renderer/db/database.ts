import Dexie, { type EntityTable, type Table } from 'dexie'
import type { OperationRow, RowImage } from '#core/operations/operation'
import type { LogLine } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import { liftEdition, liftHighlight, liftNote, liftSettings } from '#core/transfer/lift-rows'
import type {
  EditionRow,
  HighlightRow,
  NoteRow,
  OwnCardRow,
  PackContentRow,
  PackRow,
  ReadingRow,
  RemarkRow,
  SettingsRow,
} from '#core/transfer/rows'

/** A log line as it is kept: `seq` is the order in which lines were written. */
export type StoredLine = LogLine & { readonly seq: number }

/** A card's memory as it is kept: a cache of the fold of its lines, so that an answer reads one row. */
export type StoredMemory = Memory & {
  /** `off`: suspended or without an answer, so never due. */
  readonly queue: 'on' | 'off'
}

/** An operation as it is kept. */
export type StoredOperation = OperationRow & {
  /** What further actions may join it (see `perform`), or null. */
  readonly joins: string | null
  /** For the opening of a copy: the text of an export of what was there before (undone: after); else null. */
  readonly snapshot: string | null
}

/** Something that went wrong, kept for the reader to copy. */
export interface ErrorRow {
  readonly seq: number
  readonly at: number
  readonly where: string
  readonly message: string
  readonly details: string
}

/** The reader's database. Rows are those of the export file; `memory` is derived, `operations` is undo, `errors` is a local log. */
export type StudyDatabase = Dexie & {
  readonly highlights: EntityTable<HighlightRow, 'id'>
  readonly notes: EntityTable<NoteRow, 'id'>
  readonly cards: EntityTable<OwnCardRow, 'id'>
  readonly remarks: EntityTable<RemarkRow, 'id'>
  readonly log: Table<StoredLine, number, LogLine>
  readonly memory: EntityTable<StoredMemory, 'cardId'>
  readonly reading: EntityTable<ReadingRow, 'id'>
  readonly settings: EntityTable<SettingsRow, 'id'>
  readonly editions: EntityTable<EditionRow, 'id'>
  readonly packs: EntityTable<PackRow, 'id'>
  /** Written with the row that names it, and never changed: undo steps name it too. */
  readonly packContents: EntityTable<PackContentRow, 'id'>
  readonly operations: Table<StoredOperation, number, Omit<StoredOperation, 'seq'> & { readonly seq?: number }>
  readonly errors: Table<ErrorRow, number, Omit<ErrorRow, 'seq'>>
}

/** The name under which the origin keeps the data. Never renamed. */
export const DATABASE_NAME = 'study'

/**
 * Declares the database; nothing is opened yet. Versions are append-only: never edit one that was published.
 * Opening one that a newer app has written fails with Dexie's `VersionError` and leaves it as it is.
 */
export function createDatabase(name: string): StudyDatabase {
  const database: Dexie = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    indexedDB: withoutDowngrade(() => database.verno),
  })
  database.version(1).stores({
    highlights: 'id, document',
    notes: 'id, document, updatedAt',
    cards: 'id, document',
    remarks: 'id, cardId',
    log: '++seq, &id, cardId, at',
    memory: 'cardId, [queue+dueAt]',
    reading: 'id, openedAt',
    settings: 'id',
    editions: 'id',
    operations: '++seq, &id, state',
    errors: '++seq',
  })
  // Tags on highlights, pinned notes, versions of notes, more settings.
  const second = database.version(2).stores({ notes: 'id, document, updatedAt, versionOf' })
  second.upgrade(async (upgrade) => {
    await upgrade.table('highlights').toCollection().modify(lift(liftHighlight))
    await upgrade.table('notes').toCollection().modify(lift(liftNote))
    await upgrade.table('settings').toCollection().modify(lift(liftSettings))
    await upgrade.table('operations').toCollection().modify(lift(liftImages))
  })
  // Packs of one's own, the cards of editions.
  const third = database.version(3).stores({ packs: 'id', packContents: 'id' })
  third.upgrade((upgrade) => upgrade.table('editions').toCollection().modify(lift(liftEdition)))
  return database as StudyDatabase
}

/** For `modify`: puts in place of each row what it becomes. */
const lift =
  <From, To>(lifted: (row: From) => To) =>
  (row: From, reference: { value: unknown }): void => {
    reference.value = lifted(row)
  }

/** Undo steps hold rows of the version that wrote them. */
function liftImages(operation: StoredOperation): StoredOperation {
  return { ...operation, images: operation.images.map(liftImage) }
}

function liftImage(image: RowImage): RowImage {
  if (image.row === null) return image
  switch (image.table) {
    case 'highlights':
      return { ...image, row: liftHighlight(image.row) }
    case 'notes':
      return { ...image, row: liftNote(image.row) }
    case 'settings':
      return { ...image, row: liftSettings(image.row) }
    default:
      return image
  }
}

/**
 * IndexedDB for Dexie, which after a VersionError asks again for whatever version there is, and then adds the tables that it misses to
 * the newer database. Asked without a version, this one asks for ours.
 */
function withoutDowngrade(version: () => number): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'> {
  return {
    // Dexie's version 1 is IndexedDB's version 10.
    open: (name, wanted) => indexedDB.open(name, wanted ?? Math.round(version() * 10)),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
  }
}

/** The database of this window. */
export const db = createDatabase(DATABASE_NAME)
