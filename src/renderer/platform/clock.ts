/** A moment on the reader's clock: what core's functions take instead of looking at the clock themselves. */
export interface Moment {
  /** ms since the epoch, UTC. */
  readonly at: number
  /** Minutes east of UTC. */
  readonly utcOffset: number
}

/** The moment that it is now, in the reader's time zone. */
export function momentNow(): Moment {
  const date = new Date()
  return { at: date.getTime(), utcOffset: -date.getTimezoneOffset() }
}
