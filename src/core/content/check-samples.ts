import type { Block, PackProblem, Sample } from './model.ts'
import { jsonProblem, type PlacedRecord } from './read-json.ts'

/** The gate for samples: each passage stands in its block, to the letter and once, so that its place is exact. */
export function checkSamples(
  samples: readonly PlacedRecord<Sample>[],
  blocks: ReadonlyMap<string, Block>,
): readonly PackProblem[] {
  return samples.flatMap(({ value: { id, passage }, file, index }) => {
    if (passage === null) return []
    const block = blocks.get(passage.block)
    if (block === undefined)
      return [jsonProblem(file, [index, 'passage', 'block'], `sample ${id}: there is no block "${passage.block}"`)]
    const times = block.text.split(passage.quote).length - 1
    if (times === 1) return []
    const reason = `the quote stands ${times === 0 ? 'nowhere' : `${times} times`} in {#${passage.block}}`
    return [jsonProblem(file, [index, 'passage', 'quote'], `sample ${id}: ${reason}`)]
  })
}
