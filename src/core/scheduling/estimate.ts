import { effectiveLines } from './fold-log.ts'
import type { LogLine } from './log-line.ts'
import type { QueueCard, QueueCounts } from './plan-queue.ts'

/** How fast a reader answers. */
export interface Pace {
  /** Seconds an answer. */
  readonly seconds: number
  /** `own`: the mean of the reader's own answers; `assumed`: too few of them are known yet. */
  readonly basis: 'own' | 'assumed'
}

/** Seconds that an answer takes a reader of whom too little is known yet. */
const ASSUMED_SECONDS = 10
/** Answers needed before the reader's own pace is believed. */
export const ENOUGH_ANSWERS = 20
/** A longer answer means that the reader was away (the longest that Anki counts, too). */
const LONGEST_SECONDS = 60

/** The reader's pace: the mean over these lines' answers, each counted as 60 seconds at most; 10 seconds while fewer than 20 are known. */
export function paceOf(lines: readonly LogLine[]): Pace {
  const answers = effectiveLines(lines).filter((line) => line.kind === 'answer')
  if (answers.length < ENOUGH_ANSWERS) return { seconds: ASSUMED_SECONDS, basis: 'assumed' }
  const seconds = answers.map((line) => Math.min(line.took / 1000, LONGEST_SECONDS))
  return { seconds: seconds.reduce((sum, one) => sum + one, 0) / seconds.length, basis: 'own' }
}

/**
 * How many answers a card takes today, on average. A new card takes at least two (its two steps), a card in a step one, a review one and,
 * where it is forgotten, one more. It is a low estimate: who forgets a new card answers it more often.
 * @param recall probability that a review is recalled, 0 to 1
 */
export function answersFor(kind: QueueCard['kind'], recall: number): number {
  switch (kind) {
    case 'new':
      return 2
    case 'learning':
      return 1
    case 'review':
      return 2 - recall
  }
}

/**
 * About how many minutes these cards take, rounded up; 0 for none.
 * @param secondsAnAnswer > 0
 * @param desiredRetention share of reviews that are recalled, 0 to 1
 */
export function estimateMinutes(counts: QueueCounts, secondsAnAnswer: number, desiredRetention: number): number {
  const kinds = ['new', 'learning', 'review'] as const
  const answers = kinds.reduce((sum, kind) => sum + counts[kind] * answersFor(kind, desiredRetention), 0)
  return Math.ceil((answers * secondsAnAnswer) / 60)
}
