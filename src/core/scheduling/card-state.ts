import { describeDays, describeDue } from './describe-due.ts'
import type { Memory } from './memory.ts'
import { type Moment, studyDayOf } from './study-day.ts'

/** What a card is, in a few words: "new", "due in 3 days", "suspended", "put off, back tomorrow". */
export function cardStateInWords(memory: Memory | null, isDeleted: boolean, now: Moment): string {
  if (isDeleted) return 'deleted'
  if (memory === null) return 'new'
  if (memory.suspended) return 'suspended'
  const today = studyDayOf(now)
  if (memory.buriedUntil !== null && memory.buriedUntil > today)
    return `put off, back ${describeDays(memory.buriedUntil - today)}`
  return memory.state === 'new' ? 'new' : `due ${describeDue(memory, now.at, today)}`
}
