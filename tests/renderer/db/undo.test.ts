import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import type { LogLine } from '#core/scheduling/log-line'
import type { Moment } from '#core/scheduling/study-day'
import { parseExport } from '#core/transfer/export-file'
import { db } from '../../../src/renderer/db/database.ts'
import { addHighlight, readHighlights } from '../../../src/renderer/db/highlights.ts'
import { addNote } from '../../../src/renderer/db/notes.ts'
import { onPerformed } from '../../../src/renderer/db/operations.ts'
import { emptyExpiredPacks } from '../../../src/renderer/db/packs.ts'
import { answerCard, readMemory, reportCard, suspendCard } from '../../../src/renderer/db/review-actions.ts'
import { reviewLog } from '../../../src/renderer/db/review-log.ts'
import { exportAll, openCopy } from '../../../src/renderer/db/snapshot.ts'
import { onRestored, type Restored, redo, undo, undoReview } from '../../../src/renderer/db/undo.ts'
import exported from '../../fixtures/exports/v1.json?raw'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { act, arbitraryAction, arbitraryStep, type Step } from '../../helpers/study-actions.ts'
import {
  after,
  beginEmpty,
  cardOf,
  clearAll,
  everyRow,
  HISTORY,
  MINUTE,
  memoriesAndFolds,
  NOON,
  operations,
  passage,
  restart,
  stateNow,
} from '../../helpers/study-database.ts'

beginEmpty()

const card = cardOf('founded')
const answer = (rating: 1 | 2 | 3 | 4, ms: number) =>
  answerCard({ cardId: card, rating, evidence: 'recalled', took: 4_000 }, after(ms), DEFAULT_SCHEDULING)
const highlight = () => addHighlight(passage, HISTORY, 'yellow', NOON)
const note = () => addNote({ title: '', body: '', place: null, document: null }, NOON)

/** Lines by what they are and what they take back, e.g. `answer`, `undo of 1`. */
async function logInShort(): Promise<readonly string[]> {
  const lines = await reviewLog.all()
  const numberOf = (id: string): number => lines.findIndex((line) => line.id === id) + 1
  return lines.map((line) => (line.kind === 'undo' ? `undo of ${numberOf(line.line)}` : line.kind))
}

