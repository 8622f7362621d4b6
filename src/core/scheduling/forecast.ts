import { intervalFactor } from './fsrs.ts'
import type { ParameterSetId } from './parameter-sets.ts'

/** With fewer cards in review than this, one card more or less changes the figure too much to say it. */
export const ENOUGH_CARDS = 20

/**
 * About how many reviews a day these cards bring at a desired retention; null while they are too few to tell. A card whose interval is
 * `i` days comes on one day in `i`, so it is the sum of `1 / i` over all cards, `i` being the days until recall has fallen to
 * `desiredRetention` (FSRS-6's forgetting curve, inverted: `intervalFactor`), at least one, and not more than one review of a card a day.
 * It holds for the memories as they are now: forgotten cards, steps and new cards come on top.
 * @param stabilities days after which recall has fallen to 0.9, of each card in review, > 0
 * @param desiredRetention 0.7 to 0.99
 */
export function reviewsPerDayAt(
  stabilities: readonly number[],
  desiredRetention: number,
  parameters: ParameterSetId = 'fsrs6-default',
): number | null {
  if (stabilities.length < ENOUGH_CARDS) return null
  const factor = intervalFactor(desiredRetention, parameters)
  return stabilities.reduce((sum, stability) => sum + 1 / Math.max(1, stability * factor), 0)
}
