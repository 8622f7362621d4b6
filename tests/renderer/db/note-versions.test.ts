import { describe, expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import { db } from '../../../src/renderer/db/database.ts'
import { type KeptVersion, keepVersion } from '../../../src/renderer/db/note-versions.ts'
import { addNote, editNote, readNote, readNotes } from '../../../src/renderer/db/notes.ts'
import { readTrash, restoreNote } from '../../../src/renderer/db/trash.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { after, beginEmpty, everyRow, NOON, stateNow, typeNote } from '../../helpers/study-database.ts'

beginEmpty()

/** A note that was typed into in two windows. */
async function twoVersions(): Promise<{ readonly note: RowId; readonly version: RowId }> {
  const base = { title: 'Founders', body: 'Six' }
  const note = await addNote({ ...base, place: null, document: null }, NOON)
  await typeNote(note, { body: 'Six, there' }, NOON + 1)
  const { id } = await editNote({ id: note, base, text: { ...base, body: 'Six, here' } }, NOON + 2)
  return { note, version: id }
}

describe('of a note with two versions', () => {
  test('the note is kept: the version goes into the trash', async () => {
    const { note, version } = await twoVersions()
    await keepVersion(version, 'note', NOON + 3)
    expect(await readNotes()).toMatchObject([{ id: note, body: 'Six, there' }])
    expect(await readTrash()).toMatchObject([{ id: version, body: 'Six, here' }])
  })

  test('the version is kept: the note says what it said, and the note’s own text goes into the trash', async () => {
    const { note, version } = await twoVersions()
    await keepVersion(version, 'version', NOON + 3)
    expect(await readNotes()).toMatchObject([{ id: note, body: 'Six, here' }])
    expect(await readTrash()).toMatchObject([{ id: version, body: 'Six, there' }])
  })

  test('both are kept: as two notes that are told apart', async () => {
    const { note, version } = await twoVersions()
    await keepVersion(version, 'both', NOON + 3)
    expect(await readNote(note)).toMatchObject({ title: 'Founders', body: 'Six, there' })
    const second = await readNote(version)
    expect(second).toMatchObject({ title: 'Founders (second version)', body: 'Six, here' })
    expect(second).not.toHaveProperty('versionOf')
    expect(await readNotes()).toHaveLength(2)
  })

  test('what was not kept is restored as a note of its own', async () => {
    const { version } = await twoVersions()
    await keepVersion(version, 'note', NOON + 3)
    await restoreNote(version, NOON + 4)
    expect(await readNotes()).toHaveLength(2)
    expect(await db.notes.get(version)).not.toHaveProperty('versionOf')
  })

  test.each<KeptVersion>(['note', 'version', 'both'])('undo takes the choice back: %s', async (kept) => {
    const { version } = await twoVersions()
    const before = await stateNow()
    await keepVersion(version, kept, NOON + 3)
    expect(await stateNow()).not.toBe(before)
    await undo(after(4))
    expect(await stateNow()).toBe(before)
  })

  test('a second choice, in another window, changes nothing', async () => {
    const { version } = await twoVersions()
    await keepVersion(version, 'note', NOON + 3)
    const before = await everyRow()
    for (const kept of ['note', 'version', 'both'] as const) await keepVersion(version, kept, NOON + 4)
    expect(await everyRow()).toEqual(before)
  })

  test('a version that was given up is there again when it is still typed into', async () => {
    const { note, version } = await twoVersions()
    await keepVersion(version, 'note', NOON + 3)
    const base = { title: 'Founders', body: 'Six, here' }
    await editNote({ id: version, base, text: { ...base, body: 'Six, here and now' } }, NOON + 4)
    expect(await db.notes.get(version)).toMatchObject({ body: 'Six, here and now', deletedAt: null, versionOf: note })
  })
})
