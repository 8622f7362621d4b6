import {
  type Card,
  computeDecayFactor,
  FSRS,
  forgetting_curve,
  GenSeedStrategyWithCardId,
  type Grade,
  State,
  type StepUnit,
  StrategyMode,
} from 'ts-fsrs'
import type { CardId } from '#core/ids'
import { assertNever } from '#core/result'
import type { MemoryState, Rating, StudyDay } from './log-line.ts'
import { type Memory, newMemory } from './memory.ts'
import { PARAMETER_SETS, type ParameterSet, type ParameterSetId, type Steps } from './parameter-sets.ts'
import { MS_PER_MINUTE, utcMidnightOf } from './study-day.ts'

/** How long until the card is due again: minutes for a step within the day, else whole study days (at least 1). */
export interface Wait {
  readonly unit: 'minutes' | 'days'
  readonly amount: number
}

/** What FSRS says of one answer. Everything but `wait` depends on the parameter set and the steps only, not on fuzz or desired retention. */
export interface FsrsAnswer extends Pick<Memory, 'state' | 'stability' | 'difficulty' | 'reps' | 'lapses' | 'step'> {
  readonly wait: Wait
}

/** The scheduler of ts-fsrs for a parameter set and the steps that hold now. Fuzz is on, seeded by card id and number of answers. */
export function fsrsFor(parameters: ParameterSetId, desiredRetention: number, steps: Steps): FSRS {
  const set: ParameterSet = PARAMETER_SETS[parameters]
  return new FSRS({
    w: set.weights,
    request_retention: desiredRetention,
    learning_steps: steps.learning.map(inMinutes),
    relearning_steps: steps.relearning.map(inMinutes),
    enable_short_term: true,
    enable_fuzz: true,
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
}

/**
 * What an answer on a study day makes of a memory. ts-fsrs counts elapsed days as differences of UTC dates, so it is given UTC
 * midnights of study days: then they are differences of study days. A day before that of the last answer (the clock was set back,
 * or a flight to the west) counts as the same day.
 */
export function answerFsrs(
  fsrs: FSRS,
  cardId: CardId,
  memory: Memory | null,
  day: StudyDay,
  rating: Rating,
): FsrsAnswer {
  const now = new Date(utcMidnightOf(day))
  const { card } = fsrs.next(toFsrsCard(memory ?? newMemory(cardId), day, fsrs), now, rating satisfies Grade)
  return {
    state: fromState(card.state),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    // A step of a whole day puts the card into review, where ts-fsrs would go on counting it as a step of relearning.
    step: card.state === State.Review ? 0 : card.learning_steps,
    wait:
      card.state === State.Review
        ? { unit: 'days', amount: card.scheduled_days }
        : { unit: 'minutes', amount: (card.due.getTime() - now.getTime()) / MS_PER_MINUTE },
  }
}

/** FSRS's forgetting curve: probability of recall after so many days (>= 0). */
export function retrievabilityAfter(days: number, stability: number, parameters: ParameterSetId): number {
  const { weights }: ParameterSet = PARAMETER_SETS[parameters]
  return forgetting_curve(weights, days, stability)
}

/**
 * What a stability is to be multiplied with for the days until recall has fallen to `retention` (0 to 1, both excluded): 1 at 0.9. FSRS-6's
 * forgetting curve R(t, S) = (1 + f t / S)^d with d = -w20 and f = 0.9^(1/d) - 1, solved for t / S: (R^(1/d) - 1) / f
 * (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-6).
 */
export function intervalFactor(retention: number, parameters: ParameterSetId): number {
  const { decay, factor } = computeDecayFactor(PARAMETER_SETS[parameters].weights)
  return (retention ** (1 / decay) - 1) / factor
}

const inMinutes = (minutes: number): StepUnit => `${minutes}m`

/** The step that a memory is at. Past the end of steps that were shortened since, ts-fsrs would give even Again whole days: then it is the last. */
function stepOf({ state, step }: Memory, { parameters }: FSRS): number {
  const steps = state === 'relearning' ? parameters.relearning_steps : parameters.learning_steps
  return Math.max(0, Math.min(step, steps.length - 1))
}

function toFsrsCard(memory: Memory, day: StudyDay, fsrs: FSRS): Card & { readonly cardId: CardId } {
  const last = memory.lastDay === null ? {} : { last_review: new Date(utcMidnightOf(Math.min(memory.lastDay, day))) }
  return {
    cardId: memory.cardId,
    // ts-fsrs does not read these three: it computes them anew.
    due: new Date(utcMidnightOf(day)),
    elapsed_days: 0,
    scheduled_days: 0,
    stability: memory.stability,
    difficulty: memory.difficulty,
    reps: memory.reps,
    lapses: memory.lapses,
    learning_steps: stepOf(memory, fsrs),
    state: toState(memory.state),
    ...last,
  }
}

function toState(state: MemoryState): State {
  switch (state) {
    case 'new':
      return State.New
    case 'learning':
      return State.Learning
    case 'review':
      return State.Review
    case 'relearning':
      return State.Relearning
    default:
      return assertNever(state)
  }
}

function fromState(state: State): MemoryState {
  switch (state) {
    case State.New:
      return 'new'
    case State.Learning:
      return 'learning'
    case State.Review:
      return 'review'
    case State.Relearning:
      return 'relearning'
    default:
      return assertNever(state)
  }
}
