import type { CardId } from '#core/ids'
import type { MemoryState, StudyDay } from './log-line.ts'

/** A card's memory: the fold of its log lines. A card without lines has none (it is new). */
export interface Memory {
  readonly cardId: CardId
  readonly state: MemoryState
  /** ms since the epoch; meaningless while `state` is new. */
  readonly dueAt: number
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
