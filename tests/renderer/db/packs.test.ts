import { describe, expect, test, vi } from 'vitest'
import type { Place } from '#core/annotations/place'
import type { BlockId, CardId, DocumentId } from '#core/ids'
import { parseExport } from '#core/transfer/export-file'
import { db } from '../../../src/renderer/db/database.ts'
import { addHighlight, deleteHighlight, editHighlight, readHighlights } from '../../../src/renderer/db/highlights.ts'
import { addNote, readNotes } from '../../../src/renderer/db/notes.ts'
import { onPerformed } from '../../../src/renderer/db/operations.ts'
import { readOwnCards, saveOwnCard } from '../../../src/renderer/db/own-cards.ts'
import {
  emptyExpiredPacks,
  emptyRemovedPacks,
  keepPack,
  putBackPack,
  readLeaving,
  readPackFiles,
  readPackRow,
  readPackShelf,
  removePack,
} from '../../../src/renderer/db/packs.ts'
import { readQueue } from '../../../src/renderer/db/queue.ts'
import { answerCard } from '../../../src/renderer/db/review-actions.ts'
import { exportAll, openCopy, readAll, startAfresh } from '../../../src/renderer/db/snapshot.ts'
import { redo, undo } from '../../../src/renderer/db/undo.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { TIDES, tides } from '../../helpers/own-packs.ts'
import {
  after,
  beginEmpty,
  clearAll,
  DAY,
  everyRow,
  HISTORY,
  NOON,
  operations,
  passage,
  restart,
  stateNow,
} from '../../helpers/study-database.ts'

beginEmpty()

const inTides: Place = {
  pack: TIDES,
  edition: 1,
  segments: [{ block: 'tides-1' as BlockId, exact: 'sea', prefix: 'The ', suffix: ' comes', start: 4, end: 7 }],
}
const TIDES_TEXT = 'tides' as DocumentId

/** Adds the first edition. */
async function add(at = NOON) {
  const pack = await tides()
  expect(await keepPack(pack, null, at)).toEqual({ ok: true, value: null })
  return pack
}

/** Something of each kind in the pack, and the same in another one. */
async function makeSome(): Promise<void> {
  const one = await addHighlight(inTides, TIDES_TEXT, 'green', NOON)
  await editHighlight(one, { comment: 'Why twice?' }, NOON)
  await addHighlight(inTides, TIDES_TEXT, 'blue', NOON)
  await addHighlight(passage, HISTORY, 'pink', NOON)
  await addNote({ title: 'Moon', body: 'pulls', place: inTides, document: TIDES_TEXT }, NOON)
  await addNote({ title: 'Other', body: '', place: passage, document: HISTORY }, NOON)
  await saveOwnCard(
    { front: 'How often?', back: 'Twice', tags: [], id: null, passage: { place: inTides, document: TIDES_TEXT } },
    NOON,
  )
}

describe('a pack that is added', () => {
  test('is there with its files and the texts of its edition, as one step of undo', async () => {
    const { files, content } = await add()
    expect((await readPackShelf()).own).toEqual([
      { id: 'tides', title: 'Tides', edition: 1, content, createdAt: NOON, updatedAt: NOON, deletedAt: null },
    ])
    expect(await readPackFiles(content)).toEqual(files)
    expect((await db.editions.get('tides/1'))?.blocks).toEqual({
      tides: 'Tides',
      'tides-1': 'The sea comes and goes twice a day.',
    })
    expect((await operations()).map(({ label }) => label)).toEqual(['Pack added'])
  })

  test('is undone and redone, also after a restart; its files are in no step of undo', async () => {
    const before = await stateNow()
    const { files, content } = await add()
    const added = await stateNow()
    await restart()
    await undo(after(1))
    expect(await stateNow()).toBe(before)
    expect(JSON.stringify((await operations())[0]?.images)).not.toContain('documents/tides.md')
    await restart()
    await redo(after(2))
    expect(await stateNow()).toBe(added)
    expect(await readPackFiles(content)).toEqual(files)
  })

  test('leaves nothing at all when the disk is full: not a row, not a file, not a step of undo', async () => {
    const before = await everyRow()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort()
      throw new DOMException('full', 'QuotaExceededError')
    })
    const failure = await keepPack(await tides(), null, NOON).then(
      () => 'added',
      (error: unknown) => String(error),
    )
    put.mockRestore()
    expect(failure).toMatch('QuotaExceededError')
    expect(await everyRow()).toEqual(before)
  })
})

