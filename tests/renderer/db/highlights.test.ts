import { expect, test } from 'vitest'
import type { DocumentId } from '#core/ids'
import { db } from '../../../src/renderer/db/database.ts'
import {
  addHighlight,
  deleteHighlight,
  editHighlight,
  readHighlights,
  readHighlightsOf,
} from '../../../src/renderer/db/highlights.ts'
import { beginEmpty, HISTORY, NOON, passage } from '../../helpers/study-database.ts'

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
  expect((await readHighlightsOf(HISTORY)).map(({ id }) => id)).toEqual([older])
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
  expect(await readHighlightsOf(HISTORY)).toEqual([])
  expect(await db.highlights.get(id)).toMatchObject({ deletedAt: NOON + 1, updatedAt: NOON + 1 })
})
