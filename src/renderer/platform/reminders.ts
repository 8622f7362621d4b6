import type { Reminder } from '#shared/desktop-api'
import { desktop } from './desktop.ts'

/** Whether notices can be shown: the browser asks the reader for a yes, the desktop app needs none. */
export type NoticeState = 'allowed' | 'refused' | 'not-asked'

/** Whether this is the loopback host: notices then come from a tab. */
export const isInBrowser = desktop === null

/** Whether a notice would be shown now. Nothing is asked. */
export function noticeState(): NoticeState {
  if (desktop !== null) return 'allowed'
  if (!('Notification' in window)) return 'refused'
  switch (Notification.permission) {
    case 'granted':
      return 'allowed'
    case 'denied':
      return 'refused'
    default:
      return 'not-asked'
  }
}

/** Asks for the yes where one is needed: call it only when the reader switches reminders on. */
export async function askForNotices(): Promise<NoticeState> {
  if (noticeState() === 'not-asked') await Notification.requestPermission()
  return noticeState()
}

/** Shows a notice of the system; on a click `open` runs (on the desktop main brings the window to the front and runs `today.review`). */
export async function showNotice(reminder: Reminder, open: () => void): Promise<void> {
  if (desktop !== null) return desktop.showReminder(reminder)
  const notice = new Notification(reminder.title, { body: reminder.body, tag: 'cards-due' })
  notice.onclick = () => {
    window.focus()
    notice.close()
    open()
  }
}

const DECIDED = 'reminder-decided-at'

/** When a reminder was last decided in any window, in ms since the epoch; null for never. */
export function reminderDecidedAt(): number | null {
  const kept = localStorage.getItem(DECIDED)
  return kept === null ? null : Number(kept)
}

/**
 * Runs `decide` in one window only, whichever comes first, and keeps the instant if it answers that the time had come. Windows that come
 * later find it kept.
 */
export async function decideReminder(
  at: number,
  decide: (decidedAt: number | null) => Promise<boolean>,
): Promise<void> {
  await navigator.locks.request('reminder', { ifAvailable: true }, async (lock) => {
    if (lock !== null && (await decide(reminderDecidedAt()))) localStorage.setItem(DECIDED, String(at))
  })
}
