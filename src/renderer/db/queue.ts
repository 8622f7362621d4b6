import Dexie from 'dexie'
import type { GeneratedCard } from '#core/cards/model'
import type { CardId, DocumentId } from '#core/ids'
import { isActive, type Memory } from '#core/scheduling/memory'
import { type DayLimits, type NewCandidate, planQueue, type Queue, siblingGroupOf } from '#core/scheduling/plan-queue'
import type { CardsToday } from '#core/scheduling/reminder'
import { type Moment, type StudyDay, studyDayOf } from '#core/scheduling/study-day'
import { ownCardId, ownRowOf } from '#core/transfer/rows'
import { db } from './database.ts'
import { readOwnCards } from './own-cards.ts'
import { readDue, readMemories } from './review-actions.ts'

/** The content's cards, as the queue needs them. */
export interface CardSource {
  /** In text order. */
  readonly cards: readonly GeneratedCard[]
  readonly cardById: ReadonlyMap<CardId, GeneratedCard>
}

/**
 * Plans the rest of the study day from the database. Reads what is due, today's lines, and as many new cards as the day wants.
 * @param gainOf given: the reviews that gain most come first (`QueueInput.gainOf`)
 */
export async function readQueue(
  source: CardSource,
  moment: Moment,
  limits: DayLimits,
  gainOf?: (memory: Memory) => number,
): Promise<Queue> {
  const today = studyDayOf(moment)
  const { memories, soFar } = await readDue(moment)
  const there = await stillThere(memories, source)
  const wanted = Math.max(0, limits.newPerDay - soFar.introduced)
  const busy = new Set([...soFar.groups, ...there.map((m) => siblingGroupOf(m.cardId))])
  const candidates = await readCandidates(source, wanted, busy, today)
  const order = gainOf === undefined ? {} : { gainOf }
  return planQueue({ now: moment.at, today, limits, soFar, memories: there, candidates, ...order })
}

/** Stabilities (days) of all cards in review that can be asked: what a forecast needs. Reads every memory. */
export async function readStabilities(source: CardSource): Promise<readonly number[]> {
  const memories = await db.memory.where('[queue+dueAt]').between(['on', Dexie.minKey], ['on', Dexie.maxKey]).toArray()
  const there = await stillThere(
    memories.filter((m) => m.state === 'review'),
    source,
  )
  return there.map((m) => m.stability)
}

/** How many cards in review and steps are due now, and whether one has reviewed today: what a reminder needs. */
export async function readCardsToday(source: CardSource, moment: Moment, limits: DayLimits): Promise<CardsToday> {
  const { counts, learning } = await readQueue(source, moment, limits)
  const steps = learning.filter((card) => card.memory !== null && card.memory.dueAt <= moment.at)
  const { groups } = (await readDue(moment)).soFar
  return { due: counts.review + steps.length, hasReviewed: groups.size > 0 }
}

/** Without cards whose content was retired or that the reader deleted: their log stays, but they are not asked. */
async function stillThere(memories: readonly Memory[], source: CardSource): Promise<readonly Memory[]> {
  const own = memories.flatMap((m) => ownRowOf(m.cardId) ?? [])
  const rows = await db.cards.bulkGet(own)
  const alive = new Set(rows.flatMap((r) => (r === undefined || r.deletedAt !== null ? [] : [ownCardId(r.id)])))
  return memories.filter((m) => source.cardById.has(m.cardId) || alive.has(m.cardId))
}

const CHUNK = 200

/**
 * New cards for at least `wanted` facts that can be asked today, if there are as many: cards of one's own, then opened documents, then
 * the others.
 * @param busy sibling groups of which another card may be asked today
 */
async function readCandidates(
  source: CardSource,
  wanted: number,
  busy: ReadonlySet<string>,
  today: StudyDay,
): Promise<readonly NewCandidate[]> {
  if (wanted === 0) return []
  const opened = new Set<DocumentId>((await db.reading.toArray()).map((r) => r.document))
  const isOpened = (card: GeneratedCard): boolean => opened.has(card.citation.document)
  const ordered = [
    ...(await readOwnCards()).map((c) => ({ cardId: ownCardId(c.id), opened: true })),
    ...source.cards.filter(isOpened).map((c) => ({ cardId: c.id, opened: true })),
    ...source.cards.filter((c) => !isOpened(c)).map((c) => ({ cardId: c.id, opened: false })),
  ]
  const found: NewCandidate[] = []
  const groups = new Set<string>()
  for (let i = 0; i < ordered.length && groups.size < wanted; i += CHUNK) {
    const chunk = ordered.slice(i, i + CHUNK)
    const memories = await readMemories(chunk.map((c) => c.cardId))
    for (const card of chunk) {
      const memory = memories.get(card.cardId) ?? null
      if (memory !== null && (memory.state !== 'new' || !isActive(memory, today))) continue
      found.push({ ...card, memory })
      const group = siblingGroupOf(card.cardId)
      if (!busy.has(group)) groups.add(group)
    }
  }
  return found
}
