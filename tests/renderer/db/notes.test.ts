import { describe, expect, test } from 'vitest'
import type { DocumentId, PackId, RowId } from '#core/ids'
import type { NoteRow } from '#core/transfer/rows'
import { db } from '../../../src/renderer/db/database.ts'
import {
  addNote,
  deleteNote,
  editNote,
  markNote,
  readNote,
  readNotes,
  readNotesOf,
  readNotesShelf,
  readOpenedNote,
  readRecentNotes,
} from '../../../src/renderer/db/notes.ts'
import { onPerformed } from '../../../src/renderer/db/operations.ts'
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
  typeNote,
} from '../../helpers/study-database.ts'

beginEmpty()

const note = (title: string, ms: number): Promise<RowId> =>
  addNote({ title, body: '', place: null, document: null }, NOON + ms)
const titles = (notes: readonly { readonly title: string }[]): readonly string[] => notes.map(({ title }) => title)

test('a new note is there as it was written', async () => {
  const id = await addNote({ title: 'Founders', body: '**Six**', place: passage, document: HISTORY }, NOON)
  expect(await readNote(id)).toEqual({
    id,
    title: 'Founders',
    body: '**Six**',
    place: passage,
    document: HISTORY,
    tags: [],
    pinned: false,
    createdAt: NOON,
    updatedAt: NOON,
    deletedAt: null,
  })
})

test('notes are listed with the one changed last first', async () => {
  const first = await note('first', 0)
  await note('second', 1)
  await note('third', 2)
  await typeNote(first, { body: 'more' }, NOON + 3)
  expect(titles(await readNotes())).toEqual(['first', 'third', 'second'])
  expect(titles(await readRecentNotes(2))).toEqual(['first', 'third'])
})

test('an edit changes what it names and leaves the rest', async () => {
  const id = await note('Founders', 0)
  await markNote(id, { tags: [' history ', 'history', ''] }, NOON + 1)
  await markNote(id, { pinned: true }, NOON + 2)
  await typeNote(id, { body: 'China' }, NOON + 3)
  expect(await readNote(id)).toMatchObject({
    title: 'Founders',
    body: 'China',
    tags: ['history'],
    pinned: true,
    createdAt: NOON,
    updatedAt: NOON + 3,
  })
})

test('the notes on a document’s passages do not hold those of others, nor free ones', async () => {
  await addNote({ title: 'here', body: '', place: passage, document: HISTORY }, NOON)
  await addNote({ title: 'there', body: '', place: passage, document: 'members' as DocumentId }, NOON)
  await note('free', 0)
  expect(titles(await readNotesOf(SCO, HISTORY))).toEqual(['here'])
  expect(await readNotesOf('other' as PackId, HISTORY)).toEqual([])
})

test('a deleted note is in no list, and undo brings it back', async () => {
  const id = await addNote({ title: 'Founders', body: '', place: passage, document: HISTORY }, NOON)
  await deleteNote(id, NOON + 1)
  const everywhere = async () => [await readNotes(), await readRecentNotes(5), await readNotesOf(SCO, HISTORY)]
  expect((await everywhere()).map(titles)).toEqual([[], [], []])
  expect(await readNote(id)).toBeNull()
  expect(await readOpenedNote(id)).toEqual({ kind: 'deleted' })
  await undo(after(2))
  expect((await everywhere()).map(titles)).toEqual([['Founders'], ['Founders'], ['Founders']])
  expect(await readNote(id)).toMatchObject({ deletedAt: null, updatedAt: NOON })
})

describe('a damaged note', () => {
  const damaged = { id: 'damaged', title: 'Founders', body: null, document: HISTORY, deletedAt: null, updatedAt: 1 }

  test('stops no list: the others are there, and it is told apart', async () => {
    await addNote({ title: 'whole', body: '', place: passage, document: HISTORY }, NOON)
    await db.table('notes').put(damaged)
    expect(titles(await readNotes())).toEqual(['whole'])
    expect(titles(await readRecentNotes(5))).toEqual(['whole'])
    expect(titles(await readNotesOf(SCO, HISTORY))).toEqual(['whole'])
    expect((await readNotesShelf()).damaged).toEqual([{ id: 'damaged', found: JSON.stringify(damaged) }])
  })

  test('cannot be opened, and says so', async () => {
    await db.table('notes').put(damaged)
    expect(await readNote('damaged' as RowId)).toBeNull()
    expect(await readOpenedNote('damaged' as RowId)).toEqual({ kind: 'damaged' })
  })

  test('is left as it is by what is typed into it: that becomes a note of its own', async () => {
    await db.table('notes').put(damaged)
    const base = { title: '', body: '' }
    const row = await editNote({ id: 'damaged' as RowId, base, text: { ...base, body: 'typed' } }, NOON)
    expect(row).toMatchObject({ body: 'typed' })
    expect(await db.table('notes').get('damaged')).toEqual(damaged)
  })
})

