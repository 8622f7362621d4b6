import { describe, expect, test } from 'vitest'
import { answerLine, preview } from '#core/scheduling/answer'
import type { Rating } from '#core/scheduling/log-line'
import { db } from '../../../src/renderer/db/database.ts'
import { readRemarks } from '../../../src/renderer/db/remarks.ts'
import {
  answerCard,
  buryCard,
  isChangedElsewhere,
  readDue,
  readMemories,
  readMemory,
  reportCard,
  resetCard,
  suspendCard,
} from '../../../src/renderer/db/review-actions.ts'
import { reviewLog } from '../../../src/renderer/db/review-log.ts'
import { newRowId } from '../../../src/renderer/db/row-id.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { after, beginEmpty, cardOf, DAY, HOUR, MINUTE, NOON, operations } from '../../helpers/study-database.ts'

beginEmpty()

const card = cardOf('founded')
const given = (rating: Rating) => ({ cardId: card, rating, evidence: 'recalled', took: 4_200 }) as const

describe('an answer', () => {
  test('is a line with the moment, the reader’s clock, how long it took and what was given', async () => {
    const moment = { at: NOON, utcOffset: 480, cutoffHour: 4 }
    await answerCard(given(3), moment, DEFAULT_SCHEDULING)
    const [line] = await reviewLog.forCard(card)
    if (line === undefined) throw new Error('no line')
    expect(line).toEqual(answerLine({ ...given(3), moment, id: line.id, memory: null }, DEFAULT_SCHEDULING))
    expect(line).toMatchObject({ kind: 'answer', at: NOON, utcOffset: 480, took: 4_200, stateBefore: 'new' })
  })

  test('gives what its button said, from the first to the fifth', async () => {
    for (const [i, rating] of ([3, 1, 3, 4, 2] as const).entries()) {
      const moment = after(i * DAY)
      const said = preview(card, await readMemory(card), moment, DEFAULT_SCHEDULING)[rating]
      expect(await answerCard(given(rating), moment, DEFAULT_SCHEDULING)).toMatchObject({ ok: true, value: said })
    }
    expect((await readMemory(card))?.reps).toBe(5)
  })
})

describe('what happened today', () => {
  const soFar = async (ms: number) => (await readDue(after(ms))).soFar

  test('counts new cards answered today, and their facts', async () => {
    await answerCard(given(1), after(-DAY), DEFAULT_SCHEDULING)
    await answerCard({ ...given(3), cardId: cardOf('charter') }, after(0), DEFAULT_SCHEDULING)
    await answerCard(given(3), after(MINUTE), DEFAULT_SCHEDULING)
    expect(await soFar(2 * MINUTE)).toEqual({
      introduced: 1,
      reviewed: 0,
      groups: new Set(['sco/charter', 'sco/founded']),
    })
  })

  test('ends at 4:00 on the reader’s clock', async () => {
    await answerCard(given(4), after(0), DEFAULT_SCHEDULING)
    expect((await soFar(16 * HOUR - 1)).introduced).toBe(1)
    expect((await soFar(16 * HOUR)).introduced).toBe(0)
  })

  test('does not hold what was taken back', async () => {
    await answerCard(given(4), after(0), DEFAULT_SCHEDULING)
    await undo(after(1))
    expect(await soFar(2)).toEqual({ introduced: 0, reviewed: 0, groups: new Set() })
  })
})

test('a card that was put off comes back tomorrow: its line says from which day', async () => {
  await buryCard(card, after(0))
  const [line] = await reviewLog.forCard(card)
  expect(line).toMatchObject({ kind: 'bury', until: (line?.day ?? 0) + 1 })
})

test('a reported card is suspended, and what the reader says of it is kept', async () => {
  await reportCard(card, 'It was 1996.', after(0))
  expect(await readMemory(card)).toMatchObject({ suspended: true, state: 'new' })
  expect(await readRemarks()).toEqual(new Map([[card, 'It was 1996.']]))
})

test('memories are those of the cards asked for that have one', async () => {
  await suspendCard(card, after(0))
  await suspendCard(cardOf('charter'), after(0))
  expect([...(await readMemories([card, cardOf('unknown')])).keys()]).toEqual([card])
})

describe('an answer to a card that was shown before', () => {
  test('counts while the card is as it was shown', async () => {
    await answerCard({ ...given(3), shown: null }, after(0), DEFAULT_SCHEDULING)
    const shown = await readMemory(card)
    expect(await answerCard({ ...given(3), shown }, after(MINUTE), DEFAULT_SCHEDULING)).toMatchObject({ ok: true })
    expect((await readMemory(card))?.reps).toBe(2)
  })

  test('counts once when two windows give it at the same time', async () => {
    const both = [given(3), given(4)].map((one) => answerCard({ ...one, shown: null }, after(0), DEFAULT_SCHEDULING))
    const taken = await Promise.all(both)
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
    expect(taken).toContainEqual({ ok: false, error: 'changed elsewhere' })
    expect(await reviewLog.forCard(card)).toHaveLength(1)
    expect(await operations()).toHaveLength(1)
  })

  test('does not count after the card was suspended, put off, started anew, or an answer taken back', async () => {
    await answerCard(given(3), after(0), DEFAULT_SCHEDULING)
    const shown = await readMemory(card)
    for (const change of [suspendCard, buryCard, resetCard, () => undo(after(1))]) {
      await change(card, after(1))
      const lines = await reviewLog.forCard(card)
      expect((await answerCard({ ...given(3), shown }, after(2), DEFAULT_SCHEDULING)).ok).toBe(false)
      expect(await reviewLog.forCard(card)).toEqual(lines)
      await undo(after(3))
    }
  })

  test('is changed elsewhere only by what another window wrote', async () => {
    await answerCard(given(3), after(0), DEFAULT_SCHEDULING)
    expect(await isChangedElsewhere(card, null)).toBe(false)
    const memory = await readMemory(card)
    if (memory === null) throw new Error('no memory')
    const line = answerLine({ ...given(3), moment: after(1), id: newRowId(), memory }, DEFAULT_SCHEDULING)
    // As another window does it: its line comes into the table without this window's log.
    await db.log.add(line)
    await db.memory.put({ ...memory, reps: 2, queue: 'on' })
    expect(await isChangedElsewhere(card, memory)).toBe(true)
    expect(await isChangedElsewhere(card, await readMemory(card))).toBe(false)
  })
})

test('a card that is started anew is as if never answered; its lines stay, and undo brings its memory back', async () => {
  await answerCard(given(4), after(0), DEFAULT_SCHEDULING)
  const memory = await readMemory(card)
  await resetCard(card, after(DAY))
  expect(await readMemory(card)).toMatchObject({ state: 'new', reps: 0, dueDay: null })
  expect(await reviewLog.forCard(card)).toMatchObject([{ kind: 'answer' }, { kind: 'reset' }])
  await undo(after(DAY + 1))
  expect(await readMemory(card)).toEqual(memory)
})
