import { describe, expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import { forgetDraft, keepDraft, recoverDrafts, recoverDraftsOfOthers } from '../../../src/renderer/db/drafts.ts'
import { addNote, deleteNote, readNote, readNotes, readOpenedNote } from '../../../src/renderer/db/notes.ts'
import { newRowId } from '../../../src/renderer/db/row-id.ts'
import { readTrash } from '../../../src/renderer/db/trash.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { after, beginEmpty, everyRow, HOUR, NOON, typeNote } from '../../helpers/study-database.ts'

beginEmpty()

const base = { title: 'Founders', body: 'China' }
const typed = { title: 'Founders', body: 'China, Russia, Kaz' }
const note = () => addNote({ ...base, place: null, document: null }, NOON)
const draftOf = (id: RowId, text = typed) => ({ id, base, text, at: NOON + HOUR })

describe('a draft that an earlier window left behind', () => {
  test('is moved into its note, as an edit at the time of typing that undo takes back', async () => {
    const id = await note()
    keepDraft(draftOf(id))
    await recoverDrafts()
    expect(await readNote(id)).toMatchObject({ ...typed, updatedAt: NOON + HOUR })
    expect(localStorage).toHaveLength(0)
    await undo(after(2 * HOUR))
    expect(await readNote(id)).toMatchObject({ body: 'China' })
  })

  test('is moved once', async () => {
    const id = await note()
    keepDraft(draftOf(id))
    await recoverDrafts()
    await typeNote(id, { body: 'All ten' }, NOON + HOUR)
    await recoverDrafts()
    expect(await readNote(id)).toMatchObject({ body: 'All ten' })
  })

  test('is one of several: each goes into its own note', async () => {
    const [one, other] = [await note(), await note()]
    keepDraft(draftOf(one, { ...base, body: 'one' }))
    keepDraft(draftOf(other, { ...base, body: 'other' }))
    await recoverDrafts()
    expect([await readNote(one), await readNote(other)]).toMatchObject([{ body: 'one' }, { body: 'other' }])
  })

  test('becomes a second version when its note was changed since', async () => {
    const id = await note()
    keepDraft(draftOf(id))
    await typeNote(id, { body: 'All ten' }, NOON + 2 * HOUR)
    await recoverDrafts()
    expect(await readOpenedNote(id)).toMatchObject({ note: { body: 'All ten' }, versions: [typed] })
  })

  test('is recovered also where 0.1.0 has left it, unless its note was changed since', async () => {
    const [id, newer] = [await note(), await note()]
    localStorage.setItem('unsaved-note', JSON.stringify({ id, ...typed, at: NOON + HOUR }))
    await recoverDrafts()
    expect(await readNote(id)).toMatchObject({ ...typed, updatedAt: NOON + HOUR })
    localStorage.setItem('unsaved-note', JSON.stringify({ id: newer, ...typed, at: NOON - HOUR }))
    await recoverDrafts()
    expect(await readNote(newer)).toMatchObject(base)
    expect(localStorage).toHaveLength(0)
  })

  test('goes into the trash with a note that was deleted since', async () => {
    const id = await note()
    keepDraft(draftOf(id))
    await deleteNote(id, NOON + 2)
    await recoverDrafts()
    expect(await readTrash()).toMatchObject([{ id, ...typed }])
  })

  test('is a note again when its note is not there', async () => {
    keepDraft(draftOf(newRowId()))
    await recoverDrafts()
    expect(await readNotes()).toMatchObject([typed])
  })

  test.each<[string, () => Promise<unknown>]>([
    ['says what the note says', async () => keepDraft(draftOf(await note(), base))],
    [
      'was forgotten when its note was saved',
      async () => {
        const id = await note()
        keepDraft(draftOf(id))
        forgetDraft(id)
      },
    ],
  ])('changes nothing when it %s', async (_why, leave) => {
    await leave()
    const before = await everyRow()
    await recoverDrafts()
    expect(await everyRow()).toEqual(before)
    expect(localStorage).toHaveLength(0)
  })

  test.each([
    '',
    'null',
    '[]',
    '{"id":',
    '{"id":1,"base":{"title":"","body":""},"text":{"title":"","body":""},"at":1}',
    '{"id":"a","text":{"title":"","body":""},"at":1}',
    '{"id":"a","base":{"title":""},"text":{"title":"","body":""},"at":1}',
    '{"id":"a","base":null,"text":{"title":"","body":""},"at":1}',
    '"x"',
  ])('is ignored and forgotten when it is %j', async (garbage) => {
    await note()
    keepDraft(draftOf(newRowId()))
    const key = localStorage.key(0)
    if (key === null) throw new Error('the draft was not kept')
    localStorage.setItem(key, garbage)
    const before = await everyRow()
    await recoverDrafts()
    expect(await everyRow()).toEqual(before)
    expect(localStorage).toHaveLength(0)
  })
})

test('a draft that another window leaves behind is moved at once', async () => {
  const id = await note()
  const stop = recoverDraftsOfOthers()
  keepDraft(draftOf(id))
  const key = localStorage.key(0)
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: 'as it stands there' }))
  await expect.poll(() => readNote(id)).toMatchObject(typed)
  stop()
})

test('what is no draft stays in localStorage', async () => {
  localStorage.setItem('other', 'kept')
  await recoverDrafts()
  expect(localStorage.getItem('other')).toBe('kept')
})
