import type { Block, Fact, PackProblem, Statement } from './model.ts'
import { jsonProblem, type PlacedRecord } from './read-json.ts'

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
