/** Words a second beyond which nobody reads: about three times the usual 238 a minute (Brysbaert 2019), so that skimming counts. */
const FASTEST = 12

interface Reading {
  /** How far the text had been read when it was opened, 0 to 1. */
  readonly before: number
  /** How much of the text is above the window's lower edge, 0 to 1. */
  readonly fraction: number
  /** Of the whole text. */
  readonly words: number
  /** Since it was opened. */
  readonly seconds: number
}

/** How far a text can have been read, 0 to 1: as far as it was shown, but no faster than anybody reads. Who only scrolls to the end has not read it. */
export function readUpTo({ before, fraction, words, seconds }: Reading): number {
  const possible = before + (seconds * FASTEST) / Math.max(1, words)
  return Math.max(before, Math.min(fraction, possible))
}
