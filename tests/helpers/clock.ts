/** The reader's clock, so that a spec can let a day pass. The clock goes on as it does in life; only the day is another. */
import type { Page } from '@playwright/test'

/**
 * Loads the app again at another time. Once for each start of the app: a new start is back at the machine's own clock.
 * @param time local, as `2030-03-04T10:00`
 */
export async function loadAt(page: Page, time: string): Promise<void> {
  await page.context().addInitScript(shiftClock, new Date(time).getTime() - Date.now())
  await page.reload()
}

/** Runs in the page, before the app. @param by ms */
function shiftClock(by: number): void {
  const RealDate = Date
  class ShiftedDate extends RealDate {
    constructor(...given: ConstructorParameters<typeof Date> | []) {
      super(...((given.length === 0 ? [RealDate.now() + by] : given) as ConstructorParameters<typeof Date>))
    }
    static override now(): number {
      return RealDate.now() + by
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor
}
