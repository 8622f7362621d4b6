import { describeDays, describeDue } from '#core/scheduling/describe-due'
import type { Memory } from '#core/scheduling/memory'
import { type Moment, studyDayOf } from '#core/scheduling/study-day'

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
