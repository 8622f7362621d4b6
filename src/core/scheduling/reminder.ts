import { type Moment, MS_PER_MINUTE } from './study-day.ts'

const MS_PER_DAY = 86_400_000

/** What decides whether a notice is shown now. */
export interface ReminderState {
  readonly moment: Moment
  /** Minutes after midnight, local, 0 to 1439; null: no reminders. */
  readonly remindAt: number | null
  /**
   * Since when the app is open and that time is chosen, ms since the epoch: a time that passed before is not made up for, the reader is
   * here already.
   */
  readonly watchedSince: number
  /** When a reminder was last decided, on this machine in any window, ms since the epoch; null for never. */
  readonly decidedAt: number | null
}

/** What is to be known of the cards once the time has come. */
export interface CardsToday {
  /** Cards in review and steps that are due now; new cards are not waited for. */
  readonly due: number
  /** Whether one has reviewed on this study day. */
  readonly hasReviewed: boolean
}

/** The last time, up to this moment, that the reader's clock showed these minutes after midnight, in ms since the epoch. */
export function lastTimeOf(minutes: number, { at, utcOffset }: Pick<Moment, 'at' | 'utcOffset'>): number {
  const offset = (minutes - utcOffset) * MS_PER_MINUTE
  return Math.floor((at - offset) / MS_PER_DAY) * MS_PER_DAY + offset
}

/**
 * Whether the time of today's reminder has come and nobody has decided about it yet. Then `reminderText` says whether there is one.
 * A clock that was set back does not bring the same reminder again.
 */
export function isReminderTime({ moment, remindAt, watchedSince, decidedAt }: ReminderState): boolean {
  if (remindAt === null) return false
  const time = lastTimeOf(remindAt, moment)
  return time >= watchedSince && (decidedAt === null || decidedAt < time)
}

/** What the notice says; null where there is nothing to remind of: nothing is due, or one has reviewed today. */
export function reminderText({ due, hasReviewed }: CardsToday): string | null {
  if (due === 0 || hasReviewed) return null
  return due === 1 ? 'One card is due.' : `${due} cards are due.`
}