describe('undo', () => {
  test('gives null when there is nothing to take back, and changes nothing', async () => {
    const before = await everyRow()
    expect(await undo(after(0))).toBeNull()
    expect(await redo(after(0))).toBeNull()
    expect(await everyRow()).toEqual(before)
  })

  test('takes actions back from the last to the first, and redo does them again from the first to the last', async () => {
    await highlight()
    await note()
    await suspendCard(card, after(0))
    const labels = ['Passage highlighted', 'Note added', 'Card suspended']
    const undone = [await undo(after(1)), await undo(after(2)), await undo(after(3))]
    expect(undone.map((r) => r?.label)).toEqual(labels.toReversed())
    const redone = [await redo(after(4)), await redo(after(5)), await redo(after(6))]
    expect(redone.map((r) => r?.label)).toEqual(labels)
    expect(await redo(after(7))).toBeNull()
  })

  test('keeps what it needs over a restart', async () => {
    await highlight()
    await answer(3, 1)
    const done = await stateNow()
    await restart()
    await undo(after(2))
    await restart()
    await undo(after(3))
    expect(await readHighlights()).toEqual([])
    await restart()
    await redo(after(4))
    await restart()
    await redo(after(5))
    expect(await stateNow()).toBe(done)
  })

  test('reads the table operations and nothing else: without its rows there is nothing to undo', async () => {
    await highlight()
    await db.operations.clear()
    expect(await undo(after(1))).toBeNull()
    expect(await readHighlights()).toHaveLength(1)
  })

  test('names the cards whose memory changed, and is heard by who listens', async () => {
    await answer(3, 0)
    const heard: Restored[] = []
    const stop = onRestored((restored) => heard.push(restored))
    await undo(after(1))
    await redo(after(2))
    stop()
    await undo(after(3))
    const [operation] = await operations()
    const what = { operation: operation?.id, label: 'Answer taken', cardIds: [card], now: [], before: [] }
    expect(heard).toEqual([
      { ...what, direction: 'undone' },
      { ...what, direction: 'redone' },
    ])
  })

  test('says which rows it changed, as they are and as they were', async () => {
    await highlight()
    const [row] = await readHighlights()
    const undone = await undo(after(1))
    expect(undone).toMatchObject({ now: [{ table: 'highlights', row: null }], before: [{ table: 'highlights', row }] })
    expect(await redo(after(2))).toMatchObject({ now: [{ row }], before: [{ row: null }] })
  })

  test('of one action alone does nothing once something newer was done, however quietly', async () => {
    const told: RowId[] = []
    const stop = onPerformed((_, operation) => told.push(operation))
    await highlight()
    stop()
    await answer(3, 1)
    const done = await stateNow()
    expect(await undo(after(2), told[0])).toBeNull()
    expect(await stateNow()).toBe(done)
    await undo(after(3))
    expect(await undo(after(4), told[0])).toMatchObject({ direction: 'undone', operation: told[0] })
    expect(await readHighlights()).toEqual([])
  })

  test('of the opening of a copy alone takes that back', async () => {
    const copy = parseExport(exported)
    if (!copy.ok) throw new Error(copy.error.kind)
    const told: RowId[] = []
    const stop = onPerformed((_, operation) => told.push(operation))
    await openCopy(copy.value.data, NOON)
    stop()
    expect(await undo(after(1), told[0])).toMatchObject({ label: 'Copy opened', operation: told[0] })
  })

  test('cannot be redone, when it is one action alone, before what was undone after it', async () => {
    await highlight()
    await note()
    const second = await undo(after(1))
    const first = await undo(after(2))
    const undone = await stateNow()
    expect(await redo(after(3), second?.operation)).toBeNull()
    expect(await stateNow()).toBe(undone)
    expect(await redo(after(4), first?.operation)).toMatchObject({ operation: first?.operation })
  })

  test('cannot be redone on top of something new', async () => {
    await highlight()
    await note()
    await undo(after(1))
    await undo(after(2))
    await suspendCard(card, after(3))
    expect(await redo(after(4))).toBeNull()
    expect((await operations()).map(({ label }) => label)).toEqual(['Card suspended'])
  })
})

describe('the undo of a review', () => {
  test('appends a line that takes the answer back; the lines before stay as they are', async () => {
    await answer(3, 0)
    await answer(1, MINUTE)
    const before = await db.log.toArray()
    await undo({ ...after(2 * MINUTE), utcOffset: 480 })
    const lines = await db.log.toArray()
    expect(lines.slice(0, 2)).toEqual(before)
    expect(lines[2]).toMatchObject({ kind: 'undo', line: before[1]?.id, cardId: card, at: NOON + 2 * MINUTE })
    expect(lines).toHaveLength(3)
  })

  test('gives the card the memory that it had, and none if it had none', async () => {
    await answer(3, 0)
    const once = await db.memory.toArray()
    await answer(1, MINUTE)
    await undo(after(2 * MINUTE))
    expect(await db.memory.toArray()).toEqual(once)
    await undo(after(3 * MINUTE))
    expect(await readMemory(card)).toBeNull()
  })

  test('is itself taken back by a line when it is redone, and so on', async () => {
    await answer(3, 0)
    const answered = await readMemory(card)
    for (let i = 0; i < 2; i += 1) {
      await undo(after(i))
      await redo(after(i))
    }
    expect(await logInShort()).toEqual(['answer', 'undo of 1', 'undo of 2', 'undo of 3', 'undo of 4'])
    expect(await readMemory(card)).toEqual(answered)
  })

  test('takes a remark and the hiding of its card back together', async () => {
    await reportCard(card, 'It was 1996.', after(0))
    await undo(after(1))
    expect(await db.remarks.count()).toBe(0)
    expect(await readMemory(card)).toBeNull()
  })

  test('is not given for another kind of action: then the reader stays where they are', async () => {
    await answer(3, 0)
    await highlight()
    const before = await everyRow()
    expect(await undoReview(after(1))).toBeNull()
    expect(await everyRow()).toEqual(before)
    await undo(after(2))
    expect(await undoReview(after(3))).toMatchObject({ label: 'Answer taken', direction: 'undone' })
  })
})

