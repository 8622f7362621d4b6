import type { RowId } from '#core/ids'
import { assertNever } from '#core/result'
import { answerFsrs, fsrsFor } from './fsrs.ts'
import type { LineOf, LogLine } from './log-line.ts'
import { type Memory, newMemory } from './memory.ts'
import { PARAMETER_SETS, type ParameterSetId, type Steps } from './parameter-sets.ts'
import { studyDayOf } from './study-day.ts'

/** A line that changes a memory by itself: any but `undo`, which only decides which others count. */
export type EffectiveLine = Exclude<LogLine, LineOf<'undo'>>

/**
 * The lines that count, in their order: neither `undo` lines nor what they took back. An undo that was itself taken back takes
 * nothing back. Works on one card's lines and on a whole log; the order is that of appending, and an undo stands after its line.
 */
export function effectiveLines(lines: readonly LogLine[]): readonly EffectiveLine[] {
  const takenBack = new Set<RowId>()
  const effective: EffectiveLine[] = []
  // Backwards, so that whether an undo counts is known before the line that it takes back is met.
  for (const line of lines.toReversed()) {
    if (takenBack.has(line.id)) continue
    if (line.kind === 'undo') takenBack.add(line.line)
    else effective.push(line)
  }
  return effective.reverse()
}

/**
 * A card's memory from all its lines, in the order of appending. Null when none counts: the card is as if never touched.
 * @throws when a line names a parameter set that does not exist (the parser at the door refuses such lines)
 */
export function foldLog(lines: readonly LogLine[]): Memory | null {
  return effectiveLines(lines).reduce<Memory | null>(applyLine, null)
}

/**
 * The memory after one more line, for lines that are appended and not taken back: then it equals the fold of all. After an `undo`
 * line, fold the card's lines again. Due time and interval are the line's (what the reader was told); stability, difficulty and step
 * are computed.
 */
export function applyLine(memory: Memory | null, line: EffectiveLine): Memory {
  const before = memory ?? newMemory(line.cardId)
  switch (line.kind) {
    case 'answer':
      return afterAnswer(before, line)
    case 'reset':
      // Suspending and burying are no answers, so they stay.
      return { ...newMemory(line.cardId), suspended: before.suspended, buriedUntil: before.buriedUntil }
    case 'due':
      return afterDue(before, line)
    case 'suspend':
      return { ...before, suspended: true }
    case 'resume':
      return { ...before, suspended: false }
    case 'bury':
      return { ...before, buriedUntil: line.until }
    default:
      return assertNever(line)
  }
}

function afterAnswer(before: Memory, line: LineOf<'answer'>): Memory {
  const { wait: _wait, ...answered } = answerFsrs(
    fsrsOf(line.parameters, line.steps),
    line.cardId,
    before,
    line.day,
    line.rating,
  )
  return {
    ...before,
    ...answered,
    dueAt: line.dueAt,
    dueDay: answered.state === 'review' ? line.day + line.intervalDays : null,
    intervalDays: line.intervalDays,
    lastDay: line.day,
  }
}

/** A `due` line does not keep the hour at which days began, so all are read by one: what the reader chooses now must not move an old day. */
const CALENDAR_OF_DUE_LINES = { cutoffHour: 4 }

/** A new card has no due time: its place in the text decides when it comes. */
function afterDue(before: Memory, line: LineOf<'due'>): Memory {
  if (before.state === 'new') return before
  const dueDay =
    before.state === 'review'
      ? studyDayOf({ ...CALENDAR_OF_DUE_LINES, at: line.dueAt, utcOffset: line.utcOffset })
      : null
  return { ...before, dueAt: line.dueAt, dueDay }
}

type Scheduler = ReturnType<typeof fsrsFor>

const schedulers = new Map<string, Scheduler>()

/** One scheduler for all folds with the same parameters and steps. Its retention is of no consequence: the interval is the line's. */
function fsrsOf(parameters: ParameterSetId, steps: Steps = PARAMETER_SETS[parameters].steps): Scheduler {
  const key = `${parameters} ${steps.learning.join()} ${steps.relearning.join()}`
  const known = schedulers.get(key)
  if (known !== undefined) return known
  const made = fsrsFor(parameters, 0.9, steps)
  schedulers.set(key, made)
  return made
}
