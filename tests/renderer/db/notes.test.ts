import { expect, test } from 'vitest'
import type { DocumentId, RowId } from '#core/ids'
import {
  addNote,
  deleteNote,
  editNote,
  readNote,
  readNotes,
  readNotesOf,
  readRecentNotes,
} from '../../../src/renderer/db/notes.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { after, beginEmpty, HISTORY, NOON, passage } from '../../helpers/study-database.ts'

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
    createdAt: NOON,
    updatedAt: NOON,
    deletedAt: null,
  })
})

test('notes are listed with the one changed last first', async () => {
  const first = await note('first', 0)
  await note('second', 1)
  await note('third', 2)
  await editNote(first, { body: 'more' }, NOON + 3)
  expect(titles(await readNotes())).toEqual(['first', 'third', 'second'])
  expect(titles(await readRecentNotes(2))).toEqual(['first', 'third'])
})

test('an edit changes what it names and leaves the rest', async () => {
  const id = await note('Founders', 0)
  await editNote(id, { tags: ['history'] }, NOON + 1)
  await editNote(id, { body: 'China' }, NOON + 2)
  expect(await readNote(id)).toMatchObject({
    title: 'Founders',
    body: 'China',
    tags: ['history'],
    createdAt: NOON,
    updatedAt: NOON + 2,
  })
})

test('the notes on a document’s passages do not hold those of others, nor free ones', async () => {
  await addNote({ title: 'here', body: '', place: passage, document: HISTORY }, NOON)
  await addNote({ title: 'there', body: '', place: passage, document: 'members' as DocumentId }, NOON)
  await note('free', 0)
  expect(titles(await readNotesOf(HISTORY))).toEqual(['here'])
})

test('a deleted note is in no list, and undo brings it back', async () => {
  const id = await addNote({ title: 'Founders', body: '', place: passage, document: HISTORY }, NOON)
  await deleteNote(id, NOON + 1)
  const everywhere = async () => [await readNotes(), await readRecentNotes(5), await readNotesOf(HISTORY)]
  expect((await everywhere()).map(titles)).toEqual([[], [], []])
  expect(await readNote(id)).toBeNull()
  await undo(after(2))
  expect((await everywhere()).map(titles)).toEqual([['Founders'], ['Founders'], ['Founders']])
  expect(await readNote(id)).toMatchObject({ deletedAt: null, updatedAt: NOON })
})
