/**
 * The file that holds everything a person made: JSON text, gzipped by whoever stores it.
 * `{"format":"sco-study","version":1,"checksum":"…","app":"…","data":{…},"savedAt":…}`: the first three keys in this order, everything
 * behind them canonical JSON. The checksum is the CRC-32 of the text without the checksum, so any changed byte is refused.
 */
import * as z from 'zod'
import { assertNever, fail, ok, type Result } from '#core/result'
import type { LogLine } from '#core/scheduling/log-line'
import { canonicalJson } from './canonical-json.ts'
import { crc32 } from './crc32.ts'
import {
  editionSchema,
  editionSchemaV2,
  highlightSchema,
  highlightSchemaV1,
  logLineSchema,
  noteSchema,
  noteSchemaV1,
  ownCardSchema,
  packContentSchema,
  packSchema,
  readingSchema,
  remarkSchema,
  settingsSchema,
  settingsSchemaV1,
} from './row-schemas.ts'
import {
  byId,
  type EditionRow,
  type HighlightRow,
  type NoteRow,
  type OwnCardRow,
  type PackContentRow,
  type PackRow,
  type ReadingRow,
  type RemarkRow,
  type SettingsRow,
} from './rows.ts'

/** The version that `writeExport` writes. `parseExport` reads it and every one before it. */
export const EXPORT_VERSION = 3

/** All that a person made. Lists of rows are in the order of their ids, the log is in its own order. */
export interface ExportData {
  readonly highlights: readonly HighlightRow[]
  readonly notes: readonly NoteRow[]
  readonly cards: readonly OwnCardRow[]
  readonly remarks: readonly RemarkRow[]
  readonly log: readonly LogLine[]
  readonly reading: readonly ReadingRow[]
  readonly settings: SettingsRow
  readonly editions: readonly EditionRow[]
  /** Those that the reader added. */
  readonly packs: readonly PackRow[]
  /** The files of each of `packs`, and no others. */
  readonly packContents: readonly PackContentRow[]
}

export interface ExportFile {
  /** Version of the app that wrote it. */
  readonly app: string
  /** ms since the epoch. */
  readonly savedAt: number
  readonly data: ExportData
}

/** Why a file is refused. */
export type ExportProblem =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-ours' }
  /** Written by a later version of the app, in format `version`. */
  | { readonly kind: 'newer-version'; readonly version: number }
  /** `where`: in plain words. */
  | { readonly kind: 'damaged'; readonly where: string }

const FORMAT = 'sco-study'
const HEAD = /^\{"format":"sco-study","version":(\d{1,9}),"checksum":"([0-9a-f]{8})",/

/** The text of an export file. Equal data give equal texts, whatever the order of the rows given (except the log's). */
export function writeExport(data: ExportData, savedAt: number, app: string): string {
  const rest = canonicalJson({ app, savedAt, data: inOrder(data) }).slice(1)
  return `${headOf(EXPORT_VERSION, checksumOf(EXPORT_VERSION, rest))}${rest}`
}

/**
 * Reads an export file of this version or any before it. Nothing of it is used unless all of it is sound: checksum, every field of
 * every row, and no id twice in a table.
 */
export function parseExport(text: string): Result<ExportFile, ExportProblem> {
  const head = HEAD.exec(text)
  if (head === null) return fail(problemWithoutHead(text))
  const version = Number(head[1])
  if (version > EXPORT_VERSION) return fail({ kind: 'newer-version', version })
  const rest = text.slice(head[0].length)
  if (head[2] !== checksumOf(version, rest)) return damaged('its checksum does not match what it holds')
  const schema = FILE_SCHEMAS[version]
  if (schema === undefined) return damaged(`there is no format version ${version}`)
  const parsed = schema.safeParse(JSON.parse(`{${rest}`))
  return parsed.success ? ok(parsed.data) : damaged(describeIssue(parsed.error))
}

/** A sentence for the reader about a file that was refused. */
export function describeExportProblem(problem: ExportProblem): string {
  switch (problem.kind) {
    case 'not-json':
    case 'not-ours':
      return 'This is not a file that SCO Study has saved.'
    case 'newer-version':
      return `This file was saved by a newer version of SCO Study (file format ${problem.version}, this version reads up to ${EXPORT_VERSION}).`
    case 'damaged':
      return `This file is damaged: ${problem.where}.`
    default:
      return assertNever(problem)
  }
}

const headOf = (version: number, checksum: string): string =>
  `{"format":"${FORMAT}","version":${version},"checksum":"${checksum}",`

const checksumOf = (version: number, rest: string): string => crc32(headOf(version, '') + rest)

const damaged = (where: string): Result<never, ExportProblem> => fail({ kind: 'damaged', where })

function problemWithoutHead(text: string): ExportProblem {
  if (text.startsWith(`{"format":"${FORMAT}"`))
    return { kind: 'damaged', where: 'its beginning is incomplete or was changed' }
  const json = parseJson(text)
  if (!json.ok) return { kind: 'not-json' }
  const isOurs = z.looseObject({ format: z.literal(FORMAT) }).safeParse(json.value).success
  return isOurs ? { kind: 'damaged', where: 'it was rewritten by another program' } : { kind: 'not-ours' }
}

function parseJson(text: string): Result<unknown, null> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail(null)
  }
}

