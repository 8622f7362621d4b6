import { expect, test } from 'vitest'
import { addHighlight, editHighlight } from '../../../src/renderer/db/highlights.ts'
import { addNote, deleteNote, markNote } from '../../../src/renderer/db/notes.ts'
import { saveOwnCard } from '../../../src/renderer/db/own-cards.ts'
import { readTagsInUse } from '../../../src/renderer/db/tags.ts'
import { beginEmpty, HISTORY, NOON, passage } from '../../helpers/study-database.ts'

beginEmpty()

test('the tags in use are those of notes, highlights and cards that are there', async () => {
  const plain = { title: 'a', body: '', place: null, document: null }
  await markNote(await addNote(plain, NOON), { tags: ['note'] }, NOON)
  const gone = await addNote(plain, NOON)
  await markNote(gone, { tags: ['gone'] }, NOON)
  await deleteNote(gone, NOON)
  await editHighlight(await addHighlight(passage, HISTORY, 'yellow', NOON), { tags: ['mark', 'note'] }, NOON)
  await saveOwnCard({ id: null, passage: null, front: 'a', back: 'b', tags: ['card'] }, NOON)
  expect(await readTagsInUse()).toEqual(['card', 'mark', 'note'])
})
