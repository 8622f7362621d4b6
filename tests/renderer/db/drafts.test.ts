import { describe, expect, test } from 'vitest'
import { forgetDraft, keepDraft, recoverDraft } from '../../../src/renderer/db/drafts.ts'
import { addNote, deleteNote, editNote, readNote, readNotes } from '../../../src/renderer/db/notes.ts'
import { newRowId } from '../../../src/renderer/db/row-id.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { after, beginEmpty, everyRow, HOUR, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const typed = { title: 'Founders', body: 'China, Russia, Kaz' }
const note = () => addNote({ title: 'Founders', body: 'China', place: null, document: null }, NOON)

describe('a draft that an earlier window left behind', () => {
  test('is moved into its note, as an edit at the time of typing that undo takes back', async () => {
    const id = await note()
    keepDraft({ id, ...typed, at: NOON + HOUR })
    await recoverDraft()
    expect(await readNote(id)).toMatchObject({ ...typed, updatedAt: NOON + HOUR })
    expect(localStorage).toHaveLength(0)
    await undo(after(2 * HOUR))
    expect(await readNote(id)).toMatchObject({ body: 'China' })
  })

  test('is moved once', async () => {
    const id = await note()
    keepDraft({ id, ...typed, at: NOON + HOUR })
    await recoverDraft()
    await editNote(id, { body: 'All ten' }, NOON + HOUR)
    await recoverDraft()
    expect(await readNote(id)).toMatchObject({ body: 'All ten' })
  })

  test.each<[string, () => Promise<unknown>]>([
    [
      'is older than its note',
      async () => {
        const id = await note()
        keepDraft({ id, ...typed, at: NOON - 1 })
      },
    ],
    [
      'says what the note says',
      async () => keepDraft({ id: await note(), title: 'Founders', body: 'China', at: NOON }),
    ],
    ['is of a note that is not there', async () => keepDraft({ id: newRowId(), ...typed, at: NOON })],
    [
      'is of a note that was deleted since',
      async () => {
        const id = await note()
        keepDraft({ id, ...typed, at: NOON + 1 })
        await deleteNote(id, NOON + 2)
      },
    ],
    [
      'was forgotten when its note was saved',
      async () => {
        keepDraft({ id: await note(), ...typed, at: NOON + 1 })
        forgetDraft()
      },
    ],
  ])('changes nothing when it %s', async (_why, leave) => {
    await leave()
    const before = await everyRow()
    await recoverDraft()
    expect(await everyRow()).toEqual(before)
    expect(localStorage).toHaveLength(0)
  })

  test.each([
    '',
    'null',
    '[]',
    '{"id":',
    '{"id":1,"title":"","body":"","at":1}',
    '{"title":"","body":"","at":1}',
    '"x"',
  ])('is ignored and forgotten when it is %j', async (garbage) => {
    await note()
    keepDraft({ id: newRowId(), ...typed, at: NOON })
    const key = localStorage.key(0)
    if (key === null) throw new Error('the draft was not kept')
    localStorage.setItem(key, garbage)
    const before = await everyRow()
    await recoverDraft()
    expect(await everyRow()).toEqual(before)
    expect(localStorage).toHaveLength(0)
    expect(await readNotes()).toHaveLength(1)
  })
})
