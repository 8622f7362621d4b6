/** How often a page that crashed is brought back before the reader is asked. */

const MOST = 3
const WITHIN_MS = 60_000

/** Counts reloads: at most three within any minute. */
export interface ReloadBudget {
  /** Takes one reload if there is one left. @param now ms since the epoch. */
  readonly take: (now: number) => boolean
  /** All three are there again. */
  readonly reset: () => void
}

export function createReloadBudget(): ReloadBudget {
  let taken: readonly number[] = []
  return {
    take: (now) => {
      taken = taken.filter((at) => now - at < WITHIN_MS)
      if (taken.length >= MOST) return false
      taken = [...taken, now]
      return true
    },
    reset: () => {
      taken = []
    },
  }
}
