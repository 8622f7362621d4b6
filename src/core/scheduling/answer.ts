import type { CardId, RowId } from '#core/ids'
import { answerFsrs, fsrsFor, retrievabilityAfter, type Wait } from './fsrs.ts'
import { type Evidence, type LineOf, type MemoryState, type Rating, type StudyDay, stampLine } from './log-line.ts'
import type { Memory } from './memory.ts'
import { PARAMETER_SETS, type ParameterSetId, type Steps } from './parameter-sets.ts'
import { type Moment, MS_PER_MINUTE, startOfStudyDay, studyDayOf } from './study-day.ts'

/** What the reader chose about scheduling. */
export interface Scheduling {
  readonly parameters: ParameterSetId
  /** Wanted probability of recall when a card comes due, 0.7 to 0.99. */
  readonly desiredRetention: number
  readonly steps: Steps
}

/** What an answer would do: the text on a button, and what the log line of that answer holds. */
export interface Outcome {
  readonly state: MemoryState
  /** ms since the epoch from which the card is due again. */
  readonly dueAt: number
  /** Study days until then; 0 for a step within the day. */
  readonly intervalDays: number
}

/** The scheduling that the reader chose in the settings. */
export function schedulingOf(settings: ChosenScheduling): Scheduling {
  const { desiredRetention, learningSteps, relearningSteps } = settings
  const steps = { learning: learningSteps, relearning: relearningSteps }
  return { parameters: 'fsrs6-default', desiredRetention, steps }
}

/** What of the settings decides about scheduling (#core/transfer/rows). */
export interface ChosenScheduling {
  readonly desiredRetention: number
  /** Minutes. */
  readonly learningSteps: readonly number[]
  /** Minutes. */
  readonly relearningSteps: readonly number[]
}

/** An answer as it was given. */
export interface GivenAnswer {
  /** Of the line to be written: a random UUID. */
  readonly id: RowId
  readonly cardId: CardId
  /** Before the answer; null for a card without lines. */
  readonly memory: Memory | null
  readonly rating: Rating
  readonly evidence: Evidence
  readonly moment: Moment
  /** ms from the question to the answer. */
  readonly took: number
}

/**
 * What each of the four answers would give at this moment. Equal to what `answerLine` then gives at the same moment: fuzz is seeded by
 * the card and its number of answers.
 * @param memory before the answer; null for a card without lines
 */
export function preview(
  cardId: CardId,
  memory: Memory | null,
  moment: Moment,
  { parameters, desiredRetention, steps }: Scheduling,
): Readonly<Record<Rating, Outcome>> {
  const fsrs = fsrsFor(parameters, desiredRetention, steps)
  const day = studyDayOf(moment)
  const outcome = (rating: Rating): Outcome => {
    const { state, wait } = answerFsrs(fsrs, cardId, memory, day, rating)
    return { state, ...dueAfter(wait, moment, day) }
  }
  return { 1: outcome(1), 2: outcome(2), 3: outcome(3), 4: outcome(4) }
}

/** The log line of an answer. The memory after it is `applyLine(memory, line)`. */
export function answerLine(given: GivenAnswer, scheduling: Scheduling): LineOf<'answer'> {
  const { id, cardId, memory, rating, evidence, moment, took } = given
  const { parameters, desiredRetention, steps } = scheduling
  const base = stampLine(id, cardId, moment)
  const fsrs = fsrsFor(parameters, desiredRetention, steps)
  const { wait } = answerFsrs(fsrs, cardId, memory, base.day, rating)
  return {
    ...base,
    kind: 'answer',
    rating,
    evidence,
    took,
    stateBefore: memory?.state ?? 'new',
    ...dueAfter(wait, moment, base.day),
    parameters,
    ...(sameSteps(steps, PARAMETER_SETS[parameters].steps) ? {} : { steps }),
  }
}

const sameSteps = (a: Steps, b: Steps): boolean =>
  a.learning.join() === b.learning.join() && a.relearning.join() === b.relearning.join()

/** Probability (0 to 1) that the card would be recalled on this study day; null for a card that was never answered. */
export function retrievability(
  memory: Memory,
  day: StudyDay,
  parameters: ParameterSetId = 'fsrs6-default',
): number | null {
  if (memory.lastDay === null) return null
  return retrievabilityAfter(Math.max(0, day - memory.lastDay), memory.stability, parameters)
}

function dueAfter(wait: Wait, moment: Moment, day: StudyDay): Omit<Outcome, 'state'> {
  return wait.unit === 'minutes'
    ? { dueAt: moment.at + wait.amount * MS_PER_MINUTE, intervalDays: 0 }
    : { dueAt: startOfStudyDay(day + wait.amount, moment), intervalDays: wait.amount }
}
