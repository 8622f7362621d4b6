import { expect, test } from 'vitest'
import { db } from '../../../src/renderer/db/database.ts'
import { addNote, deleteNote, readNote, readNotes } from '../../../src/renderer/db/notes.ts'
import { emptyExpired, emptyTrash, readTrash, restoreNote } from '../../../src/renderer/db/trash.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { after, beginEmpty, DAY, HISTORY, NOON, operations, passage, stateNow } from '../../helpers/study-database.ts'

beginEmpty()

async function deleted(title: string, ms: number) {
  const id = await addNote({ title, body: 'Six', place: passage, document: HISTORY }, NOON)
  await deleteNote(id, NOON + ms)
  return id
}

test('deleted notes lie in the trash, the one deleted last first; empty ones do not', async () => {
  await deleted('first', 1)
  await deleted('second', 2)
  await deleteNote(await addNote({ title: '', body: ' ', place: null, document: null }, NOON), NOON + 3)
  await addNote({ title: 'there', body: '', place: null, document: null }, NOON)
  expect((await readTrash()).map(({ title }) => title)).toEqual(['second', 'first'])
})

test('a note is restored whole, and undo takes that back', async () => {
  const id = await deleted('Founders', 1)
  await restoreNote(id, NOON + 2)
  expect(await readNote(id)).toMatchObject({ title: 'Founders', body: 'Six', place: passage, deletedAt: null })
  expect(await readTrash()).toEqual([])
  await undo(after(3))
  expect(await readTrash()).toHaveLength(1)
})

test('the trash is emptied as one step of undo', async () => {
  const ids = [await deleted('first', 1), await deleted('second', 2)]
  const before = [await stateNow(), await readTrash()]
  const steps = (await operations()).length
  await emptyTrash(NOON + 3)
  expect(await operations()).toHaveLength(steps + 1)
  expect(await readTrash()).toEqual([])
  expect(await db.notes.bulkGet(ids)).toMatchObject([
    { title: '', body: '', place: null, document: null, deletedAt: NOON + 1, updatedAt: NOON + 3 },
    { title: '', body: '', place: null, document: null, deletedAt: NOON + 2, updatedAt: NOON + 3 },
  ])
  await undo(after(4))
  expect([await stateNow(), await readTrash()]).toEqual(before)
})

test('after 30 days a deleted note is emptied at the start: its id and its times stay, and undo knows nothing of it', async () => {
  const old = await deleted('old', 0)
  await deleted('newer', 1)
  await addNote({ title: 'there', body: '', place: null, document: null }, NOON)
  const steps = await operations()
  expect(await emptyExpired(NOON + 30 * DAY)).toBe(1)
  expect(await db.notes.get(old)).toMatchObject({ title: '', body: '', tags: [], deletedAt: NOON, createdAt: NOON })
  expect((await readTrash()).map(({ title }) => title)).toEqual(['newer'])
  expect((await readNotes()).map(({ title }) => title)).toEqual(['there'])
  expect(await operations()).toEqual(steps)
  expect(await emptyExpired(NOON + 30 * DAY)).toBe(0)
})

test('a damaged note does not stop the trash', async () => {
  await deleted('whole', 1)
  await db.table('notes').put({ id: 'damaged', title: 'x', body: null, deletedAt: 1, updatedAt: 1 })
  expect(await readTrash()).toHaveLength(1)
  await emptyTrash(NOON + 2)
  expect(await emptyExpired(NOON + 60 * DAY)).toBe(0)
  expect(await db.table('notes').get('damaged')).toMatchObject({ title: 'x' })
})