/** Begins with what the fixture of the export file holds: rows, lines, settings; nothing to undo. */
async function beginWithFixture(): Promise<void> {
  await clearAll()
  const file = parseExport(exported)
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  await openCopy(file.value.data, NOON)
  await db.operations.clear()
}

/** The reader's clock: goes on with every step, and sometimes back. */
function clock(): (step: Step) => Moment {
  let at = NOON
  return (step) => {
    at += step.wait
    return { at, utcOffset: step.utcOffset, cutoffHour: 4 }
  }
}

/** What the data amount to. Each time it also looks whether every memory is the fold of its card's lines. */
async function stateChecked(): Promise<string> {
  const { kept, folded } = await memoriesAndFolds()
  expect(kept).toEqual(folded)
  return stateNow()
}

/** Plays steps, and gives what came of each and what the data amounted to then, beside what should by the history before. */
async function play(steps: readonly Step[]): Promise<{ readonly seen: string[]; readonly wanted: string[] }> {
  const momentOf = clock()
  const history = [await stateChecked()]
  const [seen, wanted]: [string[], string[]] = [[], []]
  let place = 0
  let lines: readonly LogLine[] = await reviewLog.all()
  for (const step of steps) {
    const moment = momentOf(step)
    if (step.kind === 'undo') {
      seen.push((await undo(moment))?.direction ?? 'nothing')
      wanted.push(place === 0 ? 'nothing' : 'undone')
      place = Math.max(0, place - 1)
    } else if (step.kind === 'redo') {
      seen.push((await redo(moment))?.direction ?? 'nothing')
      wanted.push(place === history.length - 1 ? 'nothing' : 'redone')
      place = Math.min(history.length - 1, place + 1)
    } else if (await act(step, moment)) {
      // Not one more: what was typed may have joined the step before it.
      place = (await operations()).filter(({ state }) => state === 'done').length
      history.splice(place, history.length, await stateNow())
    }
    seen.push(await stateChecked())
    wanted.push(history[place] ?? '')
    const linesNow = await reviewLog.all()
    expect(linesNow.slice(0, lines.length)).toEqual(lines)
    lines = linesNow
  }
  return { seen, wanted }
}

const LONG = 60_000

/** Does actions, takes as many steps back, and does them again: what the data amounted to in between. */
async function thereAndBack(actions: readonly Step[]) {
  const momentOf = clock()
  const before = await stateChecked()
  for (const action of actions) await act(action, momentOf(action))
  const done = await stateChecked()
  for (const action of actions) await undo(momentOf(action))
  const undone = await stateChecked()
  await restart()
  // As a start does; nothing is 30 days old in 1970.
  await emptyExpiredPacks(0)
  for (const action of actions) await redo(momentOf(action))
  const redone = await stateChecked()
  return { before, done, undone, redone }
}

describe('any actions', () => {
  test('are undone by as many undos and done again by as many redos', { timeout: LONG }, async () => {
    const actions = fc.array(arbitraryAction, { maxLength: 40, size: 'max' })
    await fc.assert(
      fc.asyncProperty(actions, async (steps) => {
        await beginWithFixture()
        const { before, done, undone, redone } = await thereAndBack(steps)
        expect(undone).toBe(before)
        expect(redone).toBe(done)
        // What was made can be put into a file and read again.
        expect(parseExport(await exportAll(NOON, 'test')).ok).toBe(true)
      }),
      { seed: 20261123, numRuns: 30 },
    )
  })

  test('200 of them are undone by 200 undos and done again by 200 redos', { timeout: LONG }, async () => {
    const [actions] = fc.sample(fc.array(arbitraryAction, { minLength: 200, maxLength: 200 }), {
      seed: 20261124,
      numRuns: 1,
    })
    await beginWithFixture()
    const { before, done, undone, redone } = await thereAndBack(actions ?? [])
    expect(undone).toBe(before)
    expect(redone).toBe(done)
    expect((await operations()).length).toBeGreaterThan(100)
  })

  test('with undo and redo in between keep to the history; a memory is always the fold of its lines, and no line ever changes', {
    timeout: LONG,
  }, async () => {
    const steps = fc.array(arbitraryStep, { maxLength: 40, size: 'max' })
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        await beginWithFixture()
        const { seen, wanted } = await play(some)
        expect(seen).toEqual(wanted)
      }),
      { seed: 20261125, numRuns: 30 },
    )
  })
})
