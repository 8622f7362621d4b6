import { describeWhen } from '#core/timeline/describe-item'
import type { TimelineItem } from '#core/timeline/timeline'

/** The places that a mark names, and the things that it tells of. */
const NAMED = 3
const TOLD = 3

/** A mark on a map in words: which places it stands for, and what happened there, the first few of each. */
export function describePoint({ names, items }: PointInWords): string {
  return `${describePlaces(names)}: ${firstFew(
    items.map((item) => `${item.title}, ${describeWhen(item)}`),
    TOLD,
    '; ',
  )}`
}

interface PointInWords {
  readonly names: readonly string[]
  readonly items: readonly TimelineItem[]
}

/** `Osh`; `4 places, Osh, Bishkek, Karakol and 1 more`. */
export const describePlaces = (names: readonly string[]): string =>
  names.length === 1 ? names.join('') : `${names.length} places, ${firstFew(names, NAMED, ', ')}`

function firstFew(texts: readonly string[], most: number, between: string): string {
  const rest = texts.length - most
  return `${texts.slice(0, most).join(between)}${rest > 0 ? ` and ${rest} more` : ''}`
}
