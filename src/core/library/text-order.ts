import type { BlockId, PackId } from '#core/ids'
import type { Library } from './library.ts'

/** A block holds far fewer characters, and a pack far fewer blocks: places in them follow their own place. */
const CHARACTERS = 1e6
const BLOCKS = 1e7

/** Where something stands over all packs, growing in reading order; what is in no pack that is there comes last. */
export type TextOrder = (pack: PackId, block: BlockId | undefined, start: number) => number

/** Reads the order of the packs, once. A block that its pack does not have stands where the pack begins. */
export function textOrder(library: Library): TextOrder {
  const firstOf = new Map(library.packs.map(({ pack }, i) => [pack.id, i * BLOCKS]))
  return (pack, block, start) => {
    const first = firstOf.get(pack)
    if (first === undefined) return library.packs.length * BLOCKS
    const place = block === undefined ? undefined : library.packById.get(pack)?.index.blocks.get(block)
    return place === undefined ? first : first + place.order + start / CHARACTERS
  }
}
