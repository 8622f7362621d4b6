import { useMemo, useState } from 'react'
import { useParams } from 'wouter'
import { momentNow } from '../../platform/clock.ts'

/** The minutes that the reader has for a review. */
export interface Budget {
  readonly minutes: number
  /** When the review began, ms since the epoch: it stands in the address, so that going away and coming back does not begin anew. */
  readonly since: number
  /** When they are over, ms since the epoch. */
  readonly until: number
}

const MOST_MINUTES = 180

/** What the address says of the time: `/review/10/1764000000000`; null for a review without an end. */
export function useBudget(): Budget | null {
  const { minutes, since } = useParams<{ readonly minutes?: string; readonly since?: string }>()
  const [openedAt] = useState(() => momentNow().at)
  return useMemo(() => {
    const wanted = wholeNumber(minutes)
    if (wanted === null || wanted < 1 || wanted > MOST_MINUTES) return null
    const begun = wholeNumber(since) ?? openedAt
    return { minutes: wanted, since: begun, until: begun + wanted * 60_000 }
  }, [minutes, since, openedAt])
}

const wholeNumber = (text: string | undefined): number | null => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : null)
