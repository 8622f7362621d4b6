import { fail, ok, type Result } from '#core/result'
import { type Atlas, checkAtlas } from './check-atlas.ts'
import { checkEditions } from './check-editions.ts'
import { checkFacts } from './check-facts.ts'
import { checkSourcesThere, checkSourcesUsed, checkUnique } from './check-records.ts'
import { checkBlockIds, checkReferences } from './check-references.ts'
import { checkSamples } from './check-samples.ts'
import { checkAllStated, checkStatements } from './check-statements.ts'
import { checkTermsOfOffice } from './check-terms-of-office.ts'
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
import { type ParsedDocument, parseDocument } from './parse-document.ts'
import { type JsonFile, type PlacedRecord, readObject, readRecords } from './read-json.ts'
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

/** All that a pack's JSON files hold, as far as it could be read. */
interface PackRecords {
  readonly facts: Records<Fact>
  readonly sources: Records<Source>
  readonly glossary: Records<GlossaryTerm>
  readonly samples: Records<Sample>
  readonly countries: Records<Country>
  readonly places: Records<MapPlace>
  readonly editions: Records<EditionNote>
  readonly statements: Records<Statement>
}

/**
 * Parses a pack of format 1 (docs/packs.md) and holds it against the whole gate.
 * @param files texts by path in the pack's folder: `pack.json`, `documents/history.md`.
 * @returns the pack, or every problem found, by file and line.
 */
export function parsePack(files: ReadonlyMap<string, string>): Result<Pack, readonly PackProblem[]> {
  const problems: PackProblem[] = []
  const packText = textOf(files, 'pack.json', problems)
  const pack = packText === null ? null : readObject(packText, packFileSchema, problems)
  const records = readAllRecords(files, problems)
  const documents = parseDocuments(files, pack, problems)
  problems.push(
    ...checkFileNames(files, pack),
    ...checkBlockIds(documents.flatMap((document) => document.blocks)),
    ...checkKeys(records),
    ...checkReferences(documents, records.glossary),
    ...checkSources(records),
    ...checkRecords(records, pack === null || packText === null ? null : { value: pack, file: packText }, documents),
  )
  if (pack === null || problems.length > 0) return fail(inOrder(problems))
  const { format: _, documents: __, mustState: ___, organization, ...head } = pack
  return ok({
    ...head,
    organization: organization ?? null,
    documents: documents.map(({ document }) => document),
    facts: valuesOf(records.facts),
    sources: valuesOf(records.sources),
    glossary: valuesOf(records.glossary),
    samples: valuesOf(records.samples),
    countries: valuesOf(records.countries),
    places: valuesOf(records.places),
    editions: valuesOf(records.editions),
    statements: valuesOf(records.statements),
  })
}

const valuesOf = <T>({ records }: Records<T>): readonly T[] => records.map(({ value }) => value)

function readAllRecords(files: ReadonlyMap<string, string>, problems: PackProblem[]): PackRecords {
  const optional = <T>(name: string, schema: Parameters<typeof readRecords<T>>[1]): Records<T> =>
    files.has(name) ? recordsOf(files, name, schema, problems) : NONE
  return {
    facts: recordsOf<Fact>(files, 'facts.json', factSchema, problems),
    sources: recordsOf<Source>(files, 'sources.json', sourceSchema, problems),
    glossary: recordsOf<GlossaryTerm>(files, 'glossary.json', glossaryTermSchema, problems),
    samples: optional<Sample>(OPTIONAL.samples, sampleSchema),
    countries: optional<Country>(OPTIONAL.countries, countrySchema),
    places: optional<MapPlace>(OPTIONAL.places, mapPlaceSchema),
    editions: optional<EditionNote>(OPTIONAL.editions, editionNoteSchema),
    statements: optional<Statement>(OPTIONAL.statements, statementSchema),
  }
}

function checkKeys(of: PackRecords): readonly PackProblem[] {
  return [
    ...checkUnique(of.facts.records, 'id', ({ id }) => id),
    ...checkUnique(of.sources.records, 'id', ({ id }) => id),
    ...checkUnique(of.sources.records, 'url', ({ url }) => url),
    ...checkUnique(of.glossary.records, 'id', ({ id }) => id),
    ...checkUnique(of.glossary.records, 'term', ({ term }) => term.toLowerCase()),
    ...checkUnique(of.samples.records, 'id', ({ id }) => id),
    ...checkUnique(of.countries.records, 'alpha2', ({ alpha2 }) => alpha2),
    ...checkUnique(of.countries.records, 'alpha3', ({ alpha3 }) => alpha3),
    ...checkUnique(of.countries.records, 'numeric', ({ numeric }) => numeric),
    ...checkUnique(of.places.records, 'id', ({ id }) => id),
    ...checkUnique(of.statements.records, 'id', ({ id }) => id),
  ]
}

function checkSources({ facts, sources, countries, places }: PackRecords): readonly PackProblem[] {
  const known = sources.whole ? new Set<string>(valuesOf(sources).map(({ id }) => id)) : null
  const onTheMap = [...countries.records, ...places.records]
  const isWhole = facts.whole && countries.whole && places.whole
  return [
    ...(isWhole ? checkSourcesUsed(sources.records, [...facts.records, ...onTheMap]) : []),
    ...checkSourcesThere(onTheMap, known),
  ]
}

/** What records say, held against the text and one another. */
function checkRecords(
  { facts, sources, samples, countries, places, editions, statements }: PackRecords,
  pack: Atlas['pack'],
  documents: readonly ParsedDocument[],
): readonly PackProblem[] {
  const blocks = new Map<string, Block>(
    documents.flatMap(({ blocks: placed }) => placed.map(({ block }) => [block.id, block])),
  )
  const ids = sources.whole ? new Set<string>(valuesOf(sources).map(({ id }) => id)) : null
  return [
    ...checkFacts(facts.records, { pack: pack?.value ?? null, blocks, sources: ids }),
    ...checkTermsOfOffice(facts.records),
    ...checkSamples(samples.records, blocks),
    ...checkAtlas(facts.whole ? facts.records : null, {
      pack,
      countries: countries.whole ? countries.records : null,
      places: places.whole ? places.records : null,
    }),
    ...(editions.whole ? checkEditions(editions.records, pack?.value ?? null) : []),
    ...checkStatements(statements.records, blocks, facts.records),
    ...(statements.whole && pack !== null ? checkAllStated(statements.records, pack) : []),
  ]
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

/** By file, then line, so that a report reads from top to bottom. */
function inOrder(problems: readonly PackProblem[]): readonly PackProblem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
