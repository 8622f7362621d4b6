import type { PackId } from '#core/ids'
import type { BlockRange, Place, PlaceSegment } from './place.ts'

/** Code units of context kept on each side of a quote. */
const CONTEXT = 32

/** A range of a block together with the block's whole plain text. */
export interface RangeInText extends BlockRange {
  readonly text: string
}

/**
 * The place of a selection, so that `anchorPlace` finds it again after the text changed. A range that begins or ends in the middle of
 * a surrogate pair is widened to hold the whole character.
 * @param ranges in reading order, at least one, none empty
 * @throws for no range, and for one that is empty or outside its text
 */
export function describePlace(pack: PackId, edition: number, ranges: readonly RangeInText[]): Place {
  if (ranges.length === 0) throw new Error(`a place in ${pack} needs a range`)
  return { pack, edition, segments: ranges.map(describeRange) }
}

/** The text of a place, for lists and for a card's front: its quotes, joined by a line break. */
export function quoteOf(place: Place): string {
  return place.segments.map((segment) => segment.exact).join('\n')
}

function describeRange({ block, text, start: from, end: to }: RangeInText): PlaceSegment {
  if (from < 0 || from >= to || to > text.length)
    throw new Error(`${block}: no range ${from} to ${to} in ${text.length} units`)
  const start = splitsPair(text, from) ? from - 1 : from
  const end = splitsPair(text, to) ? to + 1 : to
  const before = Math.max(0, start - CONTEXT)
  const after = Math.min(text.length, end + CONTEXT)
  return {
    block,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
  }
}

/** Whether the offset lies between the two halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
}

const isBetween = (unit: number, low: number, high: number): boolean => unit >= low && unit <= high
