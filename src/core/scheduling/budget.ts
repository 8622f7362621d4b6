/**
 * A few minutes for many cards: which come first, and how many fit. With many small things and a limit, taking those of the greatest
 * value for their cost first is the usual rule (the greedy choice for the knapsack, Dantzig 1957). Value is recall gained, cost is time.
 */
import { retrievability, type Scheduling } from './answer.ts'
import { answersFor } from './estimate.ts'
import { answerFsrs, fsrsFor, retrievabilityAfter } from './fsrs.ts'
import type { Rating, StudyDay } from './log-line.ts'
import type { Memory } from './memory.ts'
import type { Queue, QueueCard } from './plan-queue.ts'

/** Days ahead for which the gain of a review is reckoned: what it does for the coming week. */
const HORIZON_DAYS = 7

/**
 * How much a review today is worth for the time that it takes: by how much it raises the probability of recall a week from now, divided
 * by the answers that it takes on average. Both come from FSRS-6 (the forgetting curve, and the stability after Good or Again; ts-fsrs
 * 5.4). High for what is about to be forgotten and for what grows much by being recalled just in time; low for what is safe anyway.
 * Gives a function, because ranking a day's cards needs the same scheduler for each.
 */
export function gainOfReviews(today: StudyDay, scheduling: Scheduling): (memory: Memory) => number {
  const { parameters, desiredRetention, steps } = scheduling
  const fsrs = fsrsFor(parameters, desiredRetention, steps)
  const recallInAWeek = (memory: Memory, rating: Rating): number => {
    const { stability } = answerFsrs(fsrs, memory.cardId, memory, today, rating)
    return retrievabilityAfter(HORIZON_DAYS, stability, parameters)
  }
  return (memory) => {
    const now = retrievability(memory, today, parameters) ?? 0
    const without = retrievability(memory, today + HORIZON_DAYS, parameters) ?? 0
    const reviewed = now * recallInAWeek(memory, 3) + (1 - now) * recallInAWeek(memory, 1)
    return (reviewed - without) / answersFor('review', now)
  }
}

/** What the choice of cards for a budget needs to know. */
export interface BudgetInput {
  /** ms since the epoch. */
  readonly now: number
  readonly today: StudyDay
  /** The reader's, see `paceOf`. */
  readonly secondsAnAnswer: number
}

/**
 * The cards that fit into some minutes, by estimate: the queue's next ones, up to and including the one during which the time is over.
 * Fewer minutes give the first of the cards that more minutes give.
 * @param queue planned by gain (`QueueInput.gainOf`)
 */
export function cardsWithin(queue: Queue, minutes: number, input: BudgetInput): readonly QueueCard[] {
  const within: QueueCard[] = []
  let seconds = 0
  for (const card of upcoming(queue, input.now)) {
    if (seconds >= minutes * 60) break
    within.push(card)
    seconds += secondsFor(card, input)
  }
  return within
}

/** How long a card takes on average, in seconds. */
export function secondsFor({ kind, memory }: QueueCard, { today, secondsAnAnswer }: BudgetInput): number {
  const recall = memory === null ? 0 : (retrievability(memory, today) ?? 0)
  return answersFor(kind, recall) * secondsAnAnswer
}

/** What is asked now, in order: steps that are due, then reviews and new cards. */
function upcoming({ first, learning, main, position }: Queue, now: number): readonly QueueCard[] {
  const due = learning.filter(({ memory }) => memory !== null && memory.dueAt <= now)
  return [...(first === null ? [] : [first]), ...due, ...main.slice(position)]
}
