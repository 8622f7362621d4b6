import { describe, expect, test } from 'vitest'
import { explainDue } from '#core/scheduling/explain-due'
import { foldLog } from '#core/scheduling/fold-log'
import { type LogLine, type Rating, stampLine } from '#core/scheduling/log-line'
import { type Moment, studyDayOf } from '#core/scheduling/study-day'
import { answer, cardId, momentOf, rowId, undo } from '../../helpers/cards.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** 10:31 UTC of 12 November 2026. */
const THEN = Date.UTC(2026, 10, 12, 10, 31)
const CARD = cardId('sco/founded/when')

/** Lines of answers, each so many ms after THEN. */
function answers(...given: readonly (readonly [rating: Rating, ms: number])[]): readonly LogLine[] {
  return given.reduce<readonly LogLine[]>(
    (lines, [rating, ms]) => [...lines, answer(CARD, foldLog(lines), rating, THEN + ms)],
    [],
  )
}

const line = (ms: number) => stampLine(rowId(`line-${ms}`), CARD, momentOf(THEN + ms))

function explain(lines: readonly LogLine[], ms: number, desiredRetention = 0.9, utcOffset = 0): string {
  const now: Moment = momentOf(THEN + ms, utcOffset)
  return explainDue({ memory: foldLog(lines), lines, desiredRetention }, now)
}

/** A card that was learned on 12 November and was answered with Good, Good. */
const LEARNED = answers([3, 0], [3, 10 * MINUTE])

describe('why a card is due then', () => {
  test('a new card waits for its turn', () => {
    expect(explain([], 0)).toBe(
      'It has not been answered yet, so it waits among the new cards: a few come each day, in the order of the text.',
    )
  })

  test('so does one whose only answer was taken back', () => {
    const [only] = answers([3, 0])
    if (only === undefined) throw new Error('no line')
    expect(explain([only, undo(only, 'taken-back')], 0)).toMatch(/^It has not been answered yet/)
  })

  test('a card that was started anew waits like a new one', () => {
    expect(explain([...LEARNED, { ...line(DAY), kind: 'reset' }], 2 * DAY)).toBe(
      'You started it anew on 13 November, so it waits among the new cards: a few come each day, in the order of the text.',
    )
  })

  test('a step of learning is due by the minute', () => {
    expect(explain(answers([3, 0]), MINUTE)).toBe(
      'Good today at 10:31: its step of learning is 10 minutes, so it is due at 10:41.',
    )
    expect(explain(answers([1, 0]), 5 * MINUTE)).toBe(
      'Again today at 10:31: its step of learning is 1 minute, so it has been due since 10:32.',
    )
  })

  test('the times are those of the reader’s clock', () => {
    expect(explain(answers([3, 0]), MINUTE, 0.9, 480)).toBe(
      'Good today at 18:31: its step of learning is 10 minutes, so it is due at 18:41.',
    )
  })

  test('a step of yesterday says which day', () => {
    expect(explain(answers([3, 0]), DAY)).toBe(
      'Good on 12 November at 10:31: its step of learning is 10 minutes, so it has been due since 10:41 on 12 November.',
    )
  })

  test('a card in review: the wanted recall and its memory give the days', () => {
    expect(explain(LEARNED, DAY)).toBe(
      'Good on 12 November: at 90 % wanted recall its memory of 2 days gives 2 days, so it is due on 14 November.',
    )
    expect(explain(LEARNED, 2 * DAY)).toMatch(/, so it is due today\.$/)
    expect(explain(LEARNED, 5 * DAY)).toMatch(/, so it has been due since 14 November\.$/)
  })

  test('what was taken back explains nothing', () => {
    const again = answer(CARD, foldLog(LEARNED), 1, THEN + 2 * DAY)
    expect(explain([...LEARNED, again, undo(again, 'taken-back')], DAY)).toBe(explain(LEARNED, DAY))
  })

  test('when another recall was wanted at that time, the expected one is said', () => {
    expect(explain(LEARNED, DAY, 0.8)).toBe(
      'Good on 12 November: its memory of 2 days gave 2 days (recall expected then: 91 %), so it is due on 14 November.',
    )
  })

  test('a forgotten card comes back within the day', () => {
    expect(explain([...LEARNED, answer(CARD, foldLog(LEARNED), 1, THEN + 2 * DAY)], 2 * DAY)).toBe(
      'Again today at 10:31: it was forgotten and comes back after 10 minutes, so it is due at 10:41.',
    )
  })

  test('a card that was put off comes back on its day, whatever its memory says', () => {
    const until = studyDayOf(momentOf(THEN)) + 2
    const lines: readonly LogLine[] = [...LEARNED, { ...line(DAY), kind: 'bury', until }]
    expect(explain(lines, DAY)).toBe('You put it off, so it comes back on 14 November.')
    expect(explain(lines, 2 * DAY)).toMatch(/^Good on 12 November/)
  })

  test('a suspended card waits to be resumed', () => {
    const suspended: readonly LogLine[] = [...LEARNED, { ...line(DAY), kind: 'suspend' }]
    expect(explain(suspended, DAY)).toBe('It is suspended, so it is not asked until you resume it.')
    expect(explain([...suspended, { ...line(DAY + 1), kind: 'resume' }], DAY)).toBe(explain(LEARNED, DAY))
  })

  test('a day that the reader chose is theirs', () => {
    const dueAt = THEN + 10 * DAY
    expect(explain([...LEARNED, { ...line(DAY), kind: 'due', dueAt }], DAY)).toBe(
      'You chose the day yourself, so it is due on 22 November.',
    )
  })

  test('the year is said when it is another one', () => {
    const easy = answers([4, 0], [4, 8 * DAY])
    expect(explain(easy, 9 * DAY)).toMatch(/^Easy on 20 November: .* so it is due on \d+ \w+ 2027\.$/)
  })
})
