import type { GeneratedCard } from '#core/cards/model'
import type { CardId, DocumentId, PackId } from '#core/ids'
import { documentKey, documentKeyOf } from '#core/library/document-key'
import type { Library, LibraryPack } from '#core/library/library'
import { isActive, type Memory } from '#core/scheduling/memory'
import { type IsOpened, openedFirst, takeInTurn } from '#core/scheduling/new-cards'
import { type DayLimits, type NewCandidate, planQueue, type Queue, siblingGroupOf } from '#core/scheduling/plan-queue'
import type { CardsToday } from '#core/scheduling/reminder'
import { type Moment, type StudyDay, startOfStudyDay, studyDayOf } from '#core/scheduling/study-day'
import { type OwnCardRow, ownCardId, ownRowOf } from '#core/transfer/rows'
import { db } from './database.ts'
import { readOwnCards } from './own-cards.ts'
import { readDue, readInReview, readMemories } from './review-actions.ts'

/** The cards of the packs, as the queue needs them. Cards of a pack that was removed are not asked, nor counted; what is known of them stays. */
export interface CardSource extends Pick<Library, 'cardById'> {
  readonly packs: readonly Pick<LibraryPack, 'cards'>[]
  /** Which cards of one's own are asked; absent: all. */
  readonly isAsked?: (card: OwnCardRow) => boolean
}

/** The cards of one text alone: those that its pack made from it, and those of one's own that cite it. */
export function cardsOfDocument(
  { packById }: { readonly packById: ReadonlyMap<PackId, Pick<LibraryPack, 'cards'>> },
  pack: PackId,
  document: DocumentId,
): CardSource {
  const own = packById.get(pack)?.cards ?? []
  const cards = own.filter(({ citation }) => citation.document === document)
  const key = documentKey(pack, document)
  return {
    packs: [{ cards }],
    cardById: new Map(cards.map((card) => [card.id, card])),
    isAsked: (card) => documentKeyOf(card) === key,
  }
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
  const candidates = await readCandidates(source, { wanted, busy, today }, today + soFar.introduced)
  const order = gainOf === undefined ? {} : { gainOf }
  return planQueue({ now: moment.at, today, limits, soFar, memories: there, candidates, ...order })
}

/** Stabilities (days) of all cards in review that can be asked: what a forecast needs. Reads every memory. */
export async function readStabilities(source: CardSource): Promise<readonly number[]> {
  return (await stillThere(await readInReview(), source)).map((m) => m.stability)
}

/** How many cards in review are due on the next study day: what an end for today can say. */
export async function countDueTomorrow(source: CardSource, moment: Moment): Promise<number> {
  const tomorrow = studyDayOf(moment) + 1
  const { memories } = await readDue({ ...moment, at: startOfStudyDay(tomorrow + 1, moment) })
  const there = await stillThere(memories, source)
  return there.filter((m) => m.dueDay !== null && m.dueDay <= tomorrow).length
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
  const isAlive = (row: OwnCardRow): boolean => row.deletedAt === null && (source.isAsked?.(row) ?? true)
  const alive = new Set(rows.flatMap((row) => (row !== undefined && isAlive(row) ? [ownCardId(row.id)] : [])))
  return memories.filter((m) => source.cardById.has(m.cardId) || alive.has(m.cardId))
}

interface WantedCards {
  /** Facts. */
  readonly wanted: number
  /** Sibling groups of which another card may be asked today. */
  readonly busy: ReadonlySet<string>
  readonly today: StudyDay
}

/**
 * New cards for at least `wanted` facts that can be asked today, if there are as many: cards of one's own, then those of the packs in turn.
 * @param turn which pack is first (`takeInTurn`)
 */
async function readCandidates(source: CardSource, want: WantedCards, turn: number): Promise<readonly NewCandidate[]> {
  if (want.wanted === 0) return []
  const opened = new Set((await db.reading.toArray()).map((r) => r.id))
  const isOpened: IsOpened = ({ pack, citation }) => opened.has(documentKey(pack, citation.document))
  const own = (await readOwnCards()).filter(source.isAsked ?? (() => true)).map((card) => ownCardId(card.id))
  const packs = source.packs.map(({ cards }) => idsOf(openedFirst(cards, isOpened)))
  const [first, ...others] = await Promise.all([own, ...packs].map((ids) => readUnmet(ids, want)))
  return [...(first ?? []), ...takeInTurn(others, turn)]
}

function* idsOf(cards: Iterable<GeneratedCard>): Generator<CardId> {
  for (const { id } of cards) yield id
}

/** The first of these cards that can be met today, of at least `wanted` facts. */
async function readUnmet(
  ids: Iterable<CardId>,
  { wanted, busy, today }: WantedCards,
): Promise<readonly NewCandidate[]> {
  const found: NewCandidate[] = []
  const groups = new Set<string>()
  for (const chunk of growingChunks(ids, 2 * wanted)) {
    const memories = await readMemories(chunk)
    for (const cardId of chunk) {
      const memory = memories.get(cardId) ?? null
      if (memory !== null && (memory.state !== 'new' || !isActive(memory, today))) continue
      found.push({ cardId, memory })
      const group = siblingGroupOf(cardId)
      if (!busy.has(group)) groups.add(group)
    }
    if (groups.size >= wanted) break
  }
  return found
}

/** Each chunk twice as long as the one before, so that a pack that is new costs little, and one that was all met few reads. */
function* growingChunks<T>(items: Iterable<T>, first: number): Generator<readonly T[]> {
  let chunk: T[] = []
  let size = first
  for (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
    size *= 2
  }
  if (chunk.length > 0) yield chunk
}
