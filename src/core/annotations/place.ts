import type { BlockId, PackId } from '#core/ids'

/** A range of a block's plain text, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface BlockRange {
  readonly block: BlockId
  readonly start: number
  readonly end: number
}

/** One piece of a place: a quote in one block, by offsets in its plain text and by what stands around it. */
export interface PlaceSegment extends BlockRange {
  readonly exact: string
  /** Up to 32 code units before the quote in its block. */
  readonly prefix: string
  /** Up to 32 code units after it. */
  readonly suffix: string
}

/** A place in a text: stands for the passage as it was in that edition. */
export interface Place {
  readonly pack: PackId
  readonly edition: number
  readonly segments: readonly PlaceSegment[]
}
