import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyLine, effectiveLines, foldLog } from '#core/scheduling/fold-log'
import { type LogLine, stampLine } from '#core/scheduling/log-line'
import { newMemory } from '#core/scheduling/memory'
import {
  answer,
  arbitraryStep,
  cardId,
  momentOf,
  noonOf,
  playSteps,
  rowId,
  startOf,
  undo,
} from '../../helpers/cards.ts'

const CARD = cardId('sco/member-india/when')
const steps = fc.array(arbitraryStep, { minLength: 1, maxLength: 12 })
const NOON = noonOf(20_000)
const base = (id: string, at = NOON) => stampLine(rowId(id), CARD, momentOf(at))

describe('the fold of a log', () => {
  test('of no lines is no memory', () => {
    expect(foldLog([])).toBeNull()
  })

  test('is the same as one line after another, as long as nothing is taken back', () => {
    fc.assert(
      fc.property(steps, (past) => {
        const { lines, memories } = playSteps(CARD, past)
        lines.forEach((_, i) => expect(foldLog(lines.slice(0, i + 1))).toEqual(memories[i]))
      }),
    )
  })

  test('with the last n lines taken back is the fold of the first ones', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (past, n) => {
        const { lines, memories } = playSteps(CARD, past)
        const kept = n % (lines.length + 1)
        const undos = lines
          .slice(kept)
          .toReversed()
          .map((line) => undo(line, `undo-${line.id}`))
        expect(foldLog([...lines, ...undos])).toEqual(memories[kept - 1] ?? null)
      }),
    )
  })

  test('with an undo taken back is as if it had not been', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 6 }), (past, times) => {
        const { lines, memories } = playSteps(CARD, past)
        const log: LogLine[] = [...lines]
        for (let i = 0; i < times; i += 1) {
          const last = log.at(-1)
          if (last !== undefined) log.push(undo(last, `undo-${i}`))
        }
        expect(foldLog(log)).toEqual((times % 2 === 0 ? memories.at(-1) : memories.at(-2)) ?? null)
      }),
    )
  })

  test('needs only the lines of its card, in their order, out of a log of many', () => {
    fc.assert(
      fc.property(steps, steps, fc.infiniteStream(fc.boolean()), (mine, others, mineNext) => {
        const a = [...playSteps(CARD, mine).lines]
        const b = playSteps(cardId('sco/other/when'), others).lines.map((line) => ({
          ...line,
          id: rowId(`b-${line.id}`),
        }))
        const mixed: LogLine[] = []
        while (a.length + b.length > 0)
          mixed.push(...(mineNext.next().value && a.length > 0 ? a : b.length > 0 ? b : a).splice(0, 1))
        expect(foldLog(effectiveLines(mixed).filter((line) => line.cardId === CARD))).toEqual(
          playSteps(CARD, mine).memories.at(-1),
        )
      }),
    )
  })

  test('takes due time and interval from the line, as the reader was told', () => {
    const line = { ...answer(CARD, null, 4, NOON), dueAt: NOON + 12_345, intervalDays: 77 }
    expect(foldLog([line])).toMatchObject({ dueAt: NOON + 12_345, intervalDays: 77, dueDay: 20_077 })
  })
})

describe('a line', () => {
  const easy = answer(CARD, null, 4, NOON)
  const reviewed = applyLine(null, easy)

  test('reset makes the card new again, but leaves it suspended and buried', () => {
    const suspended = foldLog([easy, { ...base('s'), kind: 'suspend' }, { ...base('b'), kind: 'bury', until: 20_005 }])
    expect(applyLine(suspended, { ...base('r'), kind: 'reset' })).toEqual({
      ...newMemory(CARD),
      suspended: true,
      buriedUntil: 20_005,
    })
  })

  test('due moves a card in review to the study day of that instant on the clock of the line', () => {
    const dueAt = startOf(20_100, 480)
    const line = { ...stampLine(rowId('d'), CARD, momentOf(NOON, 480)), kind: 'due', dueAt } as const
    expect(applyLine(reviewed, line)).toEqual({ ...reviewed, dueAt, dueDay: 20_100 })
  })

  test('due moves a card in a step to that instant', () => {
    const learning = applyLine(null, answer(CARD, null, 1, NOON))
    const line = { ...base('d'), kind: 'due', dueAt: NOON + 90 } as const
    expect(applyLine(learning, line)).toEqual({ ...learning, dueAt: NOON + 90, dueDay: null })
  })

  test('due leaves a new card as it is', () => {
    expect(applyLine(null, { ...base('d'), kind: 'due', dueAt: NOON + 90 })).toEqual(newMemory(CARD))
  })

  test('suspend and resume change nothing else', () => {
    const suspended = applyLine(reviewed, { ...base('s'), kind: 'suspend' })
    expect(suspended).toEqual({ ...reviewed, suspended: true })
    expect(applyLine(suspended, { ...base('r'), kind: 'resume' })).toEqual(reviewed)
  })

  test('bury changes only the day on which the card comes back', () => {
    expect(applyLine(reviewed, { ...base('b'), kind: 'bury', until: 20_001 })).toEqual({
      ...reviewed,
      buriedUntil: 20_001,
    })
  })
})
