/**
 * The parser of each kind of row (rows.ts): strict, so that nothing unknown comes in with a file. Apart from the rows themselves, because
 * only reading a file needs them.
 */
import '../zod-without-eval.ts'
import * as z from 'zod'
import type { Place } from '#core/annotations/place'
import type { BlockId, CardId, DocumentId, PackId, RowId } from '#core/ids'
import type { LogLine } from '#core/scheduling/log-line'
import { PARAMETER_SETS, type ParameterSetId } from '#core/scheduling/parameter-sets'
import { liftEdition, liftHighlight, liftNote, liftSettings } from './lift-rows.ts'
import {
  CHOSEN_KEYS,
  type EditionRow,
  editionId,
  HIGHLIGHT_COLORS,
  type HighlightRow,
  type NoteRow,
  type OwnCardRow,
  type PackContentRow,
  type PackRow,
  type ReadingRow,
  type RemarkRow,
  readingId,
  type SettingsRow,
} from './rows.ts'

// Ids are branded in the types only, so a parsed string is taken as the id that its field says.
const id = <T extends string>() =>
  z
    .string()
    .min(1)
    .max(200)
    .transform((text) => text as T)
const instant = z.number().int().min(-8.64e15).max(8.64e15)
const studyDay = z.number().int().min(-1e8).max(1e8)
const share = z.number().min(0).max(1)
const count = z.number().int().min(0)

const editable = { id: id<RowId>(), createdAt: instant, updatedAt: instant, deletedAt: instant.nullable() }

const segmentSchema = z
  .strictObject({
    block: id<BlockId>(),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
    start: count,
    end: count,
  })
  .refine(({ exact, start, end }) => end - start === exact.length, 'the offsets do not fit the quote')

const placeSchema: z.ZodType<Place> = z.strictObject({
  pack: id<PackId>(),
  edition: count,
  segments: z.array(segmentSchema).min(1),
})

const passage = { place: placeSchema.nullable(), document: id<DocumentId>().nullable() }

const highlightV1 = {
  ...editable,
  place: placeSchema,
  document: id<DocumentId>(),
  color: z.enum(HIGHLIGHT_COLORS),
  comment: z.string(),
}
/** Highlights of version 1, lifted. */
export const highlightSchemaV1: z.ZodType<HighlightRow> = z.strictObject(highlightV1).transform(liftHighlight)
export const highlightSchema: z.ZodType<HighlightRow> = z.strictObject({ ...highlightV1, tags: z.array(z.string()) })

const noteV1 = { ...editable, ...passage, title: z.string(), body: z.string(), tags: z.array(z.string()) }
/** Notes of version 1, lifted. */
export const noteSchemaV1: z.ZodType<NoteRow> = z.strictObject(noteV1).transform(liftNote)
export const noteSchema: z.ZodType<NoteRow> = z.strictObject({
  ...noteV1,
  pinned: z.boolean(),
  versionOf: id<RowId>().exactOptional(),
})

export const ownCardSchema: z.ZodType<OwnCardRow> = z.strictObject({
  ...editable,
  ...passage,
  front: z.string(),
  back: z.string(),
  tags: z.array(z.string()),
})

export const remarkSchema: z.ZodType<RemarkRow> = z.strictObject({
  ...editable,
  cardId: id<CardId>(),
  text: z.string(),
})

export const readingSchema: z.ZodType<ReadingRow> = z
  .strictObject({
    id: id(),
    pack: id<PackId>(),
    document: id<DocumentId>(),
    block: id<BlockId>(),
    fraction: share,
    furthest: share,
    openedAt: instant,
  })
  .refine((row) => row.id === readingId(row.pack, row.document), 'the id does not fit the document')

/** Minutes of (re)learning steps: whole, each more than the one before. */
const steps = z
  .array(z.number().int().min(1).max(1440))
  .max(10)
  .refine((all) => all.every((minutes, i) => i === 0 || minutes > (all[i - 1] ?? 0)), 'the steps do not grow')

const chosenKeys = z
  .record(
    z.string().max(CHOSEN_KEYS.idLength),
    z.array(z.string().regex(CHOSEN_KEYS.pattern, 'no keys')).max(CHOSEN_KEYS.most),
  )
  .refine((all) => Object.keys(all).length <= CHOSEN_KEYS.commands, 'too many commands')

