import { describe, expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import { stampLine } from '#core/scheduling/log-line'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import { db } from '../../../src/renderer/db/database.ts'
import {
  addHighlight,
  deleteHighlight,
  deleteHighlights,
  editHighlight,
  editHighlights,
} from '../../../src/renderer/db/highlights.ts'
import { keepVersion } from '../../../src/renderer/db/note-versions.ts'
import { addNote, deleteNote, editNote, markNote } from '../../../src/renderer/db/notes.ts'
import { OPERATIONS_KEPT, onPerformed, perform } from '../../../src/renderer/db/operations.ts'
import { deleteOwnCard, readOwnCards, restoreOwnCard, saveOwnCard } from '../../../src/renderer/db/own-cards.ts'
import {
  answerCard,
  buryCard,
  reportCard,
  resetCard,
  resumeCard,
  suspendCard,
} from '../../../src/renderer/db/review-actions.ts'
import { newRowId } from '../../../src/renderer/db/row-id.ts'
import { changeSettings } from '../../../src/renderer/db/settings.ts'
import { restoreNote } from '../../../src/renderer/db/trash.ts'
import { redo, undo } from '../../../src/renderer/db/undo.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import {
  after,
  beginEmpty,
  cardOf,
  everyRow,
  HISTORY,
  MINUTE,
  NOON,
  operations,
  passage,
  restart,
  stateNow,
  transactionsOf,
  typeNote,
} from '../../helpers/study-database.ts'

beginEmpty()

const LATER = NOON + 60 * MINUTE
const later = after(60 * MINUTE)
const card = cardOf('founded')
const note = { title: 'Founders', body: 'China', place: null, document: null }
const ownCard = { front: 'When?', back: '2001', tags: ['dates'] }

const newHighlight = () => addHighlight(passage, HISTORY, 'yellow', NOON)
const newNote = () => addNote(note, NOON)
async function newOwnCard(): Promise<RowId> {
  await saveOwnCard({ ...ownCard, id: null, passage: null }, NOON)
  const [row] = await readOwnCards()
  if (row === undefined) throw new Error('no card was added')
  return row.id
}
/** The second version of a note. */
async function newVersion(): Promise<RowId> {
  const id = await newNote()
  const base = { title: note.title, body: note.body }
  await typeNote(id, { body: 'there' }, NOON)
  return (await editNote({ id, base, text: { ...base, body: 'here' } }, NOON)).id
}
const nothing = async () => newRowId()

