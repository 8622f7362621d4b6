import { formatDate, formatWhen } from '#core/content/dates'
import type { Fact } from '#core/content/model'
import { RELATIONS } from '#core/content/relations'
import type { TimelineItem } from './timeline.ts'

/** When an item was, and how exactly its fact gives that: `9 June 2017`, `June 2004, no day given`, `since 2025, given to the year`. */
export function describeWhen({ when, isOpen }: Pick<TimelineItem, 'when' | 'isOpen'>): string {
  const told = isOpen ? `since ${formatDate(when.start)}` : formatWhen(when)
  const isRange = isOpen || (when.end !== undefined && when.end !== when.start)
  if (when.precision === 'day') return told
  return isRange ? `${told}, given to the ${when.precision}` : `${told}, no day given`
}

/** Where it was, as the fact names it; null where that names no place. */
export function placeOfFact({ relation, value, place }: Fact): string | null {
  return place ?? (RELATIONS[relation].valueType === 'place' ? value : null)
}
