import { describe, expect, test } from 'vitest'
import { foldLog } from '#core/scheduling/fold-log'
import { type LogLine, stampLine } from '#core/scheduling/log-line'
import { db } from '../../../src/renderer/db/database.ts'
import { reviewLog } from '../../../src/renderer/db/review-log.ts'
import { answer, momentOf, rowId, undo } from '../../helpers/cards.ts'
import { beginEmpty, cardOf, DAY, HOUR, memoriesAndFolds, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const card = cardOf('founded')
const other = cardOf('charter')

/** Appends as callers do, inside a transaction. Copies are given, so that what is compared is what was meant. */
const append = (...lines: readonly LogLine[]): Promise<void> =>
  db.transaction('rw', db.log, db.memory, async () => {
    for (const line of lines) await reviewLog.append({ ...line })
  })

const suspend = (id: string, at: number, cardId = card): LogLine => ({
  ...stampLine(rowId(id), cardId, momentOf(at)),
  kind: 'suspend',
})

describe('the review log', () => {
  const first = answer(card, null, 3, NOON)
  const second = answer(card, foldLog([first]), 1, NOON + DAY)
  const elsewhere = answer(other, null, 4, NOON + HOUR)

  test('gives back what was appended, of one card, by id, or all, as it was given', async () => {
    await append(first, elsewhere, second)
    expect(await reviewLog.all()).toEqual([first, elsewhere, second])
    expect(await reviewLog.forCard(card)).toEqual([first, second])
    expect(await reviewLog.forCard(cardOf('unknown'))).toEqual([])
    expect(await reviewLog.byId(second.id)).toEqual(second)
    expect(await reviewLog.byId('unknown')).toBeNull()
  })

  test('gives the lines from an instant on, that instant included', async () => {
    await append(first, elsewhere, second)
    expect(await reviewLog.since(NOON + HOUR)).toEqual([elsewhere, second])
    expect(await reviewLog.since(NOON + HOUR + 1)).toEqual([second])
  })

  test('gives the newest lines from before an instant, that instant not included', async () => {
    await append(first, elsewhere, second)
    expect(await reviewLog.before(NOON + DAY, 5)).toEqual([elsewhere, first])
    expect(await reviewLog.before(NOON + DAY + 1, 2)).toEqual([second, elsewhere])
  })

  test('keeps the order of writing where the clock went back', async () => {
    const lines = [suspend('b', NOON + DAY), suspend('c', NOON), suspend('a', NOON + HOUR)]
    await append(...lines)
    expect(await reviewLog.all()).toEqual(lines)
    expect(await reviewLog.forCard(card)).toEqual(lines)
    expect(await reviewLog.since(NOON)).toEqual(lines)
  })

  test('refuses a line whose id it has', async () => {
    await append(first)
    await expect(append({ ...elsewhere, id: first.id })).rejects.toThrow('ConstraintError')
    expect(await reviewLog.all()).toEqual([first])
  })
})

describe('the memory beside the lines', () => {
  const first = answer(card, null, 3, NOON)
  const hide = suspend('hide', NOON + HOUR)

  test('is the fold of the card’s lines after each line, undo lines included', async () => {
    const takenBack = undo(first, 'back')
    for (const line of [first, hide, takenBack, undo(takenBack, 'again'), answer(other, null, 1, NOON)]) {
      await append(line)
      const { kept, folded } = await memoriesAndFolds()
      expect(kept).toEqual(folded)
    }
    expect(await db.memory.count()).toBe(2)
  })

  test('is gone when every line is taken back', async () => {
    await append(first, undo(first, 'back'))
    expect(await db.memory.toArray()).toEqual([])
  })

  test.each<[string, readonly LogLine[], 'on' | 'off']>([
    ['an answered card', [first], 'on'],
    ['a suspended card', [first, hide], 'off'],
    ['a card suspended before its first answer', [hide], 'off'],
    ['a card that was reset', [first, { ...hide, id: rowId('anew'), kind: 'reset' }], 'off'],
    ['a card that came back', [first, hide, { ...hide, id: rowId('back'), kind: 'resume' }], 'on'],
  ])('says whether it can be due: %s', async (_what, lines, queue) => {
    await append(...lines)
    expect(await db.memory.toArray()).toMatchObject([{ cardId: card, queue }])
  })
})

describe('replacing the log', () => {
  test('leaves the new lines in their order, with the memories that they give, and nothing of the old', async () => {
    await append(answer(cardOf('old'), null, 3, NOON))
    const first = answer(card, null, 3, NOON + DAY)
    const lines = [first, suspend('hide', NOON, other), undo(first, 'back'), answer(card, null, 1, NOON + HOUR)]
    await db.transaction('rw', db.log, db.memory, () => reviewLog.replace(lines))
    expect(await reviewLog.all()).toEqual(lines)
    const { kept, folded } = await memoriesAndFolds()
    expect(kept).toEqual(folded)
    expect(Object.keys(kept).toSorted()).toEqual([card, other].toSorted())
  })

  test('is followed by what is appended later', async () => {
    await append(suspend('old', NOON))
    const [first, next] = [suspend('first', NOON), suspend('next', NOON)]
    await db.transaction('rw', db.log, db.memory, () => reviewLog.replace([first]))
    await append(next)
    expect(await reviewLog.all()).toEqual([first, next])
  })
})
