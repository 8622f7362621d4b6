/** What Today reads below the fold. */
import type { PackIndex } from '#core/content/index-pack'
import type { Pack } from '#core/content/model'
import type { Scheduling } from '#core/scheduling/answer'
import { type BegunCard, type FadingDocument, fadingDocuments } from '#core/scheduling/fading'
import { effectiveLines } from '#core/scheduling/fold-log'
import { countLastDays, type DayCount } from '#core/scheduling/last-days'
import type { LogLine } from '#core/scheduling/log-line'
import { continuesStreak } from '#core/scheduling/streak'
import { type Moment, type StudyDay, startOfStudyDay, studyDayOf } from '#core/scheduling/study-day'
import { ownCardId } from '#core/transfer/rows'
import { readOwnCardsOf } from './own-cards.ts'
import type { CardSource } from './queue.ts'
import { readMemories } from './review-actions.ts'
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

interface FadingSource extends CardSource {
  readonly pack: Pack
  readonly index: PackIndex
}

/**
 * The documents of which the reader is about to forget something, the weakest first, at most so many. Reads the memories of the pack's
 * cards and of one's own cards on its passages only.
 */
export async function readFading(
  source: FadingSource,
  moment: Moment,
  scheduling: Scheduling,
  most: number,
): Promise<readonly FadingDocument[]> {
  const own = (await Promise.all(source.pack.documents.map(({ id }) => readOwnCardsOf(id)))).flat()
  const passages = [
    ...source.cards.map(({ id, citation }) => ({ id, block: citation.telling.block })),
    ...own.map(({ id, place }) => ({ id: ownCardId(id), block: place?.segments[0]?.block })),
  ]
  const memories = await readMemories(passages.map(({ id }) => id))
  const begun = passages.flatMap(({ id, block }): readonly BegunCard[] => {
    const memory = memories.get(id)
    const placed = block === undefined ? undefined : source.index.blocks.get(block)
    // A card on a passage that is no longer in the text leads nowhere.
    if (memory === undefined || placed === undefined) return []
    return [{ memory, document: placed.document.id, block: placed.block.id }]
  })
  return fadingDocuments(begun, studyDayOf(moment), scheduling, most)
}
