import { expect, test } from 'vitest'
import type { BlockId, DocumentId } from '#core/ids'
import { keepOpened, keepPosition, readReading, readReadingOf } from '../../../src/renderer/db/reading.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { after, beginEmpty, HISTORY, NOON, SCO } from '../../helpers/study-database.ts'

beginEmpty()

const at = (block: string, fraction: number, read = fraction) => ({ block: block as BlockId, fraction, read })

test('a document that was never opened has no position', async () => {
  expect(await readReadingOf(SCO, HISTORY)).toBeNull()
})

test('the position follows the reader; the furthest never goes back', async () => {
  await keepPosition(SCO, HISTORY, at('history-4', 0.4), NOON)
  await keepPosition(SCO, HISTORY, at('history-1', 0.1), NOON + 1)
  expect(await readReadingOf(SCO, HISTORY)).toEqual({
    id: 'sco/history',
    pack: 'sco',
    document: 'history',
    block: 'history-1',
    fraction: 0.1,
    furthest: 0.4,
    openedAt: NOON + 1,
  })
  await keepPosition(SCO, HISTORY, at('history-9', 1), NOON + 2)
  expect((await readReadingOf(SCO, HISTORY))?.furthest).toBe(1)
})

test('a scroll to the end moves the position there, and counts only what can have been read', async () => {
  await keepPosition(SCO, HISTORY, at('history-9', 1, 0.02), NOON)
  expect(await readReadingOf(SCO, HISTORY)).toMatchObject({ block: 'history-9', fraction: 1, furthest: 0.02 })
})

test('documents are listed with the one opened last first', async () => {
  await keepPosition(SCO, HISTORY, at('history-1', 0.1), NOON)
  await keepPosition(SCO, 'members' as DocumentId, at('members-1', 0.1), NOON + 1)
  await keepPosition(SCO, 'aims' as DocumentId, at('aims-1', 0.1), NOON - 1)
  expect((await readReading()).map(({ document }) => document)).toEqual(['members', 'history', 'aims'])
  await keepPosition(SCO, HISTORY, at('history-1', 0.1), NOON + 2)
  expect((await readReading())[0]?.document).toBe('history')
})

test('reading on is no action: undo leaves the position', async () => {
  await keepPosition(SCO, HISTORY, at('history-4', 0.4), NOON)
  expect(await undo(after(1))).toBeNull()
  expect(await readReadingOf(SCO, HISTORY)).not.toBeNull()
})

test('a document that was opened is known at once, and a place that was kept stays', async () => {
  await keepOpened(SCO, HISTORY, 'history-1' as BlockId, NOON)
  expect(await readReadingOf(SCO, HISTORY)).toMatchObject({ block: 'history-1', furthest: 0, openedAt: NOON })
  await keepPosition(SCO, HISTORY, at('history-4', 0.4), NOON + 1)
  await keepOpened(SCO, HISTORY, 'history-1' as BlockId, NOON + 2)
  expect(await readReadingOf(SCO, HISTORY)).toMatchObject({ block: 'history-4', furthest: 0.4, openedAt: NOON + 2 })
})