describe('a pack that is updated', () => {
  test('has the new files and both editions, and the old files again after undo', async () => {
    const first = await add()
    const second = await tides(2, 'The sea comes and goes.')
    expect(await keepPack(second, await readPackRow(TIDES), NOON + 1)).toMatchObject({ ok: true })
    expect(await readPackRow(TIDES)).toMatchObject({ edition: 2, content: second.content, createdAt: NOON })
    expect(await db.editions.toCollection().primaryKeys()).toEqual(['tides/1', 'tides/2'])
    expect(await undo(after(2))).toMatchObject({ label: 'Pack updated' })
    expect(await readPackRow(TIDES)).toMatchObject({ edition: 1, content: first.content })
    expect(await readPackFiles(first.content)).toEqual(first.files)
  })

  test('stays as another window has made it meanwhile, and the reader is told', async () => {
    await add()
    const seen = await readPackRow(TIDES)
    await keepPack(await tides(2, 'Other words.'), seen, NOON + 1)
    const before = await everyRow()
    const late = await keepPack(await tides(2, 'More words.'), seen, NOON + 2)
    expect(late).toMatchObject({ ok: false, error: expect.stringMatching(/another window/) })
    expect(await keepPack(await tides(), null, NOON + 3)).toMatchObject({ ok: false })
    expect(await everyRow()).toEqual(before)
  })
})

describe('a pack that is removed', () => {
  test('lies in "Removed packs" with all that was made of it, and comes back from there', async () => {
    await add()
    await makeSome()
    const made = await stateNow()
    await removePack(TIDES, NOON + 5)
    expect(await readPackShelf()).toMatchObject({ own: [], removed: [{ id: 'tides', deletedAt: NOON + 5 }] })
    expect(await readHighlights()).toHaveLength(3)
    await putBackPack(TIDES, NOON + 6)
    expect(await stateNow()).toBe(made)
  })

  test('comes back at once by undo', async () => {
    await add()
    await removePack(TIDES, NOON + 5)
    expect(await undo(after(6))).toMatchObject({ label: 'Pack removed' })
    expect((await readPackShelf()).own).toHaveLength(1)
  })

  test('leaves cards of one’s own on its passages to be asked, and its toast says how many', async () => {
    await add()
    const told: string[] = []
    const stop = onPerformed((label) => told.push(label))
    await removePack(TIDES, NOON + 5)
    await undo(after(6))
    await makeSome()
    told.length = 0
    await removePack(TIDES, NOON + 7)
    stop()
    expect(told).toEqual(['Pack removed. 1 card of your own stays'])
    const limits = { newPerDay: 10, reviewsPerDay: 10 }
    expect((await readQueue({ packs: [], cardById: new Map() }, after(8), limits)).main).toHaveLength(1)
  })

  test('comes back with its next edition when that is added', async () => {
    await add()
    await removePack(TIDES, NOON + 5)
    await keepPack(await tides(2, 'The sea goes.'), await readPackRow(TIDES), NOON + 6)
    expect((await readPackShelf()).own).toMatchObject([{ edition: 2, deletedAt: null }])
    expect((await operations()).at(-1)?.label).toBe('Pack put back and updated')
  })

  test('that never was cannot be removed', async () => {
    await expect(removePack(TIDES, NOON)).rejects.toThrow('no pack tides')
  })
})

describe('removed packs that are emptied', () => {
  test('say before what goes: highlights; and what loses its passage: notes and cards', async () => {
    await add()
    await makeSome()
    await deleteHighlight(await addHighlight(inTides, TIDES_TEXT, 'pink', NOON), NOON)
    expect(await readLeaving([TIDES])).toEqual({ highlights: 2, comments: 1, notes: 1, cards: 1 })
    expect(await readLeaving([])).toEqual({ highlights: 0, comments: 0, notes: 0, cards: 0 })
  })

  test('take their highlights with them; notes and cards stay without the passage, other packs and the log as they are', async () => {
    await add()
    await makeSome()
    const card = 'tides/high/when' as CardId
    await answerCard({ cardId: card, rating: 3, evidence: 'recalled', took: 5 }, after(0), DEFAULT_SCHEDULING)
    const log = await db.log.toArray()
    await removePack(TIDES, NOON + 5)
    await emptyRemovedPacks(NOON + 6)
    expect(await readPackShelf()).toEqual({ own: [], removed: [], damaged: [] })
    expect((await readHighlights()).map(({ color }) => color)).toEqual(['pink'])
    const notes = (await readNotes()).toSorted((a, b) => (a.title < b.title ? -1 : 1))
    expect(notes.map(({ title, place, document }) => [title, place?.pack ?? null, document])).toEqual([
      ['Moon', null, null],
      ['Other', 'sco', 'history'],
    ])
    expect(await readOwnCards()).toMatchObject([{ front: 'How often?', place: null, document: null }])
    expect(await db.log.toArray()).toEqual(log)
  })

  test('come back by undo with everything, texts too', async () => {
    const { content } = await add()
    await makeSome()
    await removePack(TIDES, NOON + 5)
    const before = await stateNow()
    await emptyRemovedPacks(NOON + 6)
    expect(await emptyExpiredPacks(NOON + 7)).toEqual({ packs: 0, files: 0 })
    await undo(after(8))
    expect(await stateNow()).toBe(before)
    await putBackPack(TIDES, NOON + 9)
    expect(await readPackFiles(content)).not.toBeNull()
  })

  test('and added again later are new, with the texts of the new files', async () => {
    await add()
    await removePack(TIDES, NOON + 5)
    await emptyRemovedPacks(NOON + 6)
    await keepPack(await tides(1, 'Quite other words.'), await readPackRow(TIDES), NOON + 7)
    expect((await operations()).at(-1)?.label).toBe('Pack added')
    expect((await db.editions.get('tides/1'))?.blocks).toMatchObject({ 'tides-1': 'Quite other words.' })
  })
})