/** Every action: what must be there first, and the action an hour later. */
const actions: readonly {
  readonly name: string
  readonly label: string
  /** Tables in which a row is written; `lines`: of the log. */
  readonly rows: readonly string[]
  readonly lines: number
  readonly prepare: () => Promise<RowId>
  readonly run: (id: RowId) => Promise<unknown>
  readonly toast: boolean
}[] = [
  {
    name: 'addHighlight',
    label: 'Passage highlighted',
    rows: ['highlights'],
    lines: 0,
    toast: true,
    prepare: nothing,
    run: () => addHighlight(passage, HISTORY, 'pink', LATER),
  },
  {
    name: 'editHighlight',
    label: 'Highlight changed',
    rows: ['highlights'],
    lines: 0,
    toast: false,
    prepare: newHighlight,
    run: (id) => editHighlight(id, { comment: 'Why?' }, LATER),
  },
  {
    name: 'deleteHighlight',
    label: 'Highlight deleted',
    rows: ['highlights'],
    lines: 0,
    toast: true,
    prepare: newHighlight,
    run: (id) => deleteHighlight(id, LATER),
  },
  {
    name: 'addNote',
    label: 'Note added',
    rows: ['notes'],
    lines: 0,
    toast: false,
    prepare: nothing,
    run: () => addNote(note, LATER),
  },
  {
    name: 'editNote',
    label: 'Note edited',
    rows: ['notes'],
    lines: 0,
    toast: false,
    prepare: newNote,
    run: (id) => typeNote(id, { body: 'China and Russia' }, LATER),
  },
  {
    name: 'markNote',
    label: 'Note pinned',
    rows: ['notes'],
    lines: 0,
    toast: false,
    prepare: newNote,
    run: (id) => markNote(id, { pinned: true }, LATER),
  },
  {
    name: 'restoreNote',
    label: 'Note restored',
    rows: ['notes'],
    lines: 0,
    toast: true,
    prepare: async () => {
      const id = await newNote()
      await deleteNote(id, NOON)
      return id
    },
    run: (id) => restoreNote(id, LATER),
  },
  {
    name: 'keepVersion',
    label: 'One version kept, the other is in the trash',
    rows: ['notes', 'notes'],
    lines: 0,
    toast: true,
    prepare: newVersion,
    run: (id) => keepVersion(id, 'version', LATER),
  },
  {
    name: 'editHighlights',
    label: '1 highlight changed',
    rows: ['highlights'],
    lines: 0,
    toast: true,
    prepare: newHighlight,
    run: (id) => editHighlights([id], () => ({ color: 'pink' }), LATER),
  },
  {
    name: 'deleteHighlights',
    label: '1 highlight deleted',
    rows: ['highlights'],
    lines: 0,
    toast: true,
    prepare: newHighlight,
    run: (id) => deleteHighlights([id], LATER),
  },
  {
    name: 'restoreOwnCard',
    label: 'Card restored',
    rows: ['cards'],
    lines: 0,
    toast: true,
    prepare: async () => {
      const id = await newOwnCard()
      await deleteOwnCard(id, NOON)
      return id
    },
    run: (id) => restoreOwnCard(id, LATER),
  },
  {
    name: 'resetCard',
    label: 'Card started anew',
    rows: [],
    lines: 1,
    toast: true,
    prepare: async () => {
      await answerCard({ cardId: card, rating: 3, evidence: 'recalled', took: 4_000 }, after(0), DEFAULT_SCHEDULING)
      return newRowId()
    },
    run: () => resetCard(card, later),
  },
  {
    name: 'deleteNote',
    label: 'Note deleted',
    rows: ['notes'],
    lines: 0,
    toast: true,
    prepare: newNote,
    run: (id) => deleteNote(id, LATER),
  },
  {
    name: 'saveOwnCard, of a new card',
    label: 'Card added',
    rows: ['cards'],
    lines: 0,
    toast: true,
    prepare: nothing,
    run: () => saveOwnCard({ ...ownCard, id: null, passage: { place: passage, document: HISTORY } }, LATER),
  },
  {
    name: 'saveOwnCard, of a card that is there',
    label: 'Card changed',
    rows: ['cards'],
    lines: 0,
    toast: true,
    prepare: newOwnCard,
    run: (id) => saveOwnCard({ ...ownCard, back: '15 June 2001', id, passage: null }, LATER),
  },
  {
    name: 'deleteOwnCard',
    label: 'Card deleted',
    rows: ['cards'],
    lines: 0,
    toast: true,
    prepare: newOwnCard,
    run: (id) => deleteOwnCard(id, LATER),
  },
  {
    name: 'changeSettings',
    label: 'Settings changed',
    rows: ['settings'],
    lines: 0,
    toast: false,
    prepare: nothing,
    run: () => changeSettings({ theme: 'dark' }, LATER),
  },
  {
    name: 'answerCard',
    label: 'Answer taken',
    rows: [],
    lines: 1,
    toast: false,
    prepare: nothing,
    run: () => answerCard({ cardId: card, rating: 3, evidence: 'recalled', took: 4_000 }, later, DEFAULT_SCHEDULING),
  },
  {
    name: 'suspendCard',
    label: 'Card suspended',
    rows: [],
    lines: 1,
    toast: true,
    prepare: nothing,
    run: () => suspendCard(card, later),
  },
  {
    name: 'resumeCard',
    label: 'Card back in the queue',
    rows: [],
    lines: 1,
    toast: true,
    prepare: async () => {
      await suspendCard(card, after(0))
      return newRowId()
    },
    run: () => resumeCard(card, later),
  },
  {
    name: 'buryCard',
    label: 'Card put off until tomorrow',
    rows: [],
    lines: 1,
    toast: true,
    prepare: nothing,
    run: () => buryCard(card, later),
  },
  {
    name: 'reportCard',
    label: 'Card hidden and your remark kept',
    rows: ['remarks'],
    lines: 1,
    toast: true,
    prepare: nothing,
    run: () => reportCard(card, 'It was 1996.', later),
  },
]

describe.each(actions)('$name', ({ label, rows, lines, toast, prepare, run }) => {
  test('is one transaction that also writes one row in operations, with label and time', async () => {
    const id = await prepare()
    const before = await operations()
    const written = await transactionsOf(() => run(id))
    expect(written).toHaveLength(1)
    const added = (await operations()).slice(before.length)
    expect(added).toMatchObject([{ label, at: LATER, state: 'done' }])
    expect(added[0]?.images.map((image) => image.table)).toEqual(rows)
    expect(added[0]?.lines).toHaveLength(lines)
  })

  test('is taken back and done again, also after a restart', async () => {
    const id = await prepare()
    const before = await stateNow()
    await run(id)
    const done = await stateNow()
    expect(done).not.toBe(before)
    await restart()
    expect(await undo(later)).toMatchObject({ label, direction: 'undone' })
    expect(await stateNow()).toBe(before)
    await restart()
    expect(await redo(later)).toMatchObject({ label, direction: 'redone' })
    expect(await stateNow()).toBe(done)
  })

  test(`is told to who shows toasts: ${toast}`, async () => {
    const id = await prepare()
    const told: string[] = []
    const stop = onPerformed((said) => told.push(said))
    await run(id)
    stop()
    expect(told).toEqual(toast ? [label] : [])
  })
})

