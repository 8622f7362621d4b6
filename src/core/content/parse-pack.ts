import { fail, ok, type Result } from '#core/result'
import type { Reference } from './block-text.ts'
import { checkAtlas } from './check-atlas.ts'
import { checkEditions } from './check-editions.ts'
import { checkFacts } from './check-facts.ts'
import { checkSamples } from './check-samples.ts'
import { checkStatements } from './check-statements.ts'
import type {
  Block,
  Country,
  EditionNote,
  Fact,
  GlossaryTerm,
  MapPlace,
  Pack,
  PackProblem,
  Sample,
  Source,
  Statement,
} from './model.ts'
import { type ParsedDocument, type PlacedBlock, parseDocument } from './parse-document.ts'
import { type JsonFile, jsonProblem, type PlacedRecord, readObject, readRecords } from './read-json.ts'
import {
  countrySchema,
  editionNoteSchema,
  factSchema,
  glossaryTermSchema,
  mapPlaceSchema,
  type PackFile,
  packFileSchema,
  sampleSchema,
  sourceSchema,
  statementSchema,
} from './schema.ts'

/** A file's records; `whole` only if none was refused. */
interface Records<T> {
  readonly records: readonly PlacedRecord<T>[]
  readonly whole: boolean
}

/** The files that a pack may do without. */
const OPTIONAL = {
  samples: 'samples.json',
  countries: 'countries.json',
  places: 'places.json',
  editions: 'editions.json',
  statements: 'statements.json',
} as const
const NONE: Records<never> = { records: [], whole: true }

/**
 * Parses a pack of format 1 (docs/packs.md) and holds it against the whole gate.
 * @param files texts by path in the pack's folder: `pack.json`, `documents/history.md`.
 * @returns the pack, or every problem found, by file and line.
 */
export function parsePack(files: ReadonlyMap<string, string>): Result<Pack, readonly PackProblem[]> {
  const problems: PackProblem[] = []
  const packText = textOf(files, 'pack.json', problems)
  const pack = packText === null ? null : readObject(packText, packFileSchema, problems)
  const facts = recordsOf<Fact>(files, 'facts.json', factSchema, problems)
  const sources = recordsOf<Source>(files, 'sources.json', sourceSchema, problems)
  const glossary = recordsOf<GlossaryTerm>(files, 'glossary.json', glossaryTermSchema, problems)
  const optional = <T>(name: string, schema: Parameters<typeof readRecords<T>>[1]): Records<T> =>
    files.has(name) ? recordsOf(files, name, schema, problems) : NONE
  const samples = optional<Sample>(OPTIONAL.samples, sampleSchema)
  const countries = optional<Country>(OPTIONAL.countries, countrySchema)
  const places = optional<MapPlace>(OPTIONAL.places, mapPlaceSchema)
  const editions = optional<EditionNote>(OPTIONAL.editions, editionNoteSchema)
  const statements = optional<Statement>(OPTIONAL.statements, statementSchema)
  const documents = parseDocuments(files, pack, problems)

  const blocks = new Map<string, Block>(
    documents.flatMap(({ blocks: placed }) => placed.map(({ block }) => [block.id, block])),
  )
  const sourceIds = sources.whole ? new Set<string>(sources.records.map(({ value }) => value.id)) : null
  problems.push(
    ...checkFileNames(files, pack),
    ...checkBlockIds(documents.flatMap((document) => document.blocks)),
    ...checkUnique(facts.records, 'id', ({ id }) => id),
    ...checkUnique(sources.records, 'id', ({ id }) => id),
    ...checkUnique(glossary.records, 'id', ({ id }) => id),
    ...checkUnique(samples.records, 'id', ({ id }) => id),
    ...checkUnique(countries.records, 'alpha2', ({ alpha2 }) => alpha2),
    ...checkUnique(places.records, 'id', ({ id }) => id),
    ...checkUnique(statements.records, 'id', ({ id }) => id),
    ...checkUnique(sources.records, 'url', ({ url }) => url),
    ...checkUnique(glossary.records, 'term', ({ term }) => term.toLowerCase()),
    ...checkReferences(documents, blocks, glossary),
    ...(facts.whole
      ? checkSourcesUsed(sources.records, [...facts.records, ...countries.records, ...places.records])
      : []),
    ...checkSourcesThere([...countries.records, ...places.records], sourceIds),
    ...checkFacts(facts.records, { pack, blocks, sources: sourceIds }),
    ...checkSamples(samples.records, blocks),
    ...checkAtlas(facts.whole ? facts.records : null, {
      pack: packText === null || pack === null ? null : { value: pack, file: packText },
      countries: countries.whole ? countries.records : null,
      places: places.whole ? places.records : null,
    }),
    ...checkEditions(editions.records, pack),
    ...checkStatements(statements.records, blocks, facts.records),
  )
  if (pack === null || problems.length > 0) return fail(inOrder(problems))
  const { format: _, documents: __, organization, ...head } = pack
  return ok({
    ...head,
    organization: organization ?? null,
    documents: documents.map(({ document }) => document),
    facts: facts.records.map(({ value }) => value),
    sources: sources.records.map(({ value }) => value),
    glossary: glossary.records.map(({ value }) => value),
    samples: samples.records.map(({ value }) => value),
    countries: countries.records.map(({ value }) => value),
    places: places.records.map(({ value }) => value),
    editions: editions.records.map(({ value }) => value),
    statements: statements.records.map(({ value }) => value),
  })
}

function textOf(files: ReadonlyMap<string, string>, name: string, problems: PackProblem[]): JsonFile | null {
  const text = files.get(name)
  if (text !== undefined) return { name, text }
  problems.push({ file: name, line: 0, reason: 'this file is missing' })
  return null
}

