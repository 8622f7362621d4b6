import type { Block, Fact, PackProblem, Statement } from './model.ts'
import { type JsonFile, jsonProblem, type PlacedRecord } from './read-json.ts'
import type { PackFile } from './schema.ts'

/** The gate for the statements that the pack is held to: each has its place in the text, and its caveat beside it. */
export function checkStatements(
  statements: readonly PlacedRecord<Statement>[],
  blocks: ReadonlyMap<string, Block>,
  facts: readonly PlacedRecord<Fact>[],
): readonly PackProblem[] {
  return statements.flatMap(({ value: { id, told, caveat }, file, index }) => {
    const unplaced = told.flatMap(({ block: name, phrase }, i) => {
      const block = blocks.get(name)
      if (block?.text.includes(phrase) === true) return []
      const field = block === undefined ? 'block' : 'phrase'
      const reason = block === undefined ? `there is no block "${name}"` : `block ${name} does not say "${phrase}"`
      return [jsonProblem(file, [index, 'told', i, field], `statement ${id}: ${reason}`)]
    })
    const beside = told.flatMap(({ block }) => [blocks.get(block)?.text, ...caveatsOf(block, facts)])
    return caveat === null || beside.some((text) => text?.includes(caveat))
      ? unplaced
      : [...unplaced, jsonProblem(file, [index, 'caveat'], `statement ${id}: nothing beside it says "${caveat}"`)]
  })
}

function caveatsOf(block: string, facts: readonly PlacedRecord<Fact>[]): readonly (string | undefined)[] {
  return facts.flatMap(({ value }) => (value.told.some((telling) => telling.block === block) ? [value.caveat] : []))
}

/** That the statements are those that pack.json says it must make, so that none gets lost; a pack that names none is free in them. */
export function checkAllStated(
  statements: readonly PlacedRecord<Statement>[],
  { value: { mustState }, file }: { readonly value: PackFile; readonly file: JsonFile },
): readonly PackProblem[] {
  const made = new Set(statements.map(({ value }) => value.id))
  const named = new Set(mustState)
  const missing = mustState.flatMap((id, i) =>
    made.has(id)
      ? []
      : [jsonProblem(file, ['mustState', i], `statement ${id} has no place: statements.json has none of it`)],
  )
  const unnamed = statements.flatMap(({ value: { id }, file: statementsFile, index }) =>
    named.size === 0 || named.has(id)
      ? []
      : [jsonProblem(statementsFile, [index, 'id'], `statement ${id} is not named in mustState of pack.json`)],
  )
  return [...missing, ...unnamed]
}
