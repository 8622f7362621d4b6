import { useEffect, useRef } from 'react'
import { isReminderTime, reminderText } from '#core/scheduling/reminder'
import type { SettingsRow } from '#core/transfer/rows'
import { type CardSource, readCardsToday } from '../db/queue.ts'
import { useSettings } from '../db/use-settings.tsx'
import { momentNow } from '../platform/clock.ts'
import { decideReminder, noticeState, reminderDecidedAt, showNotice } from '../platform/reminders.ts'
import { useLibrary } from '../platform/study-content.tsx'
import { runCommand } from '../ui/commands.ts'
import { noteProblem } from './ErrorScreen.tsx'

/** Looked at every minute, not awaited: a timer of hours stands still while the machine sleeps. */
const LOOK_EVERY_MS = 60_000

/** Reminds of due cards at the time that the reader chose. */
export function Reminders() {
  const library = useLibrary()
  const settings = useSettings()
  const { remindAt } = settings
  const since = useRef(0)
  useEffect(() => {
    if (remindAt !== null) since.current = momentNow().at
  }, [remindAt])
  useEffect(() => {
    const look = () =>
      void remind(library, settings, since.current).catch((error: unknown) => noteProblem('reminder', error))
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [library, settings])
  return null
}

/** Shows the reminder if it is time. Two windows look at the same minute: one of them decides. */
async function remind(source: CardSource, settings: SettingsRow, watchedSince: number): Promise<void> {
  if (settings.remindAt === null || noticeState() !== 'allowed') return
  const moment = momentNow()
  const isTime = (decidedAt: number | null) =>
    isReminderTime({ moment, remindAt: settings.remindAt, watchedSince, decidedAt })
  if (!isTime(reminderDecidedAt())) return
  await decideReminder(moment.at, async (decidedAt) => {
    // The other window may have been faster.
    if (!isTime(decidedAt)) return false
    const body = reminderText(await readCardsToday(source, moment, settings))
    if (body !== null) await showNotice({ title: 'SCO Study', body }, () => runCommand('today.review'))
    return true
  })
}
