/** Notices of the system, when cards are due. */
import { Notification as SystemNotification } from 'electron'
import type { Reminder } from '#shared/desktop-api'

/** Kept until they are clicked or closed: one that is collected as garbage no longer answers a click. */
const shown = new Set<SystemNotification>()

/** Shows a notice where the system has any. @param onClick the reader clicked it */
export function showReminder({ title, body }: Reminder, onClick: () => void): void {
  if (!SystemNotification.isSupported()) return
  const notice = new SystemNotification({ title, body })
  shown.add(notice)
  notice.on('click', () => {
    shown.delete(notice)
    onClick()
  })
  notice.on('close', () => shown.delete(notice))
  notice.show()
}
