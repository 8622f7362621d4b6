/**
 * A second window for tests of the database: a worker has modules and a connection of its own, so what it does runs at the same time as
 * what the test does. It holds one editor of a note (note-typing.ts) and does what it is told.
 */
import type { RowId } from '#core/ids'
import type { NoteText } from '#core/notes/merge-note-text'
import { editNote, readOpenedNote } from '../../src/renderer/db/notes.ts'
import { createNoteTyping, type NoteTyping } from '../../src/renderer/features/notes/note-typing.ts'

/** What an editor is told to do. */
export type EditorOrder =
  | { readonly kind: 'open'; readonly id: RowId }
  | { readonly kind: 'type'; readonly change: Partial<NoteText> }
  | { readonly kind: 'save'; readonly at: number }
  /** Hears what the database says now, as the live query tells it sooner or later. */
  | { readonly kind: 'see' }

/** What the fields of an editor showed before an order was followed, and what they show after it. */
export interface Shown {
  readonly before: NoteText
  readonly text: NoteText
}

/** An editor of a note. */
export type Editor = (order: EditorOrder) => Promise<Shown>

/** An editor in this window. */
export function createEditor(): Editor {
  let id: RowId | null = null
  let typing: NoteTyping | null = null
  let at = 0
  return async (order) => {
    if (order.kind === 'open') {
      id = order.id
      const opened = await readOpenedNote(id)
      if (opened.kind !== 'note') throw new Error(`${id} is ${opened.kind}`)
      typing = createNoteTyping(
        opened.note,
        (typed) => editNote(typed, at),
        () => {},
      )
    }
    if (typing === null || id === null) throw new Error('no note is open')
    const before = typing.state().text
    if (order.kind === 'type') typing.type(order.change)
    if (order.kind === 'save') {
      at = order.at
      await typing.save()
      const { save } = typing.state()
      if (typeof save === 'object') throw new Error(save.failed)
    }
    if (order.kind === 'see') {
      const opened = await readOpenedNote(id)
      if (opened.kind === 'note') typing.see(opened.note, opened.versions)
    }
    return { before, text: typing.state().text }
  }
}

if (!('document' in globalThis)) {
  const editor = createEditor()
  globalThis.addEventListener(
    'message',
    (event: MessageEvent<{ readonly number: number; readonly order: EditorOrder }>) => {
      const { number, order } = event.data
      editor(order).then(
        (shown) => globalThis.postMessage({ number, shown }),
        (error: unknown) => globalThis.postMessage({ number, error: String(error) }),
      )
    },
  )
}
