/** The JSON files of pack format 1 (docs/packs.md). Objects are strict: a name that the format does not know is a slip of the pen. */
import '../zod-without-eval.ts'
import * as z from 'zod'
import type { BlockId, DocumentId, FactId, PackId, RowId, SourceId } from '#core/ids'
import { HIGHLIGHT_COLORS } from '#core/transfer/rows'
import { precisionOf } from './dates.ts'
import type { Fact, GlossaryTerm, Sample, SamplePassage, Source } from './model.ts'
import { RELATIONS, type RelationId } from './relations.ts'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether the text is an id of a pack, document, block, fact, source or term: lower-case letters, digits and single hyphens between them. */
export function isWellFormedId(text: string): boolean {
  return ID.test(text)
}

const plainId = z.string().regex(ID, 'an id is lower-case letters, digits and hyphens')
const packId = plainId.transform((id) => id as PackId)
const documentId = plainId.transform((id) => id as DocumentId)
const blockId = plainId.transform((id) => id as BlockId)
const factId = plainId.transform((id) => id as FactId)
const sourceId = plainId.transform((id) => id as SourceId)

/** One line of text that does not begin or end in white space. */
const line = z.string().regex(/^\S(?:[^\n\r\t]*\S)?$/, 'must be one line of text, without white space at its ends')
const isoDate = z
  .string()
  .refine((text) => precisionOf(text) !== null, 'must be a real date: 2001, 2004-06 or 2001-06-15')
const isoDay = z.string().refine((text) => precisionOf(text) === 'day', 'must be a real day, as 2001-06-15')

/** pack.json. */
export const packFileSchema = z.strictObject({
  format: z.literal(1),
  id: packId,
  title: line,
  description: line,
  organization: line.optional(),
  edition: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be a BCP 47 language tag'),
  license: line,
  sourcesReadUntil: isoDay,
  documents: z.array(documentId).min(1),
})
export type PackFile = z.infer<typeof packFileSchema>

const relationIds = Object.keys(RELATIONS) as [RelationId, ...RelationId[]]

/** One record of facts.json. */
export const factSchema: z.ZodType<Fact> = z
  .strictObject({
    id: factId,
    subject: line,
    relation: z.enum(relationIds),
    value: line,
    alternatives: z.array(line),
    when: z
      .strictObject({ start: isoDate, end: isoDate.optional(), precision: z.enum(['year', 'month', 'day']) })
      .transform(({ end, ...when }) => ({ ...when, ...(end === undefined ? {} : { end }) }))
      .optional(),
    place: line.optional(),
    asOf: isoDate,
    confidence: z.enum(['high', 'medium', 'low']),
    caveat: line.optional(),
    sources: z.array(sourceId).min(1),
    told: z.array(z.strictObject({ block: blockId, quote: line })),
  })
  .transform(({ when, place, caveat, ...fact }) => ({
    ...fact,
    ...(when === undefined ? {} : { when }),
    ...(place === undefined ? {} : { place }),
    ...(caveat === undefined ? {} : { caveat }),
  }))

/** One record of sources.json. */
export const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: sourceId,
  title: line,
  url: z
    .string()
    .regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#][^\s\\]*)?$/i, 'must be an http(s) address')
    .nullable(),
})

/** One record of glossary.json. */
export const glossaryTermSchema: z.ZodType<GlossaryTerm> = z.strictObject({ id: plainId, term: line, definition: line })

const passage: z.ZodType<SamplePassage> = z.strictObject({ block: blockId, quote: line })
const sampleBase = { id: z.uuid('must be a UUID').transform((id) => id as RowId), tags: z.array(line).default([]) }
const passageOrNone = { passage: passage.nullable().default(null) }
const markdown = z.string().regex(/\S/, 'must not be empty')

/** One record of samples.json. */
export const sampleSchema: z.ZodType<Sample> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...sampleBase,
    kind: z.literal('highlight'),
    passage,
    color: z.enum(HIGHLIGHT_COLORS),
    comment: line,
  }),
  z.strictObject({ ...sampleBase, ...passageOrNone, kind: z.literal('note'), title: line, body: markdown }),
  z.strictObject({ ...sampleBase, ...passageOrNone, kind: z.literal('card'), front: line, back: line }),
])
