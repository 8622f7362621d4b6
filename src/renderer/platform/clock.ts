import type { Moment } from '#core/scheduling/study-day'

export type { Moment } from '#core/scheduling/study-day'

/** The hour that the reader chose; null until the settings have been read. */
let cutoffHour: number | null = null

/** Names the hour of the local clock at which the reader's study days begin, 0 to 23: at the start, and whenever the setting changes. */
export function setCutoffHour(hour: number): void {
  cutoffHour = hour
}

/** The instant that it is now, in ms since the epoch: for what happens before the settings are known. */
export const instantNow = (): number => Date.now()

/**
 * The moment that it is now, in the reader's time zone and by the reader's own days.
 * @throws before `setCutoffHour`: a day guessed by another hour would be kept for ever
 */
export function momentNow(): Moment {
  if (cutoffHour === null) throw new Error('momentNow before the settings were read')
  const date = new Date()
  return { at: date.getTime(), utcOffset: -date.getTimezoneOffset(), cutoffHour }
}
