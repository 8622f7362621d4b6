import { describe, expect, test } from 'vitest'
import type { NoteText } from '#core/notes/merge-note-text'
import type { NoteRow } from '#core/transfer/rows'
import type { TypedText } from '../../../../src/renderer/db/notes.ts'
import { createNoteTyping } from '../../../../src/renderer/features/notes/note-typing.ts'
import { rowId } from '../../../helpers/cards.ts'

const NOTE: NoteRow = {
  id: rowId('note'),
  createdAt: 0,
  updatedAt: 1,
  deletedAt: null,
  title: 'Founders',
  body: 'Six',
  tags: [],
  pinned: false,
  place: null,
  document: null,
}

/** The typing into a note, with a database that gives for each saving what `edit` says. */
function typingWith(edit: (typed: TypedText) => NoteRow | Promise<NoteRow>) {
  let drawings = 0
  const typing = createNoteTyping(
    NOTE,
    async (typed) => edit(typed),
    () => {
      drawings += 1
    },
  )
  return { ...typing, text: (): NoteText => typing.state().text, drawings: () => drawings }
}

const saved = ({ text }: TypedText): NoteRow => ({ ...NOTE, ...text, updatedAt: 5 })

describe('the field of a note', () => {
  test('shows the note, and what other windows make of it', () => {
    const typing = typingWith(saved)
    expect(typing.text()).toEqual({ title: 'Founders', body: 'Six' })
    typing.see({ ...NOTE, body: 'Ten', updatedAt: 2 }, [])
    expect(typing.text()).toEqual({ title: 'Founders', body: 'Ten' })
    expect(typing.unsaved()).toBeNull()
  })

  test('keeps what is typed, whatever the database says meanwhile', () => {
    const typing = typingWith(saved)
    typing.type({ body: 'Six states' })
    typing.see({ ...NOTE, body: 'Ten', updatedAt: 2 }, [])
    expect(typing.text().body).toBe('Six states')
    expect(typing.unsaved()).toEqual({
      id: NOTE.id,
      base: { title: 'Founders', body: 'Six' },
      text: { title: 'Founders', body: 'Six states' },
    })
  })

  test('does not jump back to what was read before the saving', async () => {
    const typing = typingWith(saved)
    typing.type({ body: 'Six states' })
    await typing.save()
    typing.see(NOTE, [])
    expect(typing.text().body).toBe('Six states')
    typing.see({ ...NOTE, body: 'Six states, merged', updatedAt: 5 }, [])
    expect(typing.text().body).toBe('Six states, merged')
  })

  test('goes back when the saving was undone', async () => {
    const typing = typingWith(saved)
    typing.type({ body: 'Six states' })
    await typing.save()
    typing.expectOlder()
    typing.see(NOTE, [])
    expect(typing.text().body).toBe('Six')
  })

  test('types on into the version that its text became, and follows the note again once that is given up', async () => {
    const version: NoteRow = { ...NOTE, id: rowId('version'), versionOf: NOTE.id, updatedAt: 5 }
    const typing = typingWith(({ text }) => ({ ...version, ...text }))
    typing.type({ body: 'here' })
    await typing.save()
    typing.type({ body: 'here, too' })
    expect(typing.unsaved()).toMatchObject({ id: 'version', base: { body: 'here' } })
    await typing.save()
    typing.see({ ...NOTE, body: 'there' }, [{ ...version, body: 'here, too' }])
    expect(typing.state()).toMatchObject({ target: 'version', text: { body: 'here, too' } })
    typing.see({ ...NOTE, body: 'there' }, [{ ...version, deletedAt: 9, updatedAt: 9 }])
    expect(typing.state()).toMatchObject({ target: NOTE.id, text: { body: 'there' } })
  })

  test('is saved only when all that was typed is', async () => {
    const [begun, finished] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const typing = typingWith(async (typed) => {
      begun.resolve()
      await finished.promise
      return saved(typed)
    })
    typing.type({ body: 'one' })
    const saving = typing.save()
    await begun.promise
    typing.type({ body: 'one, two' })
    finished.resolve()
    await saving
    expect(typing.state().save).toBe('saving')
    expect(typing.unsaved()).toMatchObject({ base: { body: 'one' }, text: { body: 'one, two' } })
    await typing.save()
    expect(typing.state().save).toBe('saved')
  })

  test('says why it could not be saved, keeps the text, and is saved by the next try', async () => {
    let isFull = true
    const typing = typingWith((typed) => {
      if (isFull) throw new Error('QuotaExceededError')
      return saved(typed)
    })
    typing.type({ body: 'Six states' })
    await typing.save()
    expect(typing.state()).toMatchObject({ save: { failed: 'QuotaExceededError' }, text: { body: 'Six states' } })
    expect(typing.unsaved()).not.toBeNull()
    isFull = false
    await typing.save()
    expect(typing.state().save).toBe('saved')
  })

  test('asks for no drawing when nothing has changed', () => {
    const typing = typingWith(saved)
    typing.see({ ...NOTE, tags: ['dates'], updatedAt: 2 }, [])
    expect(typing.drawings()).toBe(0)
  })
})
