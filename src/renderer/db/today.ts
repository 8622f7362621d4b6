/** What Today reads below the fold. */
import type { Place } from '#core/annotations/place'
import { blockOf, type Library } from '#core/library/library'
import type { Scheduling } from '#core/scheduling/answer'
import { type BegunCard, type FadingDocument, fadingDocuments } from '#core/scheduling/fading'
import { effectiveLines } from '#core/scheduling/fold-log'
import { countLastDays, type DayCount } from '#core/scheduling/last-days'
import type { LogLine } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import { continuesStreak } from '#core/scheduling/streak'
import { type Moment, type StudyDay, startOfStudyDay, studyDayOf } from '#core/scheduling/study-day'
import { ownCardId } from '#core/transfer/rows'
import { readOwnCards } from './own-cards.ts'
import { readInReview } from './review-actions.ts'
import { reviewLog } from './review-log.ts'

/** The answers of the last study days, today last. */
export async function readLastDays(moment: Moment, days: number): Promise<readonly DayCount[]> {
  const today = studyDayOf(moment)
  // Two days more, because the clock's offset and the hour at which days begin may have changed since.
  return countLastDays(await reviewLog.since(startOfStudyDay(today - days - 1, moment)), today, days)
}

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

/**
 * The documents of which the reader is about to forget something, the weakest first, at most so many. Reads the cards in review only, so it
 * costs no more with more packs.
 */
export async function readFading(
  library: Library,
  moment: Moment,
  scheduling: Scheduling,
  most: number,
): Promise<readonly FadingDocument[]> {
  const [memories, rows] = await Promise.all([readInReview(), readOwnCards()])
  const own = new Map(rows.map((row) => [ownCardId(row.id), row]))
  const begun = memories.flatMap((memory) => begunCardOf(memory, own.get(memory.cardId)?.place, library) ?? [])
  return fadingDocuments(begun, studyDayOf(moment), scheduling, most)
}

/** Null for a card whose passage is no longer in a text, or in none: it leads nowhere. */
function begunCardOf(memory: Memory, place: Place | null | undefined, library: Library): BegunCard | null {
  const card = library.cardById.get(memory.cardId)
  const pack = card?.pack ?? place?.pack
  const block = card?.citation.telling.block ?? place?.segments[0]?.block
  if (pack === undefined || block === undefined) return null
  const placed = blockOf(library, pack, block)
  return placed === null ? null : { memory, pack, document: placed.document.id, block }
}