describe('what is typed into a note', () => {
  const base = { title: 'Founders', body: 'Six states' }
  const newNote = () => addNote({ ...base, place: passage, document: HISTORY }, NOON)
  const versionsOf = async (id: RowId): Promise<readonly NoteRow[]> => {
    const opened = await readOpenedNote(id)
    return opened.kind === 'note' ? opened.versions : []
  }
  /** As another window does it. */
  const elsewhere = typeNote

  test('never takes the place of what another window typed: it becomes a second version', async () => {
    const id = await newNote()
    await elsewhere(id, { body: 'Six states, there' }, NOON + 1)
    const row = await editNote({ id, base, text: { ...base, body: 'Six states, here' } }, NOON + 2)
    expect(row).toMatchObject({ versionOf: id, title: 'Founders', body: 'Six states, here', place: passage })
    expect(await readNote(id)).toMatchObject({ body: 'Six states, there' })
    expect(await versionsOf(id)).toEqual([row])
  })

  test('goes into the version from then on, while the note goes its own way', async () => {
    const id = await newNote()
    await elsewhere(id, { body: 'there' }, NOON + 1)
    const { id: version, title, body } = await editNote({ id, base, text: { ...base, body: 'here' } }, NOON + 2)
    await editNote({ id: version, base: { title, body }, text: { title, body: 'here, too' } }, NOON + 3)
    await elsewhere(id, { body: 'there, too' }, NOON + 4)
    expect(await readNote(id)).toMatchObject({ body: 'there, too' })
    expect(await versionsOf(id)).toMatchObject([{ body: 'here, too' }])
  })

  test('is merged where another window changed the other part', async () => {
    const id = await newNote()
    await elsewhere(id, { title: 'The founders' }, NOON + 1)
    const row = await editNote({ id, base, text: { ...base, body: 'Six' } }, NOON + 2)
    expect(row).toMatchObject({ id, title: 'The founders', body: 'Six' })
    expect(await versionsOf(id)).toEqual([])
  })

  test('keeps what another window did to tags and pin', async () => {
    const id = await newNote()
    await markNote(id, { tags: ['history'], pinned: true }, NOON + 1)
    expect(await editNote({ id, base, text: { ...base, body: 'Six' } }, NOON + 2)).toMatchObject({
      tags: ['history'],
      pinned: true,
      body: 'Six',
    })
  })

  test('is no step of undo when the note says it already', async () => {
    const id = await newNote()
    const told: string[] = []
    const stop = onPerformed((label) => told.push(label))
    const before = await everyRow()
    await editNote({ id, base, text: base }, NOON + 1)
    stop()
    expect(await everyRow()).toEqual(before)
    expect(told).toEqual([])
  })

  test('of a note that went into the trash meanwhile goes there, too', async () => {
    const id = await newNote()
    await deleteNote(id, NOON + 1)
    await editNote({ id, base, text: { ...base, body: 'late' } }, NOON + 2)
    expect(await db.notes.get(id)).toMatchObject({ body: 'late', deletedAt: NOON + 1 })
  })

  test('of a note that is not there any more is a note again', async () => {
    const id = newRowId()
    await editNote({ id, base, text: { ...base, body: 'late' } }, NOON)
    expect(await readNote(id)).toMatchObject({ title: 'Founders', body: 'late' })
  })

  test('is undone step by step, the second version first', async () => {
    const id = await newNote()
    await elsewhere(id, { body: 'there' }, NOON + 1)
    const before = await everyRow()
    await editNote({ id, base, text: { ...base, body: 'here' } }, NOON + 120_000)
    await undo(after(3))
    const { operations: _done, ...rows } = await everyRow()
    const { operations: _before, ...rowsBefore } = before
    expect(rows).toEqual(rowsBefore)
    expect((await operations()).map(({ state }) => state)).toEqual(['done', 'done', 'undone'])
  })

  test('a second version is in no list while its note is there, and in all of them once that is gone', async () => {
    const id = await newNote()
    await elsewhere(id, { body: 'there' }, NOON + 1)
    const version = await editNote({ id, base, text: { ...base, body: 'here' } }, NOON + 2)
    expect((await readNotes()).map((n) => n.id)).toEqual([id])
    expect((await readNotesOf(SCO, HISTORY)).map((n) => n.id)).toEqual([id])
    expect(await readOpenedNote(version.id)).toEqual({ kind: 'version', of: id })
    await deleteNote(id, NOON + 3)
    expect((await readNotes()).map((n) => n.id)).toEqual([version.id])
    expect(await readOpenedNote(version.id)).toMatchObject({ kind: 'note', note: { body: 'here' } })
  })
})

test('a note that never was is told from a deleted one', async () => {
  expect(await readOpenedNote('none' as RowId)).toEqual({ kind: 'unknown' })
})
