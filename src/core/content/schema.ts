/** The JSON files of pack format 1 (docs/packs.md). Objects are strict: a name that the format does not know is a slip of the pen. */
import '../zod-without-eval.ts'
import * as z from 'zod'
import type { BlockId, DocumentId, FactId, PackId, RowId, SourceId } from '#core/ids'
import { HIGHLIGHT_COLORS } from '#core/transfer/rows'
import { precisionOf } from './dates.ts'
import type {
  Country,
  EditionNote,
  Fact,
  GlossaryTerm,
  Label,
  MapPlace,
  Sample,
  SamplePassage,
  Source,
  Statement,
  Status,
} from './model.ts'
import { MEMBERSHIP_RELATIONS, RELATIONS, type RelationId } from './relations.ts'

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

const label: z.ZodType<Label> = z.strictObject({ id: plainId, title: line })
const status: z.ZodType<Status> = z
  .strictObject({
    relation: z.enum(MEMBERSHIP_RELATIONS),
    name: line,
    replacedBy: z.strictObject({ name: line, fact: factId }).optional(),
  })
  .transform(({ replacedBy, ...rest }) => ({ ...rest, ...(replacedBy === undefined ? {} : { replacedBy }) }))
const alpha2 = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO alpha-2 code')

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
  kinds: z.array(label).default([]),
  topics: z.array(label).default([]),
  statuses: z.array(status).default([]),
  mustState: z.array(plainId).default([]),
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
    kind: plainId.optional(),
    topics: z.array(plainId).min(1).optional(),
    countries: z.array(alpha2).min(1).optional(),
    hosts: z.array(alpha2).min(1).optional(),
    at: z.array(plainId).min(1).optional(),
  })
  .transform(({ when, place, caveat, kind, topics, countries, hosts, at, ...fact }) => ({
    ...fact,
    ...(when === undefined ? {} : { when }),
    ...(place === undefined ? {} : { place }),
    ...(caveat === undefined ? {} : { caveat }),
    ...(kind === undefined ? {} : { kind }),
    ...(topics === undefined ? {} : { topics }),
    ...(countries === undefined ? {} : { countries }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(at === undefined ? {} : { at }),
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

/** One record of countries.json. */
export const countrySchema: z.ZodType<Country> = z.strictObject({
  alpha2,
  alpha3: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO alpha-3 code'),
  numeric: z.string().regex(/^\d{3}$/, 'must be an ISO numeric code of three digits'),
  name: line,
  capital: line,
  sources: z.array(sourceId).min(1),
})

/** One record of places.json. */
export const mapPlaceSchema: z.ZodType<MapPlace> = z
  .strictObject({
    id: plainId,
    name: line,
    country: alpha2.optional(),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    extent: z.enum(['town', 'region']),
    sources: z.array(sourceId).min(1),
  })
  .transform(({ country, ...place }) => ({ ...place, ...(country === undefined ? {} : { country }) }))

/** One record of editions.json. */
export const editionNoteSchema: z.ZodType<EditionNote> = z.strictObject({
  edition: z.int().min(1),
  date: isoDay,
  changes: z.array(line).min(1),
})

/** One record of statements.json. */
export const statementSchema: z.ZodType<Statement> = z.strictObject({
  id: plainId,
  statement: line,
  verdict: line,
  told: z.array(z.strictObject({ block: blockId, phrase: line })).min(1, 'a statement needs a place in the text'),
  caveat: line.nullable(),
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
