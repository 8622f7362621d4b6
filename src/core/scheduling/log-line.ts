import type { CardId, RowId } from '#core/ids'
import type { ParameterSetId } from './parameter-sets.ts'
import { type StudyDay, studyDayOf } from './study-day.ts'

export type { StudyDay } from './study-day.ts'

/** FSRS's four answers: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** How an answer came about. The first slice records `recalled` only; typed, picked and hinted come with the quiz. */
export type Evidence = 'recalled' | 'typed' | 'picked' | 'hinted'

/** FSRS's states of a card's memory. */
export type MemoryState = 'new' | 'learning' | 'review' | 'relearning'

/** Waits within a day, in whole minutes, growing; none: the first Good gives days. */
export interface Steps {
  /** Before a new card goes into review. */
  readonly learning: readonly number[]
  /** After a card in review was forgotten. */
  readonly relearning: readonly number[]
}

/** What every line of the log holds. */
export interface LineBase {
  readonly id: RowId
  readonly cardId: CardId
  /** ms since the epoch, UTC. */
  readonly at: number
  /** Minutes east of UTC on the reader's clock at that moment. */
  readonly utcOffset: number
  readonly day: StudyDay
}

/** One line of the review log. Nothing in it is ever changed; a card's memory is a fold of its lines and nothing else. */
export type LogLine =
  | (LineBase & {
      readonly kind: 'answer'
      readonly rating: Rating
      readonly evidence: Evidence
      /** ms from the question to the answer. */
      readonly took: number
      readonly stateBefore: MemoryState
      /** ms since the epoch from which the card is due again. */
      readonly dueAt: number
      /** Study days until then; 0 for a learning step within the day. */
      readonly intervalDays: number
      /** Which parameters computed the memory. */
      readonly parameters: ParameterSetId
      /** The waits within the day that held at this answer; absent: those of the parameter set. */
      readonly steps?: Steps
    })
  /** Takes an earlier line of the same card back; itself can be taken back by another. */
  | (LineBase & { readonly kind: 'undo'; readonly line: RowId })
  /** The card starts anew: as if never answered. */
  | (LineBase & { readonly kind: 'reset' })
  /** Due at another time by hand. */
  | (LineBase & { readonly kind: 'due'; readonly dueAt: number })
  | (LineBase & { readonly kind: 'suspend' })
  | (LineBase & { readonly kind: 'resume' })
  /** Out of the queue until the study day `until` begins. */
  | (LineBase & { readonly kind: 'bury'; readonly until: StudyDay })

export type LineKind = LogLine['kind']

/** The line of one kind: `LineOf<'answer'>`. */
export type LineOf<K extends LineKind> = Extract<LogLine, { readonly kind: K }>

/** The part that every new line begins with: `{ ...stampLine(id, cardId, at, utcOffset), kind: 'suspend' }`. Fills in the study day. */
export function stampLine(id: RowId, cardId: CardId, at: number, utcOffset: number): LineBase {
  return { id, cardId, at, utcOffset, day: studyDayOf(at, utcOffset) }
}