function recordsOf<T>(
  files: ReadonlyMap<string, string>,
  name: string,
  schema: Parameters<typeof readRecords<T>>[1],
  problems: PackProblem[],
): Records<T> {
  const before = problems.length
  const file = textOf(files, name, problems)
  const records = file === null ? null : readRecords(file, schema, problems)
  return { records: records ?? [], whole: problems.length === before }
}

/** The documents that pack.json lists; all that there are where it could not be read. */
function parseDocuments(
  files: ReadonlyMap<string, string>,
  pack: PackFile | null,
  problems: PackProblem[],
): readonly ParsedDocument[] {
  return (pack?.documents ?? []).flatMap((id) => {
    const file = `documents/${id}.md`
    const text = textOf(files, file, problems)
    if (text === null) return []
    const parsed = parseDocument(id, file, text.text)
    problems.push(...parsed.problems)
    return [parsed]
  })
}

const JSON_FILES = ['pack.json', 'facts.json', 'sources.json', 'glossary.json', ...Object.values(OPTIONAL)]

function checkFileNames(files: ReadonlyMap<string, string>, pack: PackFile | null): readonly PackProblem[] {
  if (pack === null) return []
  const known = new Set([...JSON_FILES, ...pack.documents.map((id) => `documents/${id}.md`)])
  const twice = pack.documents.find((id, i) => pack.documents.indexOf(id) < i)
  return [
    ...[...files.keys()].flatMap((file) =>
      known.has(file) ? [] : [{ file, line: 0, reason: 'pack.json lists no such document' }],
    ),
    ...(twice === undefined ? [] : [{ file: 'pack.json', line: 0, reason: `documents: "${twice}" is listed twice` }]),
  ]
}

function checkBlockIds(blocks: readonly PlacedBlock[]): readonly PackProblem[] {
  const first = new Map<string, PlacedBlock>()
  return blocks.flatMap((placed): PackProblem[] => {
    const { block, file, line } = placed
    if (block.id === '') return []
    const earlier = first.get(block.id)
    if (earlier === undefined) {
      first.set(block.id, placed)
      return []
    }
    return [{ file, line, reason: `the block id {#${block.id}} stands in ${earlier.file}, line ${earlier.line}, too` }]
  })
}

/** @param keyOf what must be unique among the records; null may repeat. */
function checkUnique<T>(
  records: readonly PlacedRecord<T>[],
  field: string & keyof T,
  keyOf: (value: T) => string | null,
): readonly PackProblem[] {
  const seen = new Set<string>()
  return records.flatMap(({ value, file, index }) => {
    const key = keyOf(value)
    if (key === null) return []
    if (seen.has(key)) return [jsonProblem(file, [index, field], `${field}: "${key}" is there twice`)]
    seen.add(key)
    return []
  })
}

function checkReferences(
  documents: readonly ParsedDocument[],
  blocks: ReadonlyMap<string, Block>,
  glossary: Records<GlossaryTerm>,
): readonly PackProblem[] {
  const terms = new Set(glossary.records.map(({ value }) => value.id))
  const documentOf = new Map<string, string>(
    documents.flatMap(({ document, blocks: placed }) => placed.map(({ block }) => [block.id, document.id])),
  )
  const names = new Set<string>(documents.map(({ document }) => document.id))
  const reasonAgainst = ({ target }: Reference): string | null => {
    if (target.kind === 'term')
      return terms.has(target.term) || !glossary.whole ? null : `there is no glossary term "${target.term}"`
    if (!names.has(target.document)) return `there is no document "${target.document}"`
    if (target.block === null || documentOf.get(target.block) === target.document) return null
    const reason = blocks.has(target.block) ? 'it is in another document' : 'there is none'
    return `no block "${target.block}" in document "${target.document}": ${reason}`
  }
  const unresolved = documents.flatMap(({ file, references }) =>
    references.flatMap((reference) => {
      const reason = reasonAgainst(reference)
      return reason === null ? [] : [{ file, line: reference.line, reason }]
    }),
  )
  return [...unresolved, ...checkTermsUsed(documents, glossary.records)]
}

function checkTermsUsed(
  documents: readonly ParsedDocument[],
  terms: readonly PlacedRecord<GlossaryTerm>[],
): readonly PackProblem[] {
  const used = new Set(
    documents.flatMap(({ references }) =>
      references.flatMap(({ target }) => (target.kind === 'term' ? [target.term] : [])),
    ),
  )
  return terms.flatMap(({ value, file, index }) =>
    used.has(value.id)
      ? []
      : [jsonProblem(file, [index, 'id'], `term ${value.id}: no document links to it by (term:${value.id})`)],
  )
}

type Sourced = PlacedRecord<{ readonly sources: readonly string[] }>

function checkSourcesUsed(
  sources: readonly PlacedRecord<Source>[],
  records: readonly Sourced[],
): readonly PackProblem[] {
  const used = new Set<string>(records.flatMap(({ value }) => value.sources))
  return sources.flatMap(({ value, file, index }) =>
    used.has(value.id) ? [] : [jsonProblem(file, [index, 'id'], `source ${value.id}: no fact names it`)],
  )
}

/** That states and places name sources that there are; facts are checked with the rest of what they say. */
function checkSourcesThere(records: readonly Sourced[], sources: ReadonlySet<string> | null): readonly PackProblem[] {
  if (sources === null) return []
  return records.flatMap(({ value, file, index }) =>
    value.sources.flatMap((id, i) =>
      sources.has(id) ? [] : [jsonProblem(file, [index, 'sources', i], `there is no source "${id}"`)],
    ),
  )
}

/** By file, then line, so that a report reads from top to bottom. */
function inOrder(problems: readonly PackProblem[]): readonly PackProblem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
