import { groupBy } from '#core/group-by'
import { type IsoDate, precisionOf } from './dates.ts'
import type { JsonPath } from './json-line.ts'
import type { Block, Fact, PackProblem } from './model.ts'
import { jsonProblem, type PlacedRecord } from './read-json.ts'
import { isMembership, RELATIONS, type RelationId } from './relations.ts'
import type { PackFile } from './schema.ts'
import { isWholeSentences } from './sentences.ts'
import { findPhrase, placeTold, tellsDate, withoutArticle } from './telling.ts'

/** What facts are held against; null for what could not be read, so that one problem is not reported a second time. */
export interface FactSurroundings {
  readonly pack: PackFile | null
  readonly blocks: ReadonlyMap<string, Block>
  readonly sources: ReadonlySet<string> | null
}

/** A reason against a fact and the way to its place in the record. */
interface Objection {
  readonly path: JsonPath
  readonly reason: string
}

/** The gate for facts: each by itself, and none against another. */
export function checkFacts(facts: readonly PlacedRecord<Fact>[], around: FactSurroundings): readonly PackProblem[] {
  const alone = facts.flatMap((record) => {
    const objections = [
      ...checkDates(record.value),
      ...checkTrust(record.value, around),
      ...checkTellings(record.value, around.blocks),
      ...checkTold(record.value),
    ]
    return objections.map(({ path, reason }) => factProblem(record, path, reason))
  })
  return [...alone, ...contradictions(facts)]
}

function factProblem({ file, index, value }: PlacedRecord<Fact>, path: JsonPath, reason: string): PackProblem {
  return jsonProblem(file, [index, ...path], `fact ${value.id}: ${reason}`)
}

function checkDates(fact: Fact): readonly Objection[] {
  const { when, relation, value } = fact
  const objections: Objection[] = []
  if (RELATIONS[relation].valueType === 'date' && when?.start !== value) {
    objections.push({
      path: ['value'],
      reason: `the value of ${relation} is a date and must equal when.start, "${when?.start ?? ''}"`,
    })
  }
  if (when === undefined) return objections
  for (const name of ['start', 'end'] as const) {
    const date = when[name]
    if (date !== undefined && precisionOf(date) !== when.precision) {
      objections.push({
        path: ['when', name],
        reason: `when.${name} "${date}" is not as precise as it says, to the ${when.precision}`,
      })
    }
  }
  if (when.end !== undefined && precisionOf(when.end) === when.precision && when.end < when.start)
    objections.push({ path: ['when', 'end'], reason: 'when.end is before when.start' })
  return objections
}

function checkTrust(fact: Fact, { pack, sources }: FactSurroundings): readonly Objection[] {
  const objections: Objection[] = []
  fact.sources.forEach((id, i) => {
    if (sources !== null && !sources.has(id))
      objections.push({ path: ['sources', i], reason: `there is no source "${id}"` })
  })
  if (new Set(fact.sources).size < fact.sources.length)
    objections.push({ path: ['sources'], reason: 'a source is named twice' })
  if (fact.confidence === 'high' && fact.sources.length < 2) {
    objections.push({ path: ['confidence'], reason: 'confidence is high with fewer than two sources' })
  }
  if (pack !== null) objections.push(...checkAsOf(fact, pack))
  return objections
}

const YEARLY: readonly RelationId[] = ['measured', 'held-by']

function checkAsOf({ asOf, relation, when }: Fact, pack: PackFile): readonly Objection[] {
  const objections: Objection[] = []
  const read = pack.sourcesReadUntil
  const isYear = precisionOf(asOf) === 'year'
  if (YEARLY.includes(relation) && !isYear) objections.push({ path: ['asOf'], reason: `asOf of ${relation} is a year` })
  else if (!isYear && asOf !== read)
    objections.push({ path: ['asOf'], reason: `asOf is a year, or sourcesReadUntil, ${read}` })
  if (asOf > read) objections.push({ path: ['asOf'], reason: `asOf is after sourcesReadUntil, ${read}` })
  if (when !== undefined && when.start > read)
    objections.push({ path: ['when', 'start'], reason: `when.start is after sourcesReadUntil, ${read}` })
  if (isMembership(relation) && pack.organization === undefined) {
    objections.push({ path: ['relation'], reason: `${relation} needs the organization in pack.json` })
  }
  return objections
}

