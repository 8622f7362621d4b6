/** Two windows on one note: whatever they type and in whatever order it is saved, no text is lost. */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import { isSameText, type NoteText } from '#core/notes/merge-note-text'
import { addNote, readOpenedNote } from '../../../../src/renderer/db/notes.ts'
import { openEditorElsewhere } from '../../../helpers/editor-elsewhere.ts'
import { createEditor, type Editor } from '../../../helpers/second-window.ts'
import { beginEmpty, clearAll, NOON } from '../../../helpers/study-database.ts'

beginEmpty()

const elsewhere = openEditorElsewhere()
afterAll(elsewhere.end)

const BASE: NoteText = { title: 'Founders', body: 'Six states' }

async function openBoth(): Promise<{ readonly id: RowId; readonly here: Editor; readonly there: Editor }> {
  const id = await addNote({ ...BASE, place: null, document: null }, NOON)
  const here = createEditor()
  await here({ kind: 'open', id })
  await elsewhere.editor({ kind: 'open', id })
  return { id, here, there: elsewhere.editor }
}

/** The texts that the reader is shown: the note and its versions. */
async function versions(id: RowId): Promise<readonly NoteText[]> {
  const opened = await readOpenedNote(id)
  if (opened.kind !== 'note') throw new Error(opened.kind)
  return [opened.note, ...opened.versions.filter((v) => v.deletedAt === null)].map(({ title, body }) => ({
    title,
    body,
  }))
}

test('two windows that save at the very same time: one text is the note, the other its second version', async () => {
  for (let round = 0; round < 20; round += 1) {
    await clearAll()
    const { id, here, there } = await openBoth()
    await here({ kind: 'type', change: { body: 'typed here' } })
    await there({ kind: 'type', change: { body: 'typed there' } })
    await Promise.all([here({ kind: 'save', at: NOON + 1 }), there({ kind: 'save', at: NOON + 1 })])
    const bodies = (await versions(id)).map(({ body }) => body)
    expect(bodies.toSorted()).toEqual(['typed here', 'typed there'])
  }
})

test('a window that has typed nothing follows what the other one saves', async () => {
  const { here, there } = await openBoth()
  await there({ kind: 'type', change: { body: 'typed there' } })
  await there({ kind: 'save', at: NOON + 1 })
  expect((await here({ kind: 'see' })).text).toEqual({ ...BASE, body: 'typed there' })
})

test('title here and body there make one note, which both windows show', async () => {
  const { id, here, there } = await openBoth()
  await here({ kind: 'type', change: { title: 'The six' } })
  await there({ kind: 'type', change: { body: 'typed there' } })
  await Promise.all([here({ kind: 'save', at: NOON + 1 }), there({ kind: 'save', at: NOON + 1 })])
  const both = { title: 'The six', body: 'typed there' }
  expect(await versions(id)).toEqual([both])
  expect([(await here({ kind: 'see' })).text, (await there({ kind: 'see' })).text]).toEqual([both, both])
})

type Part = keyof NoteText

interface Step {
  readonly window: 'here' | 'there'
  readonly kind: 'type' | 'save' | 'see'
  readonly part: Part
  /** Whether the next step is not waited for. */
  readonly isAtOnce: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  window: fc.constantFrom('here', 'there'),
  kind: fc.constantFrom('type', 'type', 'save', 'save', 'see'),
  part: fc.constantFrom('body', 'body', 'title'),
  isAtOnce: fc.boolean(),
})

/**
 * What is missing, in words: what a window typed last into the title and the body stands in the note or in a version (title and body may
 * come from two windows: that merge is wanted), and what a window shows is one of them, so that the reader sees where the text is.
 */
async function whatIsLost(
  id: RowId,
  shown: Readonly<Record<Step['window'], NoteText>>,
  typed: Typed,
): Promise<readonly string[]> {
  const all = await versions(id)
  return (['here', 'there'] as const).flatMap((window) => {
    const last = typed[window]
    const holds = (text: NoteText): boolean =>
      (last.title === undefined || text.title === last.title) && (last.body === undefined || text.body === last.body)
    const isShown = all.some((text) => isSameText(text, shown[window]))
    const what = `${window}: ${JSON.stringify(last)}, shown ${JSON.stringify(shown[window])}, in ${JSON.stringify(all)}`
    return all.some(holds) && isShown ? [] : [what]
  })
}

type Typed = Record<Step['window'], Partial<NoteText>>

test('for any order of keys, savings and news, each window’s last text is in the note or in a version', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 24 }), async (steps) => {
      await clearAll()
      const { id, ...editors } = await openBoth()
      const typed: Typed = { here: {}, there: {} }
      let open: Promise<unknown>[] = []
      for (const [n, { window, kind, part, isAtOnce }] of steps.entries()) {
        const text = `${window} ${n}`
        if (kind === 'type') typed[window] = { ...typed[window], [part]: text }
        const order = kind === 'type' ? { kind, change: { [part]: text } } : { kind, at: NOON + n }
        const followed = editors[window](order).then(({ before }) => {
          const other = typed[window === 'here' ? 'there' : 'here']
          // Who sees what the other window typed and then changes it has taken it over: that is editing, not losing.
          if (kind === 'type' && other[part] === before[part]) delete other[part]
        })
        open.push(followed)
        if (isAtOnce) continue
        await Promise.all(open)
        open = []
      }
      await Promise.all(open)
      const shown = { here: BASE, there: BASE }
      for (const window of ['here', 'there'] as const) {
        // As a window does when it is left, and as the live query tells it then.
        await editors[window]({ kind: 'save', at: NOON + 100 })
        await editors[window]({ kind: 'see' })
      }
      for (const window of ['here', 'there'] as const) shown[window] = (await editors[window]({ kind: 'see' })).text
      expect(await whatIsLost(id, shown, typed)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