describe('an action that fails', () => {
  const line = { ...stampLine(newRowId(), card, after(0)), kind: 'suspend' } as const

  test('leaves nothing behind when it throws after it has written: no row, no line, no memory, no operation', async () => {
    await newNote()
    await suspendCard(cardOf('other'), after(0))
    const before = await everyRow()
    const told: string[] = []
    const stop = onPerformed((said) => told.push(said))
    const failing = perform({
      label: 'Everything at once',
      at: NOON,
      write: async (w) => {
        await w.put('settings', { ...DEFAULT_SETTINGS, theme: 'dark' })
        await w.append(line)
        throw new Error('the middle of it')
      },
    })
    await expect(failing).rejects.toThrow('the middle of it')
    stop()
    expect(await everyRow()).toEqual(before)
    expect(told).toEqual([])
  })

  test('leaves nothing behind when the database refuses one of its writes', async () => {
    const before = await everyRow()
    const failing = perform({
      label: 'The same line twice',
      at: NOON,
      write: async (w) => {
        await w.append(line)
        await w.append(line)
      },
    })
    await expect(failing).rejects.toThrow('ConstraintError')
    expect(await everyRow()).toEqual(before)
  })

  test.each([
    ['a highlight', () => editHighlight(newRowId(), { comment: '' }, NOON)],
    ['a note', () => markNote(newRowId(), { pinned: true }, NOON)],
    ['a card', () => saveOwnCard({ ...ownCard, id: newRowId(), passage: null }, NOON)],
  ])('says which row it misses: %s', async (what, run) => {
    const before = await everyRow()
    await expect(run()).rejects.toThrow(new RegExp(`^no ${what.split(' ')[1]} [0-9a-f-]{36}`))
    expect(await everyRow()).toEqual(before)
  })

  test('does not take away what could be redone', async () => {
    await newNote()
    const written = await stateNow()
    await undo(after(1))
    await expect(markNote(newRowId(), { pinned: true }, NOON)).rejects.toThrow('no note')
    await redo(after(2))
    expect(await stateNow()).toBe(written)
  })
})

describe('a toast', () => {
  test('comes when what it tells is in the database', async () => {
    const seen: Promise<number>[] = []
    const stop = onPerformed(() => seen.push(db.highlights.count()))
    await newHighlight()
    stop()
    expect(await Promise.all(seen)).toEqual([1])
  })
})

describe('typing into a note', () => {
  const type = (id: RowId, body: string, ms: number) => typeNote(id, { body }, NOON + ms)

  test('is one step of undo while less than a minute passes between two savings', async () => {
    const id = await newNote()
    await type(id, 'C', MINUTE)
    await type(id, 'Ch', 2 * MINUTE - 1)
    await type(id, 'Chi', 3 * MINUTE - 2)
    expect(await operations()).toMatchObject([
      { label: 'Note added' },
      { label: 'Note edited', at: NOON + 3 * MINUTE - 2 },
    ])
    await undo(after(3 * MINUTE))
    expect((await db.notes.get(id))?.body).toBe('China')
    await redo(after(3 * MINUTE))
    expect((await db.notes.get(id))?.body).toBe('Chi')
  })

  test('begins another step after a minute', async () => {
    const id = await newNote()
    await type(id, 'C', MINUTE)
    await type(id, 'Ch', 2 * MINUTE)
    await undo(after(3 * MINUTE))
    expect((await db.notes.get(id))?.body).toBe('C')
  })

  test('begins another step in another note, and when one comes back', async () => {
    const [one, other] = [await newNote(), await newNote()]
    await type(one, 'C', 1)
    await type(other, 'R', 2)
    await type(one, 'Ch', 3)
    expect((await operations()).filter(({ label }) => label === 'Note edited')).toHaveLength(3)
  })

  test('does not join what was undone: that cannot be redone any more', async () => {
    const id = await newNote()
    await type(id, 'C', 1)
    await undo(after(2))
    await type(id, 'R', 3)
    expect(await redo(after(4))).toBeNull()
    await undo(after(5))
    expect((await db.notes.get(id))?.body).toBe('China')
  })

  test('does not join across an undo of something else', async () => {
    const id = await newNote()
    await type(id, 'C', 1)
    await suspendCard(card, after(2))
    await undo(after(3))
    await type(id, 'Ch', 4)
    await undo(after(5))
    expect((await db.notes.get(id))?.body).toBe('C')
  })
})

describe('operations', () => {
  test(`are kept ${OPERATIONS_KEPT} deep: the oldest go as new ones come`, async () => {
    const old = {
      label: 'Long ago',
      at: NOON,
      state: 'done',
      images: [],
      lines: [],
      joins: null,
      snapshot: null,
    } as const
    const many = Array.from({ length: OPERATIONS_KEPT }, () => ({ ...old, id: newRowId() }))
    await db.operations.bulkAdd(many)
    await newHighlight()
    expect(await db.operations.count()).toBe(OPERATIONS_KEPT)
    const kept = await operations()
    expect(kept[0]?.id).toBe(many[1]?.id)
    expect(kept.at(-1)?.label).toBe('Passage highlighted')
  })
})
