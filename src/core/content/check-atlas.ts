import type { JsonPath } from './json-line.ts'
import type { Country, Fact, MapPlace, PackProblem } from './model.ts'
import { type JsonFile, jsonProblem, type PlacedRecord } from './read-json.ts'
import { isMembership } from './relations.ts'
import type { PackFile } from './schema.ts'

/** What sorts and places facts: the labels of pack.json, the states and the points of the map. `null`: could not be read. */
export interface Atlas {
  readonly pack: { readonly value: PackFile; readonly file: JsonFile } | null
  readonly countries: readonly PlacedRecord<Country>[] | null
  readonly places: readonly PlacedRecord<MapPlace>[] | null
}

/** The gate for what facts are sorted and placed by: all that they name is there, and all that is there is named. */
export function checkAtlas(facts: readonly PlacedRecord<Fact>[] | null, atlas: Atlas): readonly PackProblem[] {
  return [
    ...(facts ?? []).flatMap((fact) => checkNames(fact, atlas)),
    ...checkCountriesOfPlaces(atlas),
    ...checkLabels(atlas),
    ...checkStatuses(facts, atlas),
    ...(facts === null ? [] : checkAllNamed(facts, atlas)),
  ]
}

function checkNames({ value: fact, file, index }: PlacedRecord<Fact>, atlas: Atlas): readonly PackProblem[] {
  const labels = (of: 'kinds' | 'topics') => atlas.pack?.value[of].map(({ id }) => id) ?? null
  const states = atlas.countries?.map(({ value }) => value.alpha2) ?? null
  const points = atlas.places?.map(({ value }) => value.id) ?? null
  const named: readonly (readonly [JsonPath, string | undefined, readonly string[] | null, string])[] = [
    [['kind'], fact.kind, labels('kinds'), 'kind in pack.json'],
    ...(fact.topics ?? []).map((id, i) => [['topics', i], id, labels('topics'), 'topic in pack.json'] as const),
    ...(fact.countries ?? []).map((id, i) => [['countries', i], id, states, 'state in countries.json'] as const),
    ...(fact.hosts ?? []).map((id, i) => [['hosts', i], id, states, 'state in countries.json'] as const),
    ...(fact.at ?? []).map((id, i) => [['at', i], id, points, 'place in places.json'] as const),
  ]
  const unknown = named.flatMap(([path, id, known, what]) =>
    id === undefined || known === null || known.includes(id) ? [] : [{ path, reason: `there is no ${what}: "${id}"` }],
  )
  const laneless =
    fact.when !== undefined && fact.kind === undefined && (atlas.pack?.value.kinds.length ?? 0) > 0
      ? [{ path: ['when'], reason: 'a dated fact names its kind' }]
      : []
  const countless =
    isMembership(fact.relation) && (states?.length ?? 0) > 0 && fact.countries?.length !== 1
      ? [{ path: ['relation'], reason: `${fact.relation} names its one state in countries` }]
      : []
  return [...unknown, ...laneless, ...countless].map(({ path, reason }) =>
    jsonProblem(file, [index, ...path], `fact ${fact.id}: ${reason}`),
  )
}

function checkCountriesOfPlaces({ countries, places }: Atlas): readonly PackProblem[] {
  const known = countries === null ? null : new Set(countries.map(({ value }) => value.alpha2))
  return (places ?? []).flatMap(({ value: { id, country }, file, index }) =>
    country === undefined || known === null || known.has(country)
      ? []
      : [jsonProblem(file, [index, 'country'], `place ${id}: there is no state in countries.json: "${country}"`)],
  )
}

/** That no kind, topic or status is there twice. */
function checkLabels({ pack }: Atlas): readonly PackProblem[] {
  if (pack === null) return []
  const { kinds, topics, statuses } = pack.value
  const lists: Readonly<Record<string, readonly string[]>> = {
    kinds: kinds.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
    statuses: statuses.map(({ relation }) => relation),
  }
  return Object.entries(lists).flatMap(([list, ids]) =>
    ids.flatMap((id, i) =>
      ids.indexOf(id) === i ? [] : [jsonProblem(pack.file, [list, i], `${list}: "${id}" is there twice`)],
    ),
  )
}

function checkStatuses(facts: readonly PlacedRecord<Fact>[] | null, { pack }: Atlas): readonly PackProblem[] {
  if (facts === null || pack === null) return []
  return pack.value.statuses.flatMap(({ name, replacedBy }, i) => {
    if (replacedBy === undefined) return []
    const fact = facts.find(({ value }) => value.id === replacedBy.fact)
    if (fact?.value.when !== undefined) return []
    const reason =
      fact === undefined ? `there is no fact "${replacedBy.fact}"` : `fact "${replacedBy.fact}" has no when`
    return [jsonProblem(pack.file, ['statuses', i, 'replacedBy', 'fact'], `status ${name}: ${reason}`)]
  })
}

function checkAllNamed(
  facts: readonly PlacedRecord<Fact>[],
  { pack, countries, places }: Atlas,
): readonly PackProblem[] {
  const values = facts.map(({ value }) => value)
  const kinds = new Set(values.map(({ kind }) => kind))
  const topics = new Set(values.flatMap((fact) => fact.topics ?? []))
  const points = new Set(values.flatMap((fact) => fact.at ?? []))
  const states = new Set<string | undefined>([
    ...values.flatMap((fact) => [...(fact.countries ?? []), ...(fact.hosts ?? [])]),
    ...(places ?? []).map(({ value }) => value.country),
  ])
  const labels = (of: 'kinds' | 'topics', named: ReadonlySet<string | undefined>) =>
    (pack?.value[of] ?? []).flatMap(({ id }, i) =>
      pack === null || named.has(id) ? [] : [jsonProblem(pack.file, [of, i, 'id'], `${of}: no fact names "${id}"`)],
    )
  return [
    ...labels('kinds', kinds),
    ...labels('topics', topics),
    ...(countries ?? []).flatMap(({ value: { alpha2 }, file, index }) =>
      states.has(alpha2) ? [] : [jsonProblem(file, [index, 'alpha2'], `state ${alpha2}: no fact or place names it`)],
    ),
    ...(places ?? []).flatMap(({ value: { id }, file, index }) =>
      points.has(id) ? [] : [jsonProblem(file, [index, 'id'], `place ${id}: no fact names it`)],
    ),
  ]
}
