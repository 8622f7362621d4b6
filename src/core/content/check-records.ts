import type { PackProblem, Source } from './model.ts'
import { jsonProblem, type PlacedRecord } from './read-json.ts'

/**
 * That no two records have the same key.
 * @param field where the problem is shown
 * @param keyOf what must be unique among the records; null may repeat
 */
export function checkUnique<T>(
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

/** A record that names sources. */
type Sourced = PlacedRecord<{ readonly sources: readonly string[] }>

/** That no source is listed for nothing. */
export function checkSourcesUsed(
  sources: readonly PlacedRecord<Source>[],
  records: readonly Sourced[],
): readonly PackProblem[] {
  const used = new Set<string>(records.flatMap(({ value }) => value.sources))
  return sources.flatMap(({ value, file, index }) =>
    used.has(value.id) ? [] : [jsonProblem(file, [index, 'id'], `source ${value.id}: no fact names it`)],
  )
}

/** That states and places name sources that there are; facts are checked with the rest of what they say. */
export function checkSourcesThere(
  records: readonly Sourced[],
  sources: ReadonlySet<string> | null,
): readonly PackProblem[] {
  if (sources === null) return []
  return records.flatMap(({ value, file, index }) =>
    value.sources.flatMap((id, i) =>
      sources.has(id) ? [] : [jsonProblem(file, [index, 'sources', i], `there is no source "${id}"`)],
    ),
  )
}