/** Where the first fault is: "log, entry 3, rating: Invalid input". */
function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'it cannot be read'
  const path = issue.path.filter((key) => key !== 'data')
  const where = path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key))).join(', ')
  return where === '' ? issue.message : `${where}: ${issue.message}`
}

function inOrder(data: ExportData): ExportData {
  return {
    ...data,
    highlights: data.highlights.toSorted(byId),
    notes: data.notes.toSorted(byId),
    cards: data.cards.toSorted(byId),
    remarks: data.remarks.toSorted(byId),
    reading: data.reading.toSorted(byId),
    editions: data.editions.toSorted(byId),
    packs: data.packs.toSorted(byId),
    packContents: data.packContents.toSorted(byId),
  }
}

/** A list of rows in which no id stands twice. */
const rowsOf = <T extends { readonly id: string }>(row: z.ZodType<T>): z.ZodType<readonly T[]> =>
  z
    .array(row)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'the same id stands there twice')

const fileOf = (data: z.ZodType<ExportData>): z.ZodType<ExportFile> =>
  z.strictObject({ app: z.string(), savedAt: z.number().int(), data })

/** The rows that are the same in all versions. */
const unchanged = {
  cards: rowsOf(ownCardSchema),
  remarks: rowsOf(remarkSchema),
  log: rowsOf(logLineSchema),
  reading: rowsOf(readingSchema),
}

/** Whether each pack has its files; one that was removed for good has none. */
function holdsContents({ packs, packContents }: Pick<ExportData, 'packs' | 'packContents'>): boolean {
  const there = new Set(packContents.map(({ id }) => id))
  return packs.every(({ content }) => content === '' || there.has(content))
}

/** Before version 3 there were no packs but those that come with the app. */
const withoutPacks = <T extends object>(data: T) => ({ ...data, packs: [], packContents: [] })

const version1 = fileOf(
  z
    .strictObject({
      ...unchanged,
      highlights: rowsOf(highlightSchemaV1),
      notes: rowsOf(noteSchemaV1),
      settings: settingsSchemaV1,
      editions: rowsOf(editionSchemaV2),
    })
    .transform(withoutPacks),
)

/** Tags on highlights, pinned notes, more settings, steps in answers. */
const version2 = fileOf(
  z
    .strictObject({
      ...unchanged,
      highlights: rowsOf(highlightSchema),
      notes: rowsOf(noteSchema),
      settings: settingsSchema,
      editions: rowsOf(editionSchemaV2),
    })
    .transform(withoutPacks),
)

/** Packs of one's own, the cards of editions. */
const version3 = fileOf(
  z
    .strictObject({
      ...unchanged,
      highlights: rowsOf(highlightSchema),
      notes: rowsOf(noteSchema),
      settings: settingsSchema,
      editions: rowsOf(editionSchema),
      packs: rowsOf(packSchema),
      packContents: rowsOf(packContentSchema),
    })
    .refine(holdsContents, 'the files of a pack are not there'),
)

/** A parser for every version there has been; that of an older version lifts what it reads to today's rows. */
const FILE_SCHEMAS: Readonly<Record<number, z.ZodType<ExportFile>>> = { 1: version1, 2: version2, 3: version3 }
