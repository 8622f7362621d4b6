import type { CardId } from '#core/ids'
import { effectiveLines } from './fold-log.ts'
import type { LogLine, StudyDay } from './log-line.ts'
import { isActive, isDue, type Memory } from './memory.ts'

/** How far ahead of its time a step is shown when nothing else is left, in ms (20 minutes, as in Anki). */
export const LEARN_AHEAD_MS = 20 * 60_000

/** A card in the queue. */
export interface QueueCard {
  readonly cardId: CardId
  readonly kind: 'new' | 'learning' | 'review'
  /** Null for a card without lines. */
  readonly memory: Memory | null
}

/** A card that was never answered. */
export interface NewCandidate {
  readonly cardId: CardId
  /** Null for a card without lines; a memory in state `new` where it was suspended, buried or reset. */
  readonly memory: Memory | null
}

/** What today's log says about today, as far as the queue needs it. */
export interface DaySoFar {
  /** New cards answered for the first time. */
  readonly introduced: number
  /** Cards in review answered. */
  readonly reviewed: number
  /** Sibling groups of which a card was answered. */
  readonly groups: ReadonlySet<string>
}

/** How much a day brings. */
export interface DayLimits {
  /** Cards met for the first time, >= 0. */
  readonly newPerDay: number
  /** Cards in review, >= 0. Steps have no limit: a card that was begun is finished. */
  readonly reviewsPerDay: number
}

export interface QueueInput {
  /** ms since the epoch. */
  readonly now: number
  /** The study day of `now`. */
  readonly today: StudyDay
  readonly limits: DayLimits
  readonly soFar: DaySoFar
  /** At least all memories with `dueAt <= dueAtBound(now)`, in any order; what is not due is left out here. */
  readonly memories: readonly Memory[]
  /** In the order in which they are wanted (new-cards.ts). */
  readonly candidates: readonly NewCandidate[]
  /** Given: reviews come by falling gain instead of by due day, and new cards after all of them (`gainOfReviews`). */
  readonly gainOf?: (memory: Memory) => number
}

/** The day's cards. Immutable: `advance` gives the next one, at a cost that does not grow with the collection. */
export interface Queue {
  /** Shown before all others; null for none. In neither of the two lists. */
  readonly first: QueueCard | null
  /** Reviews with new cards spread evenly among them; those before `position` are done. */
  readonly main: readonly QueueCard[]
  readonly position: number
  /** Cards in a step, by `dueAt`; some are not due yet. */
  readonly learning: readonly QueueCard[]
  readonly counts: QueueCounts
}

/** Cards still to come today. */
export interface QueueCounts {
  readonly new: number
  readonly learning: number
  readonly review: number
}

/** What comes next: a card, a wait until a step is due (ms since the epoch), or nothing more today. */
export type Next =
  | { readonly kind: 'card'; readonly card: QueueCard }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'done' }

/**
 * The sibling group of a card: cards of one fact give each other away, so only one of them a day. `sco/member-india/accession.year`
 * is in `sco/member-india`; a card of one's own is alone in its group.
 */
export function siblingGroupOf(cardId: CardId): string {
  return cardId.split('/', 2).join('/')
}

/**
 * What happened so far on a study day.
 * @param lines all log lines of that study day (`line.day`), in order
 */
export function summarizeDay(lines: readonly LogLine[]): DaySoFar {
  const answers = effectiveLines(lines).filter((line) => line.kind === 'answer')
  return {
    introduced: answers.filter((line) => line.stateBefore === 'new').length,
    reviewed: answers.filter((line) => line.stateBefore === 'review').length,
    groups: new Set(answers.map((line) => siblingGroupOf(line.cardId))),
  }
}

/**
 * The queue for the rest of the day: cards in a step, due reviews by due day (within a day in an order that changes daily) and new
 * cards in their order, both up to the day's limit. Siblings wait until tomorrow: one card of a fact a day, steps
 * excepted. That is read from today's answers, not written down, so it holds after a restart and an undo lifts it.
 */
export function planQueue(input: QueueInput): Queue {
  const groups = new Set(input.soFar.groups)
  const learning = stepsOf(input)
  for (const card of learning) groups.add(siblingGroupOf(card.cardId))
  const { limits, soFar } = input
  // Also what is over the limit keeps its siblings back: a new one would give it away.
  const due = oneOfEachGroup(reviewsOf(input), groups, Number.POSITIVE_INFINITY)
  const reviews = due.slice(0, Math.max(0, limits.reviewsPerDay - soFar.reviewed))
  const fresh = oneOfEachGroup(newOf(input), groups, Math.max(0, limits.newPerDay - soFar.introduced))
  return {
    first: null,
    main: input.gainOf === undefined ? spreadEvenly(reviews, fresh) : [...reviews, ...fresh],
    position: 0,
    learning,
    counts: { new: fresh.length, learning: learning.length, review: reviews.length },
  }
}

/**
 * What to show now: the card put first, a step that is due, else the next review or new card, else a step up to 20 minutes ahead of
 * its time.
 * @param now ms since the epoch
 */
export function nextCard(queue: Queue, now: number): Next {
  if (queue.first !== null) return { kind: 'card', card: queue.first }
  const step = queue.learning[0]
  const stepAt = step?.memory?.dueAt ?? Number.POSITIVE_INFINITY
  if (step !== undefined && stepAt <= now) return { kind: 'card', card: step }
  const card = queue.main[queue.position]
  if (card !== undefined) return { kind: 'card', card }
  if (step === undefined) return { kind: 'done' }
  return stepAt <= now + LEARN_AHEAD_MS ? { kind: 'card', card: step } : { kind: 'wait', until: stepAt }
}

