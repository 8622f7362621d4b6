/** What Today reads beside the queue. */
import type { PackIndex } from '#core/content/index-pack'
import type { Scheduling } from '#core/scheduling/answer'
import { type Pace, paceOf } from '#core/scheduling/estimate'
import { type BegunCard, type FadingDocument, fadingDocuments } from '#core/scheduling/fading'
import { effectiveLines } from '#core/scheduling/fold-log'
import { countLastDays, type DayCount } from '#core/scheduling/last-days'
import type { LogLine } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import { continuesStreak } from '#core/scheduling/streak'
import { type Moment, type StudyDay, startOfStudyDay, studyDayOf } from '#core/scheduling/study-day'
import { type OwnCardRow, ownCardId } from '#core/transfer/rows'
import { db } from './database.ts'
import { readOwnCards } from './own-cards.ts'
import type { CardSource } from './queue.ts'
import { reviewLog } from './review-log.ts'

/** The reader's pace is that of so many study days, today included. */
const DAYS_OF_PACE = 7

/** The lines of the last study days, today included, and a few from before them. */
const linesOfLastDays = (moment: Moment, days: number): Promise<readonly LogLine[]> =>
  // Two days more, because the clock's offset and the hour at which days begin may have changed since.
  reviewLog.since(startOfStudyDay(studyDayOf(moment) - days - 1, moment))

/** How fast the reader answered lately. */
export const readPace = async (moment: Moment): Promise<Pace> => paceOf(await linesOfLastDays(moment, DAYS_OF_PACE))

/** The answers of the last study days, today last. */
export const readLastDays = async (moment: Moment, days: number): Promise<readonly DayCount[]> =>
  countLastDays(await linesOfLastDays(moment, days), studyDayOf(moment), days)

/**
 * The study days that can belong to the streak that holds now, the newest first: it reads a few lines of each day, from today back to
 * the first pause that is too long. An answer that was taken back on a later day was one of study all the same.
 */
export async function readStudyDays(moment: Moment): Promise<readonly StudyDay[]> {
  const days: StudyDay[] = []
  let before = moment.at + 1
  for (;;) {
    const newest = await readNewestDay(before)
    if (newest === null) return days
    const { line, isStudied } = newest
    if (!continuesStreak(line.day, days.at(-1) ?? studyDayOf(moment))) return days
    if (isStudied && !days.includes(line.day)) days.push(line.day)
    before = Math.min(line.at, startOfStudyDay(line.day, { ...moment, utcOffset: line.utcOffset }))
  }
}

/** Lines that are enough, most days, to tell that a day was one of study. */
const PROBE = 10

/** The newest line before an instant, and whether an answer of its day counts; null for none. */
async function readNewestDay(before: number): Promise<{ readonly line: LogLine; readonly isStudied: boolean } | null> {
  for (let most = PROBE; ; most *= 2) {
    const lines = await reviewLog.before(before, most)
    const [line] = lines
    if (line === undefined) return null
    const ofDay = lines.filter(({ day }) => day === line.day)
    const isStudied = effectiveLines(ofDay.toReversed()).some(({ kind }) => kind === 'answer')
    // Where all that was looked at was taken back, the lines of the day before it decide.
    if (isStudied || ofDay.length < most) return { line, isStudied }
  }
}

interface FadingSource extends CardSource {
  readonly index: PackIndex
}

/** The documents of which the reader is about to forget something, the weakest first, at most so many. */
export async function readFading(
  source: FadingSource,
  moment: Moment,
  scheduling: Scheduling,
  most: number,
): Promise<readonly FadingDocument[]> {
  const [memories, own] = await Promise.all([
    db.memory.where('[queue+dueAt]').between(['on', 0], ['on', Number.MAX_SAFE_INTEGER]).toArray(),
    readOwnCards(),
  ])
  const ownById = new Map(own.map((row) => [ownCardId(row.id), row]))
  const begun = memories.flatMap((memory) => begunCard(memory, source, ownById.get(memory.cardId)) ?? [])
  return fadingDocuments(begun, studyDayOf(moment), scheduling, most)
}

/** Null for a card that cites no passage of the text as it is now. */
function begunCard(memory: Memory, { cardById, index }: FadingSource, own: OwnCardRow | undefined): BegunCard | null {
  const citation = cardById.get(memory.cardId)?.citation
  if (citation !== undefined) return { memory, document: citation.document, block: citation.telling.block }
  const block = own?.place?.segments[0]?.block
  const placed = block === undefined ? undefined : index.blocks.get(block)
  return placed === undefined ? null : { memory, document: placed.document.id, block: placed.block.id }
}
