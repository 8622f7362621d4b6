/** A piece of a block's text and everything that covers the whole of it. */
export interface Piece<R> {
  readonly start: number
  readonly end: number
  /** The ranges that contain this piece, in the order in which they were given. */
  readonly covers: readonly R[]
}

/**
 * Cuts a block's text into pieces at the ends of all spans, highlights and citations, so that each piece is drawn in one way. The
 * pieces are in order, none is empty, and joined they are the text. What of a range lies outside the text is left out.
 * @param length of the block's plain text, in code units
 */
export function splitBlock<R extends { readonly start: number; readonly end: number }>(
  length: number,
  ranges: readonly R[],
): readonly Piece<R>[] {
  const inside = ranges.filter((range) => range.start < range.end && range.start < length && range.end > 0)
  const ends = inside.flatMap(({ start, end }) => [Math.max(0, start), Math.min(length, end)])
  const cuts = [...new Set([0, length, ...ends])].toSorted((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    return { start, end, covers: inside.filter((range) => range.start <= start && range.end >= end) }
  })
}
