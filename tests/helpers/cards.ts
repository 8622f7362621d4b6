import fc from 'fast-check'
import type { CardId, RowId } from '#core/ids'
import { answerLine, type Scheduling, schedulingOf } from '#core/scheduling/answer'
import { applyLine, type EffectiveLine } from '#core/scheduling/fold-log'
import { type LogLine, type Rating, stampLine } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import { type Moment, startOfStudyDay } from '#core/scheduling/study-day'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'

export const DEFAULT_SCHEDULING: Scheduling = schedulingOf(DEFAULT_SETTINGS)

export const cardId = (text: string): CardId => text as CardId
export const rowId = (text: string): RowId => text as RowId

/** An instant on a clock with this offset (minutes east of UTC), for a reader whose days begin at 4:00. */
export const momentOf = (at: number, utcOffset = 0): Moment => ({ at, utcOffset, cutoffHour: 4 })

/** The beginning of a study day for that reader, in ms since the epoch. */
export const startOf = (day: number, utcOffset = 0): number => startOfStudyDay(day, { utcOffset, cutoffHour: 4 })

/** Noon UTC of a study day, in ms since the epoch. */
export const noonOf = (day: number): number => startOf(day) + 8 * 3_600_000

/** One step of a card's history, before it is a line: `wait` in minutes since the last step. */
export type Step =
  | { readonly kind: 'answer'; readonly rating: Rating; readonly wait: number; readonly utcOffset: number }
  | { readonly kind: 'reset' | 'suspend' | 'resume'; readonly wait: number; readonly utcOffset: number }
  | { readonly kind: 'due' | 'bury'; readonly days: number; readonly wait: number; readonly utcOffset: number }

const wait = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 30, max: 60 * 24 * 60 }))
const utcOffset = fc.constantFrom(-300, 0, 60, 120, 330, 480)
const rating = fc.constantFrom<Rating>(1, 2, 3, 4)

export const arbitraryAnswer: fc.Arbitrary<Step> = fc.record({ kind: fc.constant('answer'), rating, wait, utcOffset })

export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: arbitraryAnswer },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('reset', 'suspend', 'resume'), wait, utcOffset }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('due', 'bury'),
      days: fc.integer({ min: 0, max: 100 }),
      wait,
      utcOffset,
    }),
  },
)

/** The lines that these steps append to a card's log, and the memory after each. */
export function playSteps(
  card: CardId,
  steps: readonly Step[],
): { readonly lines: readonly EffectiveLine[]; readonly memories: readonly Memory[] } {
  const lines: EffectiveLine[] = []
  const memories: Memory[] = []
  let at = noonOf(20_000)
  for (const step of steps) {
    at += step.wait * 60_000
    const line = lineOf(card, memories.at(-1) ?? null, step, at, rowId(`line-${lines.length}`))
    lines.push(line)
    memories.push(applyLine(memories.at(-1) ?? null, line))
  }
  return { lines, memories }
}

function lineOf(card: CardId, memory: Memory | null, step: Step, at: number, id: RowId): EffectiveLine {
  const base = stampLine(id, card, momentOf(at, step.utcOffset))
  if (step.kind === 'answer') return answer(card, memory, step.rating, at, step.utcOffset, id)
  if (step.kind === 'due') return { ...base, kind: 'due', dueAt: at + step.days * 86_400_000 }
  if (step.kind === 'bury') return { ...base, kind: 'bury', until: base.day + step.days }
  return { ...base, kind: step.kind }
}

/** The line of a plain answer that took five seconds. */
export function answer(
  card: CardId,
  memory: Memory | null,
  given: Rating,
  at: number,
  offset = 0,
  id = rowId(`answer-${card}-${at}`),
): Extract<LogLine, { kind: 'answer' }> {
  return answerLine(
    { id, cardId: card, memory, rating: given, evidence: 'recalled', moment: momentOf(at, offset), took: 5_000 },
    DEFAULT_SCHEDULING,
  )
}

/** A line that takes another back. */
export function undo(line: LogLine, id: string): LogLine {
  return { ...stampLine(rowId(id), line.cardId, momentOf(line.at, line.utcOffset)), kind: 'undo', line: line.id }
}
