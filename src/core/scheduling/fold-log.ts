import type { RowId } from '#core/ids'
import { assertNever } from '#core/result'
import { answerFsrs, fsrsFor } from './fsrs.ts'
import type { LineOf, LogLine } from './log-line.ts'
import { type Memory, newMemory } from './memory.ts'
import type { ParameterSetId } from './parameter-sets.ts'
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
  const { wait: _wait, ...answered } = answerFsrs(fsrsOf(line.parameters), line.cardId, before, line.day, line.rating)
  return {
    ...before,
    ...answered,
    dueAt: line.dueAt,
    dueDay: answered.state === 'review' ? line.day + line.intervalDays : null,
    intervalDays: line.intervalDays,
    lastDay: line.day,
  }
}

/** A new card has no due time: its place in the text decides when it comes. */
function afterDue(before: Memory, line: LineOf<'due'>): Memory {
  if (before.state === 'new') return before
  const dueDay = before.state === 'review' ? studyDayOf(line.dueAt, line.utcOffset) : null
  return { ...before, dueAt: line.dueAt, dueDay }
}

const schedulers = new Map<ParameterSetId, ReturnType<typeof fsrsFor>>()

/** One scheduler a parameter set for all folds. Its retention is of no consequence: the interval is the line's. */
function fsrsOf(parameters: ParameterSetId): ReturnType<typeof fsrsFor> {
  const known = schedulers.get(parameters)
  if (known !== undefined) return known
  const made = fsrsFor(parameters, 0.9)
  schedulers.set(parameters, made)
  return made
}
