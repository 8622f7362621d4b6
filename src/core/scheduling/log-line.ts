import type { CardId, RowId } from '#core/ids'
import type { ParameterSetId, Steps } from './parameter-sets.ts'
import { type Moment, type StudyDay, studyDayOf } from './study-day.ts'

export type { Steps } from './parameter-sets.ts'
export type { StudyDay } from './study-day.ts'

/** FSRS's four answers: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** How an answer came about. The first slice records `recalled` only; typed, picked and hinted come with the quiz. */
export type Evidence = 'recalled' | 'typed' | 'picked' | 'hinted'

/** FSRS's states of a card's memory. */
export type MemoryState = 'new' | 'learning' | 'review' | 'relearning'

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
  /** Due at another time by hand. For a card in review the study day counts on which `dueAt` falls if days begin at 4:00 (fold-log.ts). */
  | (LineBase & { readonly kind: 'due'; readonly dueAt: number })
  | (LineBase & { readonly kind: 'suspend' })
  | (LineBase & { readonly kind: 'resume' })
  /** Out of the queue until the study day `until` begins. */
  | (LineBase & { readonly kind: 'bury'; readonly until: StudyDay })

export type LineKind = LogLine['kind']

/** The line of one kind: `LineOf<'answer'>`. */
export type LineOf<K extends LineKind> = Extract<LogLine, { readonly kind: K }>

/**
 * The part that every new line begins with: `{ ...stampLine(id, cardId, moment), kind: 'suspend' }`. Fills in the study day, which is
 * kept: another hour of beginning, chosen later, changes no line.
 */
export function stampLine(id: RowId, cardId: CardId, moment: Moment): LineBase {
  return { id, cardId, at: moment.at, utcOffset: moment.utcOffset, day: studyDayOf(moment) }
}