describe('at a start', () => {
  test('what was removed 30 days ago goes for good, and what was removed later stays', async () => {
    await add()
    await makeSome()
    await keepPack(await tides(1, 'A day has two tides.', 'other'), null, NOON)
    await removePack(TIDES, NOON)
    await removePack('other' as typeof TIDES, NOON + DAY)
    expect(await emptyExpiredPacks(NOON + 30 * DAY)).toMatchObject({ packs: 1 })
    expect((await readPackShelf()).removed.map(({ id }) => id)).toEqual(['other'])
    expect((await readHighlights()).map(({ color }) => color)).toEqual(['pink'])
    expect(await emptyExpiredPacks(NOON + 30 * DAY)).toMatchObject({ packs: 0 })
  })

  test('files go that neither a pack nor a step of undo names, and no others', async () => {
    await add()
    await keepPack(await tides(2, 'Second.'), await readPackRow(TIDES), NOON + 1)
    expect(await emptyExpiredPacks(NOON + 2)).toEqual({ packs: 0, files: 0 })
    expect(await db.packContents.count()).toBe(2)
    await db.operations.clear()
    expect(await emptyExpiredPacks(NOON + 3)).toEqual({ packs: 0, files: 1 })
    expect(await db.packContents.toCollection().primaryKeys()).toEqual([(await readPackRow(TIDES))?.content])
  })
})

describe('a copy', () => {
  test('holds packs and their files, and gives an empty database the same', async () => {
    await add()
    await makeSome()
    await keepPack(await tides(1, 'A day has two tides.', 'other'), null, NOON)
    await removePack('other' as typeof TIDES, NOON + 1)
    const before = await readAll()
    const file = parseExport(await exportAll(NOON, 'test'))
    if (!file.ok) throw new Error(JSON.stringify(file.error))
    await clearAll()
    await openCopy(file.value.data, NOON)
    expect(await readAll()).toEqual(before)
    await putBackPack('other' as typeof TIDES, NOON + 2)
    expect((await readPackShelf()).own).toHaveLength(2)
  })

  test('holds no files that only undo needs', async () => {
    const first = await add()
    await keepPack(await tides(2, 'Second.'), await readPackRow(TIDES), NOON + 1)
    const data = await readAll()
    expect(data.packContents.map(({ id }) => id)).not.toContain(first.content)
    expect(data.packContents).toHaveLength(1)
  })

  test('holds the packs that are whole, when the files of another are gone', async () => {
    await add()
    const lost = await tides(1, 'A day has two tides.', 'other')
    await keepPack(lost, null, NOON)
    await db.packContents.delete(lost.content)
    expect((await readAll()).packs.map(({ id }) => id)).toEqual(['tides'])
    expect(parseExport(await exportAll(NOON, 'test')).ok).toBe(true)
  })
})

test('starting afresh removes packs, and undo brings them back, and what was done with them before', async () => {
  await add()
  await keepPack(await tides(2, 'Second.'), await readPackRow(TIDES), NOON + 1)
  const before = await stateNow()
  await startAfresh(NOON + 2)
  expect(await readPackShelf()).toEqual({ own: [], removed: [], damaged: [] })
  await emptyExpiredPacks(NOON + 3)
  await undo(after(4))
  expect(await stateNow()).toBe(before)
  await undo(after(5))
  const row = await readPackRow(TIDES)
  expect(row).toMatchObject({ edition: 1 })
  expect(await readPackFiles(row?.content ?? '')).not.toBeNull()
})

test('a row that cannot be read is listed apart, and stops no other', async () => {
  await add()
  await db.table('packs').put({ id: 'broken', title: 7 })
  expect(await readPackShelf()).toMatchObject({ own: [{ id: 'tides' }], damaged: [{ id: 'broken' }] })
})