function checkTellings(fact: Fact, blocks: ReadonlyMap<string, Block>): readonly Objection[] {
  return fact.told.flatMap(({ block: id, quote }, i): Objection[] => {
    const block = blocks.get(id)
    if (block === undefined) return [{ path: ['told', i, 'block'], reason: `there is no block "${id}"` }]
    const reason = quoteProblem(block.text, quote)
    return reason === null ? [] : [{ path: ['told', i, 'quote'], reason: `${reason} ${id}: "${quote}"` }]
  })
}

function quoteProblem(text: string, quote: string): string | null {
  const start = text.indexOf(quote)
  if (start === -1) return 'the quote does not stand in block'
  if (text.includes(quote, start + 1)) return 'the quote stands more than once in block'
  return isWholeSentences(text, start, start + quote.length)
    ? null
    : 'the quote is not one or more whole sentences of block'
}

/** What a told fact says must stand in its sentences: the cards' answers are taken from them. */
function checkTold(fact: Fact): readonly Objection[] {
  if (fact.told.length === 0) return []
  const quotes = fact.told.map(({ quote }) => quote)
  const objections: Objection[] = []
  const { valueType } = RELATIONS[fact.relation]
  if (valueType !== 'date' && !quotes.some((quote) => tellsValue(quote, fact))) {
    objections.push({ path: ['value'], reason: `no quote has the value "${fact.value}"` })
  }
  for (const name of ['start', 'end'] as const) {
    const date: IsoDate | undefined = fact.when?.[name]
    if (date !== undefined && !quotes.some((quote) => tellsDate(quote, date))) {
      objections.push({ path: ['when', name], reason: `no quote has the date ${date} of when.${name}` })
    }
  }
  const { place } = fact
  if (place !== undefined && !quotes.some((quote) => placeTold(quote, place) !== null)) {
    objections.push({
      path: ['place'],
      reason: `no quote has the place "${place}", nor its part before the first comma`,
    })
  }
  return objections
}

function tellsValue(quote: string, { value, relation }: Fact): boolean {
  return RELATIONS[relation].valueType === 'place' ? placeTold(quote, value) !== null : findPhrase(quote, value) !== -1
}

/** Facts of a one-valued relation with the same subject and different values, neither of which knows the other as an alternative. */
function contradictions(facts: readonly PlacedRecord<Fact>[]): readonly PackProblem[] {
  const groups = groupBy(
    facts.filter(({ value }) => RELATIONS[value.relation].values === 'one'),
    ({ value }) => `${value.relation} ${withoutArticle(value.subject).toLowerCase()}`,
  )
  return [...groups.values()].flatMap((group) =>
    group.flatMap((record, i) => {
      const other = group.slice(0, i).find((earlier) => contradict(earlier.value, record.value))
      if (other === undefined) return []
      return [
        factProblem(
          record,
          ['value'],
          `"${record.value.value}" contradicts "${other.value.value}" of fact ${other.value.id}`,
        ),
      ]
    }),
  )
}

function contradict(a: Fact, b: Fact): boolean {
  return !agree(a, b) && !a.alternatives.includes(b.value) && !b.alternatives.includes(a.value)
}

/** The same value, or the same date known less precisely. */
function agree(a: Fact, b: Fact): boolean {
  if (a.value === b.value) return true
  return RELATIONS[a.relation].valueType === 'date' && (a.value.startsWith(b.value) || b.value.startsWith(a.value))
}
