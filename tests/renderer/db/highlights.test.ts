import { describe, expect, test } from 'vitest'
import type { DocumentId, PackId } from '#core/ids'
import { db } from '../../../src/renderer/db/database.ts'
import {
  addHighlight,
  deleteHighlight,
  deleteHighlights,
  editHighlight,
  editHighlights,
  readHighlights,
  readHighlightsOf,
  readHighlightsShelf,
} from '../../../src/renderer/db/highlights.ts'
import { newRowId } from '../../../src/renderer/db/row-id.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import {
  after,
  beginEmpty,
  everyRow,
  HISTORY,
  NOON,
  operations,
  passage,
  SCO,
  stateNow,
} from '../../helpers/study-database.ts'

beginEmpty()

test('a new highlight is there with its passage, its colour and no comment', async () => {
  const id = await addHighlight(passage, HISTORY, 'blue', NOON)
  expect(await readHighlights()).toEqual([
    {
      id,
      place: passage,
      document: HISTORY,
      color: 'blue',
      comment: '',
      tags: [],
      createdAt: NOON,
      updatedAt: NOON,
      deletedAt: null,
    },
  ])
})

test('highlights are listed with the newest first, or those of one document', async () => {
  const older = await addHighlight(passage, HISTORY, 'blue', NOON)
  const newer = await addHighlight(passage, 'members' as DocumentId, 'pink', NOON + 1)
  expect((await readHighlights()).map(({ id }) => id)).toEqual([newer, older])
  expect((await readHighlightsOf(SCO, HISTORY)).map(({ id }) => id)).toEqual([older])
  expect(await readHighlightsOf('other' as PackId, HISTORY)).toEqual([])
})

test('a change leaves what it does not name', async () => {
  const id = await addHighlight(passage, HISTORY, 'blue', NOON)
  await editHighlight(id, { comment: 'Why?' }, NOON + 1)
  await editHighlight(id, { color: 'green' }, NOON + 2)
  const [row] = await readHighlights()
  expect(row).toMatchObject({ color: 'green', comment: 'Why?', place: passage, createdAt: NOON, updatedAt: NOON + 2 })
})

test('a deleted highlight is in no list; its row is kept with the time', async () => {
  const id = await addHighlight(passage, HISTORY, 'blue', NOON)
  await deleteHighlight(id, NOON + 1)
  expect(await readHighlights()).toEqual([])
  expect(await readHighlightsOf(SCO, HISTORY)).toEqual([])
  expect(await db.highlights.get(id)).toMatchObject({ deletedAt: NOON + 1, updatedAt: NOON + 1 })
})

describe('several highlights at once', () => {
  const three = async () => [await add(0), await add(1), await add(2)] as const
  const add = (ms: number) => addHighlight(passage, HISTORY, 'yellow', NOON + ms)

  test('are changed as one step of undo, each by what it was', async () => {
    const [first, second, third] = await three()
    await editHighlight(first, { tags: ['own'] }, NOON + 3)
    const before = await stateNow()
    const steps = (await operations()).length
    await editHighlights([first, second], (row) => ({ color: 'pink', tags: [...row.tags, 'both'] }), NOON + 4)
    expect(await operations()).toHaveLength(steps + 1)
    const rows = new Map((await readHighlights()).map((row) => [row.id, row]))
    expect(rows.get(first)).toMatchObject({ color: 'pink', tags: ['own', 'both'], updatedAt: NOON + 4 })
    expect(rows.get(second)).toMatchObject({ color: 'pink', tags: ['both'] })
    expect(rows.get(third)).toMatchObject({ color: 'yellow', tags: [] })
    await undo(after(5))
    expect(await stateNow()).toBe(before)
  })

  test('are deleted as one step of undo', async () => {
    const [first, second] = await three()
    const before = await stateNow()
    await deleteHighlights([first, second], NOON + 4)
    expect(await readHighlights()).toHaveLength(1)
    await undo(after(5))
    expect(await stateNow()).toBe(before)
  })

  test('change nothing when one of them is not there', async () => {
    const [first] = await three()
    const before = await everyRow()
    const all = [first, newRowId()]
    await expect(editHighlights(all, () => ({ color: 'pink' }), NOON + 4)).rejects.toThrow('no highlight')
    await expect(deleteHighlights(all, NOON + 4)).rejects.toThrow('no highlight')
    expect(await everyRow()).toEqual(before)
  })
})

test('a damaged highlight stops no list: the others are there, and it is told apart', async () => {
  const damaged = { id: 'damaged', document: HISTORY, place: { segments: null }, deletedAt: null }
  await addHighlight(passage, HISTORY, 'yellow', NOON)
  await db.table('highlights').put(damaged)
  expect(await readHighlights()).toHaveLength(1)
  expect(await readHighlightsOf(SCO, HISTORY)).toHaveLength(1)
  expect((await readHighlightsShelf()).damaged).toEqual([{ id: 'damaged', found: JSON.stringify(damaged) }])
})
