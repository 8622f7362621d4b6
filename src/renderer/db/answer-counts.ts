import { effectiveLines } from '#core/scheduling/fold-log'
import { reviewLog } from './review-log.ts'

/** How many cards were answered since an instant (ms since the epoch); what was taken back does not count. */
export async function countCardsAnsweredSince(at: number): Promise<number> {
  const lines = effectiveLines(await reviewLog.since(at))
  return new Set(lines.flatMap(({ kind, cardId }) => (kind === 'answer' ? [cardId] : []))).size
}