const settingsV1 = {
  id: z.literal('settings'),
  newPerDay: count.max(999),
  desiredRetention: z.number().min(0.7).max(0.99),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.number().min(12).max(32),
  textWidth: z.enum(['narrow', 'normal', 'wide']),
  firstStartDone: z.boolean(),
}
/** Settings of version 1, lifted. */
export const settingsSchemaV1: z.ZodType<SettingsRow> = z.strictObject(settingsV1).transform(liftSettings)
export const settingsSchema: z.ZodType<SettingsRow> = z.strictObject({
  ...settingsV1,
  reviewsPerDay: count.max(9999),
  learningSteps: steps,
  relearningSteps: steps,
  cutoffHour: count.max(23),
  theme: z.enum(['system', 'light', 'sepia', 'dark']),
  font: z.enum(['serif', 'sans', 'dyslexic']),
  lineHeight: z.number().min(1.2).max(2.4),
  motion: z.enum(['system', 'reduced']),
  contrast: z.enum(['system', 'high']),
  remindAt: count.max(1439).nullable(),
  shortcuts: chosenKeys,
  tourStop: count,
})

const editionV2 = {
  id: id(),
  pack: id<PackId>(),
  edition: count,
  seenAt: instant,
  blocks: z.record(id<BlockId>(), z.string()),
  documents: z.array(z.strictObject({ id: id<DocumentId>(), title: z.string(), blocks: z.array(id<BlockId>()) })),
}
const namesEdition = (row: Pick<EditionRow, 'id' | 'pack' | 'edition'>): boolean =>
  row.id === editionId(row.pack, row.edition)
const WRONG_EDITION = 'the id does not fit the edition'

/** Editions of versions 1 and 2, lifted. */
export const editionSchemaV2: z.ZodType<EditionRow> = z
  .strictObject(editionV2)
  .refine(namesEdition, WRONG_EDITION)
  .transform(liftEdition)
const editionCard = z.strictObject({ id: id<CardId>(), prompt: z.string(), answer: z.string(), sentence: z.string() })
export const editionSchema: z.ZodType<EditionRow> = z
  .strictObject({ ...editionV2, cards: z.array(editionCard).nullable(), newsReadAt: instant.exactOptional() })
  .refine(namesEdition, WRONG_EDITION)

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'no SHA-256')

export const packSchema: z.ZodType<PackRow> = z.strictObject({
  ...editable,
  id: id<PackId>(),
  title: z.string(),
  edition: count,
  content: z.union([hash, z.literal('')]),
})

export const packContentSchema: z.ZodType<PackContentRow> = z.strictObject({
  id: hash,
  files: z.record(z.string().min(1).max(1000), z.string()),
})

const line = {
  id: id<RowId>(),
  cardId: id<CardId>(),
  at: instant,
  utcOffset: z.number().int().min(-1440).max(1440),
  day: studyDay,
}
const parameterSet = z.enum(Object.keys(PARAMETER_SETS) as [ParameterSetId, ...ParameterSetId[]])

export const logLineSchema: z.ZodType<LogLine> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...line,
    kind: z.literal('answer'),
    rating: z.literal([1, 2, 3, 4]),
    evidence: z.enum(['recalled', 'typed', 'picked', 'hinted']),
    took: count,
    stateBefore: z.enum(['new', 'learning', 'review', 'relearning']),
    dueAt: instant,
    intervalDays: count,
    parameters: parameterSet,
    steps: z.strictObject({ learning: steps, relearning: steps }).exactOptional(),
  }),
  z.strictObject({ ...line, kind: z.literal('undo'), line: id<RowId>() }),
  z.strictObject({ ...line, kind: z.literal('reset') }),
  z.strictObject({ ...line, kind: z.literal('due'), dueAt: instant }),
  z.strictObject({ ...line, kind: z.literal('suspend') }),
  z.strictObject({ ...line, kind: z.literal('resume') }),
  z.strictObject({ ...line, kind: z.literal('bury'), until: studyDay }),
])
