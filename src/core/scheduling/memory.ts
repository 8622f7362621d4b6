import type { CardId } from '#core/ids'
import type { MemoryState, StudyDay } from './log-line.ts'

/** A card's memory: the fold of its log lines. A card without lines has none (it is new). */
export interface Memory {
  readonly cardId: CardId
  readonly state: MemoryState
  /**
   * ms since the epoch, 0 while new. In a (re)learning step: the instant from which the card is due. In review: when the due study
   * day begins, as the clock's offset was at the answer; `dueDay` is what counts.
   */
  readonly dueAt: number
  /** In review: the study day from which the card is due. Null while new and in a step, which is due by the minute. */
  readonly dueDay: StudyDay | null
  /** Days after which recall has fallen to 0.9; 0 while new. */
  readonly stability: number
  /** 1 to 10; 0 while new. */
  readonly difficulty: number
  /** Answers given. */
  readonly reps: number
  /** Times forgotten out of review. */
  readonly lapses: number
  /** Index of the current (re)learning step. */
  readonly step: number
  /** Study days of the interval last given. */
  readonly intervalDays: number
  /** Study day of the last answer, null while new. */
  readonly lastDay: StudyDay | null
  readonly suspended: boolean
  /** Study day on which a buried card comes back, null if not buried. */
  readonly buriedUntil: StudyDay | null
}

/** The memory of a card that was never answered. */
export function newMemory(cardId: CardId): Memory {
  return {
    cardId,
    state: 'new',
    dueAt: 0,
    dueDay: null,
    stability: 0,
    difficulty: 0,
    reps: 0,
    lapses: 0,
    step: 0,
    intervalDays: 0,
    lastDay: null,
    suspended: false,
    buriedUntil: null,
  }
}

/** Whether the card may be shown on this study day at all: neither suspended nor buried. */
export function isActive(memory: Memory, today: StudyDay): boolean {
  return !memory.suspended && (memory.buriedUntil === null || memory.buriedUntil <= today)
}

/**
 * Whether the card is due: in review from the beginning of its due study day, wherever and on whatever clock that is; in a step from
 * its instant on. A new card, a suspended one and a buried one are not.
 * @param now ms since the epoch
 * @param today the study day of `now` on the reader's clock
 */
export function isDue(memory: Memory, now: number, today: StudyDay): boolean {
  if (memory.state === 'new' || !isActive(memory, today)) return false
  return memory.dueDay === null ? memory.dueAt <= now : memory.dueDay <= today
}

/**
 * UTC offsets reach from -12 to +14 hours, and a study day can begin at any hour from 0 to 23: where both changed since the answer, the
 * due day begins at most this much before the stored `dueAt`.
 */
const WIDEST_CHANGE_MS = (26 + 23) * 3_600_000

/**
 * The bound for a database query: every card that can be due at `now`, whatever became of the clock's offset and of the hour at which
 * days begin, has `dueAt` at or below it (and some that are not due yet: `isDue` and `planQueue` decide). Also holds every step of the
 * next 49 hours.
 */
export function dueAtBound(now: number): number {
  return now + WIDEST_CHANGE_MS
}