/**
 * The queue after the card that `nextCard` gave was answered, suspended, buried or removed. After an undo, plan anew and `putFirst`.
 * @param after the card's memory now; null when the card is gone
 * @param today the study day
 */
export function advance(queue: Queue, card: QueueCard, after: Memory | null, today: StudyDay): Queue {
  const isFirst = queue.first?.cardId === card.cardId
  const fromMain = !isFirst && queue.main[queue.position]?.cardId === card.cardId
  const others = queue.learning.filter((other) => other.cardId !== card.cardId)
  const comesBack = after !== null && isStep(after) && isActive(after, today)
  const left = addToCount(queue.counts, card.kind, -1)
  return {
    first: isFirst ? null : queue.first,
    main: queue.main,
    position: fromMain ? queue.position + 1 : queue.position,
    learning: comesBack ? insertStep(others, after) : others,
    counts: comesBack ? addToCount(left, 'learning', 1) : left,
  }
}

/** The card shown before all others, as when its answer was just taken back. The queue as it is when the card is not in it. */
export function putFirst(queue: Queue, cardId: CardId): Queue {
  const isIt = (card: QueueCard): boolean => card.cardId === cardId
  const ahead = queue.main.slice(queue.position)
  const first = ahead.find(isIt) ?? queue.learning.find(isIt)
  if (first === undefined || queue.first !== null) return queue
  return {
    ...queue,
    first,
    main: ahead.filter((card) => !isIt(card)),
    position: 0,
    learning: queue.learning.filter((card) => !isIt(card)),
  }
}

const addToCount = (counts: QueueCounts, kind: QueueCard['kind'], change: number): QueueCounts => ({
  ...counts,
  [kind]: counts[kind] + change,
})

const isStep = (memory: Memory): boolean => memory.state === 'learning' || memory.state === 'relearning'

const byDueAt = (a: Memory, b: Memory): number => a.dueAt - b.dueAt || (a.cardId < b.cardId ? -1 : 1)

const stepCard = (memory: Memory): QueueCard => ({ cardId: memory.cardId, kind: 'learning', memory })

function stepsOf({ memories, today }: QueueInput): readonly QueueCard[] {
  return memories
    .filter((memory) => isStep(memory) && isActive(memory, today))
    .toSorted(byDueAt)
    .map(stepCard)
}

function insertStep(steps: readonly QueueCard[], memory: Memory): readonly QueueCard[] {
  const later = steps.findIndex((step) => step.memory !== null && byDueAt(memory, step.memory) < 0)
  return steps.toSpliced(later === -1 ? steps.length : later, 0, stepCard(memory))
}

function reviewsOf({ memories, now, today, gainOf }: QueueInput): readonly QueueCard[] {
  const due = memories.filter((memory) => memory.state === 'review' && isDue(memory, now, today))
  const ordered = gainOf === undefined ? byDueDay(due, today) : byFallingGain(due, gainOf)
  return ordered.map((memory) => ({ cardId: memory.cardId, kind: 'review', memory }))
}

function byDueDay(due: readonly Memory[], today: StudyDay): readonly Memory[] {
  const rank = new Map(due.map((memory) => [memory.cardId, shuffleKey(memory.cardId, today)]))
  const dayOf = (memory: Memory): number => memory.dueDay ?? today
  const rankOf = (memory: Memory): number => rank.get(memory.cardId) ?? 0
  return due.toSorted((a, b) => dayOf(a) - dayOf(b) || rankOf(a) - rankOf(b) || byDueAt(a, b))
}

function byFallingGain(due: readonly Memory[], gainOf: (memory: Memory) => number): readonly Memory[] {
  return due
    .map((memory) => ({ memory, gain: gainOf(memory) }))
    .toSorted((a, b) => b.gain - a.gain || byDueAt(a.memory, b.memory))
    .map(({ memory }) => memory)
}

function* newOf({ candidates, today }: QueueInput): Generator<QueueCard> {
  for (const { cardId, memory } of candidates) {
    if (memory === null || (memory.state === 'new' && isActive(memory, today))) yield { cardId, kind: 'new', memory }
  }
}

/** At most `limit` cards, of each sibling group the first, and none of a group in `groups`, to which the taken ones are added. */
function oneOfEachGroup(cards: Iterable<QueueCard>, groups: Set<string>, limit: number): readonly QueueCard[] {
  const taken: QueueCard[] = []
  for (const card of cards) {
    if (taken.length >= limit) break
    const group = siblingGroupOf(card.cardId)
    if (groups.has(group)) continue
    groups.add(group)
    taken.push(card)
  }
  return taken
}

/** Both lists in their order, each at equal distances over the whole. */
function spreadEvenly<T>(many: readonly T[], few: readonly T[]): readonly T[] {
  const all: T[] = []
  let i = 0
  let j = 0
  while (i < many.length || j < few.length) {
    const fromMany = j === few.length || (i < many.length && (i + 1) / (many.length + 1) <= (j + 1) / (few.length + 1))
    all.push(...(fromMany ? many.slice(i, i + 1) : few.slice(j, j + 1)))
    if (fromMany) i += 1
    else j += 1
  }
  return all
}

/** Pseudo-random, the same for a card all day and different on another: FNV-1a, 32 bits. */
function shuffleKey(cardId: CardId, today: StudyDay): number {
  const text = `${today}/${cardId}`
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
