import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardId } from '#core/ids'
import type { Result } from '#core/result'
import { type Outcome, preview, type Scheduling } from '#core/scheduling/answer'
import { gainOfReviews } from '#core/scheduling/budget'
import type { Rating } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import {
  advance,
  type DayLimits,
  nextCard,
  putFirst,
  type Queue,
  type QueueCard,
  type QueueCounts,
} from '#core/scheduling/plan-queue'
import { studyDayOf } from '#core/scheduling/study-day'
import { type CardSource, readQueue } from '../../db/queue.ts'
import { answerCard, isChangedElsewhere } from '../../db/review-actions.ts'
import { onRestored } from '../../db/undo.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { say } from '../../ui/say.tsx'
import type { Budget } from './use-budget.ts'

/** What the review screen shows. */
export type ReviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'card'; readonly card: QueueCard; readonly counts: QueueCounts; readonly shownAt: number }
  | { readonly kind: 'wait'; readonly until: number; readonly counts: QueueCounts }
  /** The minutes that the reader had are over, and cards are left. */
  | { readonly kind: 'over'; readonly counts: QueueCounts }
  | { readonly kind: 'done'; readonly counts: QueueCounts }

/** The study loop as the screen uses it. */
export interface Review {
  readonly state: ReviewState
  /** What is still planned; null while it is read. */
  readonly queue: Queue | null
  readonly outcomes: Readonly<Record<Rating, Outcome>> | null
  readonly answer: (rating: Rating) => Promise<void>
  /** The shown card is no longer to be asked (suspended, put off, hidden). */
  readonly leave: () => Promise<void>
  /** Does something to the shown card after which it is not asked today. Nothing while an earlier key is still at work on the card. */
  readonly putAway: (change: () => Promise<void>) => Promise<void>
  readonly replan: (first?: CardId) => Promise<void>
}

const CHANGED_ELSEWHERE = 'This card was changed in another window.'

interface ReviewInput {
  readonly source: CardSource
  readonly limits: DayLimits
  readonly scheduling: Scheduling
  /** With one, the cards that gain most come first, and the review ends after the answer during which its time is over. */
  readonly budget: Budget | null
}

/** The study loop: plans the day once, then goes from card to card at a cost that does not grow with the collection. */
export function useReview({ source, limits, scheduling, budget }: ReviewInput): Review {
  const [queue, setQueue] = useState<Queue | null>(null)
  const [state, setState] = useState<ReviewState>({ kind: 'loading' })
  const busy = useRef(false)

  const show = useCallback(
    (next: Queue) => {
      const now = momentNow().at
      setQueue(next)
      const { counts } = next
      const following = nextCard(next, now)
      // A card put first was just taken back: it is asked again, whatever the time.
      const isOver = budget !== null && now >= budget.until && next.first === null
      if (following.kind !== 'card') setState({ ...following, counts })
      else if (isOver) setState({ kind: 'over', counts })
      else setState({ kind: 'card', card: following.card, counts, shownAt: now })
    },
    [budget],
  )

  const plan = useCallback(() => {
    const moment = momentNow()
    const gainOf = budget === null ? undefined : gainOfReviews(studyDayOf(moment), scheduling)
    return readQueue(source, moment, limits, gainOf)
  }, [source, limits, scheduling, budget])

  const replan = useCallback(
    async (first?: CardId) => {
      const next = await plan()
      show(first === undefined ? next : putFirst(next, first))
    },
    [plan, show],
  )

  useEffect(() => {
    let isWanted = true
    void plan().then((planned) => isWanted && show(planned))
    return () => {
      isWanted = false
    }
  }, [plan, show])

  // What was taken back is asked again at once; what was done again is not.
  useEffect(
    () => onRestored(({ direction, cardIds }) => void replan(direction === 'undone' ? cardIds.at(-1) : undefined)),
    [replan],
  )

  // A step that comes due while the reader waits brings its card by itself.
  const until = state.kind === 'wait' ? state.until : null
  useEffect(() => {
    if (until === null || queue === null) return
    const timer = setTimeout(() => show(queue), Math.max(0, until - momentNow().at))
    return () => clearTimeout(timer)
  }, [until, queue, show])

  const shown = state.kind === 'card' ? state : null

  const go = useCallback(
    async (change: (card: QueueCard) => Promise<Result<Memory | null, 'changed elsewhere'>>) => {
      if (shown === null || queue === null || busy.current) return
      busy.current = true
      try {
        const changed = await change(shown.card)
        if (!changed.ok) {
          say(CHANGED_ELSEWHERE)
          return await replan()
        }
        const after = changed.value
        const now = momentNow()
        const today = studyDayOf(now)
        // After a night with the window open, the plan of yesterday no longer holds.
        if (studyDayOf({ ...now, at: shown.shownAt }) !== today) await replan()
        else show(advance(queue, shown.card, after, today))
      } finally {
        busy.current = false
      }
    },
    [shown, queue, show, replan],
  )

  // A card that another window answers while it is shown here is not asked a second time.
  const leftTo = useLive(
    async () =>
      shown !== null && (await isChangedElsewhere(shown.card.cardId, shown.card.memory)) ? shown.card : null,
    [shown],
  )
  useEffect(() => {
    if (shown === null || leftTo !== shown.card) return
    say(CHANGED_ELSEWHERE)
    void plan().then(show)
  }, [shown, leftTo, plan, show])

  const answer = useCallback(
    (rating: Rating) =>
      go(async (card) => {
        const moment = momentNow()
        const took = Math.max(0, moment.at - (shown?.shownAt ?? moment.at))
        const given = { cardId: card.cardId, rating, evidence: 'recalled', took, shown: card.memory } as const
        return answerCard(given, moment, scheduling)
      }),
    [go, shown, scheduling],
  )

  // A new card that leaves makes room for another one, so the day is planned anew.
  const leave = useCallback(() => replan(), [replan])

  const putAway = useCallback(
    async (change: () => Promise<void>) => {
      if (busy.current) return
      busy.current = true
      try {
        await change()
        await replan()
      } finally {
        busy.current = false
      }
    },
    [replan],
  )

  const outcomes =
    shown === null
      ? null
      : preview(shown.card.cardId, shown.card.memory, { ...momentNow(), at: shown.shownAt }, scheduling)
  return { state, queue, outcomes, answer, leave, putAway, replan }
}
