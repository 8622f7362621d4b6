import Dexie from 'dexie'
import type { CardId } from '#core/ids'
import { fail, ok, type Result } from '#core/result'
import { answerLine, type Scheduling } from '#core/scheduling/answer'
import { effectiveLines } from '#core/scheduling/fold-log'
import type { Evidence, Rating, StudyDay } from '#core/scheduling/log-line'
import { stampLine } from '#core/scheduling/log-line'
import { dueAtBound, type Memory } from '#core/scheduling/memory'
import { type DaySoFar, summarizeDay } from '#core/scheduling/plan-queue'
import { isSameMemory } from '#core/scheduling/same-memory'
import { type Moment, startOfStudyDay, studyDayOf } from '#core/scheduling/study-day'
import { db } from './database.ts'
import { perform } from './operations.ts'
import { reviewLog } from './review-log.ts'
import { newRowId } from './row-id.ts'

/** What the queue needs to know of the database. Reads what is due and today's lines only. */
export interface DueState {
  readonly memories: readonly Memory[]
  readonly soFar: DaySoFar
}

/** All that can be due now, and what happened today. */
export async function readDue(moment: Moment): Promise<DueState> {
  const today = studyDayOf(moment)
  const [memories, lines] = await Promise.all([
    db.memory
      .where('[queue+dueAt]')
      .between(['on', 0], ['on', dueAtBound(moment.at)], true, true)
      .toArray(),
    // Two days more, because the clock's offset and the hour at which days begin may have changed since.
    reviewLog.since(startOfStudyDay(today - 2, moment)),
  ])
  // What was taken back is left out first: after the clock was set back, the undo of today's answer stands on the day before.
  return { memories, soFar: summarizeDay(effectiveLines(lines).filter((l) => l.day === today)) }
}

/** How many facts and cards of one's own were answered on this study day; what was taken back does not count. */
export const countAnsweredToday = async (at: Moment): Promise<number> => (await readDue(at)).soFar.groups.size

/** Memories by card, for cards that have one. */
export async function readMemories(ids: readonly CardId[]): Promise<ReadonlyMap<CardId, Memory>> {
  const rows = await db.memory.bulkGet([...ids])
  return new Map(rows.flatMap((m) => (m === undefined ? [] : [[m.cardId, m]])))
}

/** The memories of the cards in review that are not suspended. */
export const readInReview = async (): Promise<readonly Memory[]> => {
  const on = db.memory.where('[queue+dueAt]').between(['on', Dexie.minKey], ['on', Dexie.maxKey])
  return (await on.toArray()).filter(({ state }) => state === 'review')
}

/** The memories of all cards that have one. */
export const readAllMemories = async (): Promise<ReadonlyMap<CardId, Memory>> =>
  new Map((await db.memory.toArray()).map((m) => [m.cardId, m]))

/** One card's memory, or null. */
export const readMemory = async (id: CardId): Promise<Memory | null> => (await db.memory.get(id)) ?? null

/**
 * Whether another window has changed a card since it was shown here.
 * @param shown its memory at that time; null for a card without lines
 */
export async function isChangedElsewhere(cardId: CardId, shown: Memory | null): Promise<boolean> {
  if (isSameMemory(await readMemory(cardId), shown)) return false
  return reviewLog.isFromElsewhere(cardId)
}

interface Answered {
  readonly cardId: CardId
  readonly rating: Rating
  readonly evidence: Evidence
  /** ms from the question to the answer. */
  readonly took: number
  /** The card's memory when it was shown; absent: whatever it is now. */
  readonly shown?: Memory | null
}

/**
 * Records an answer: its line, the card's new memory and the operation are durable when the promise resolves. Gives the new memory.
 * Nothing is recorded when the card's memory is no longer what was shown: another window was faster.
 */
export function answerCard(
  { shown, ...given }: Answered,
  moment: Moment,
  scheduling: Scheduling,
): Promise<Result<Memory | null, 'changed elsewhere'>> {
  return perform({
    label: 'Answer taken',
    at: moment.at,
    quiet: true,
    write: async (writer) => {
      const memory = await readMemory(given.cardId)
      if (shown !== undefined && !isSameMemory(memory, shown)) return fail('changed elsewhere')
      await writer.append(answerLine({ ...given, id: newRowId(), memory, moment }, scheduling))
      return ok(await readMemory(given.cardId))
    },
  })
}

/** Starts a card anew, as if it was never answered; its log lines stay. */
export const resetCard = (cardId: CardId, moment: Moment): Promise<void> =>
  perform({
    label: 'Card started anew',
    at: moment.at,
    write: (w) => w.append({ ...stampLine(newRowId(), cardId, moment), kind: 'reset' }),
  })

/** Takes a card out of all queues until it is resumed. */
export const suspendCard = (cardId: CardId, moment: Moment): Promise<void> =>
  perform({
    label: 'Card suspended',
    at: moment.at,
    write: (w) => w.append({ ...stampLine(newRowId(), cardId, moment), kind: 'suspend' }),
  })

/** Brings a suspended card back. */
export const resumeCard = (cardId: CardId, moment: Moment): Promise<void> =>
  perform({
    label: 'Card back in the queue',
    at: moment.at,
    write: (w) => w.append({ ...stampLine(newRowId(), cardId, moment), kind: 'resume' }),
  })

/** Puts a card off until tomorrow. */
export const buryCard = (cardId: CardId, moment: Moment): Promise<void> =>
  perform({
    label: 'Card put off until tomorrow',
    at: moment.at,
    write: (w) =>
      w.append({
        ...stampLine(newRowId(), cardId, moment),
        kind: 'bury',
        until: (studyDayOf(moment) + 1) satisfies StudyDay,
      }),
  })

/** "This card is wrong": hides the card and keeps what the reader says about it. */
export const reportCard = (cardId: CardId, text: string, moment: Moment): Promise<void> =>
  perform({
    label: 'Card hidden and your remark kept',
    at: moment.at,
    write: async (w) => {
      await w.put('remarks', {
        id: newRowId(),
        createdAt: moment.at,
        updatedAt: moment.at,
        deletedAt: null,
        cardId,
        text,
      })
      await w.append({ ...stampLine(newRowId(), cardId, moment), kind: 'suspend' })
    },
  })
