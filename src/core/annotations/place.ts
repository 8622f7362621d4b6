import type { BlockId, PackId } from '#core/ids'

/** One piece of a place: a quote in one block, by offsets in its plain text and by what stands around it. */
export interface PlaceSegment {
  readonly block: BlockId
  readonly exact: string
  /** Up to 32 code units before the quote in its block. */
  readonly prefix: string
  /** Up to 32 code units after it. */
  readonly suffix: string
  readonly start: number
  readonly end: number
}

/** A place in a text: stands for the passage as it was in that edition. */
export interface Place {
  readonly pack: PackId
  readonly edition: number
  readonly segments: readonly PlaceSegment[]
}
