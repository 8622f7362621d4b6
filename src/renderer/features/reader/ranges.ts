import type { RowId } from '#core/ids'
import type { HighlightColor } from '#core/transfer/rows'

/** A highlight as it lies on one block. */
export interface HighlightRange {
  readonly kind: 'highlight'
  readonly id: RowId
  readonly color: HighlightColor
  readonly comment: string
  /** The sign of its comment on paper: a, b, … in reading order; null where there is no comment. */
  readonly letter: string | null
  readonly start: number
  readonly end: number
  /** Only the first range of a highlight can be reached by keyboard. */
  readonly isFirst: boolean
  readonly quote: string
}

/** A sentence that facts are tied to. `number` is its sign in the document. */
export interface CitationRange {
  readonly kind: 'citation'
  readonly number: number
  readonly start: number
  readonly end: number
}

/** The nth sign, from 0: a to z, then aa, ab, … */
export function letterOf(n: number): string {
  const last = String.fromCharCode(97 + (n % 26))
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last
}
