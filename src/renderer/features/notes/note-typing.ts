import type { RowId } from '#core/ids'
import { isSameText, type NoteText } from '#core/notes/merge-note-text'
import type { NoteRow } from '#core/transfer/rows'
import type { TypedText } from '../../db/notes.ts'

/** `saved` only once the transaction is complete. */
export type SaveState = 'saved' | 'saving' | { readonly failed: string }

/** What an editor shows. */
export interface TypingState {
  /** The row that is typed into: the note, or the version that became of what was typed here. */
  readonly target: RowId
  readonly text: NoteText
  readonly save: SaveState
}

/** The typing in one window. */
export interface NoteTyping {
  readonly state: () => TypingState
  /** What was typed and is not in the database yet; null for none. */
  readonly unsaved: () => TypedText | null
  readonly type: (change: Partial<NoteText>) => void
  /** The rows as they are in the database now, as far as this window has heard. */
  readonly see: (note: NoteRow, versions: readonly NoteRow[]) => void
  /** What the database says next is news, even where it looks older: something was undone. */
  readonly expectOlder: () => void
  /** Saves what is unsaved, one saving after the other. Never rejects: what fails is in the state. */
  readonly save: () => Promise<void>
}

const textOf = ({ title, body }: NoteText): NoteText => ({ title, body })

/**
 * Keeps what is typed into a note apart from what the database says: while anything is unsaved, the field shows what was typed; then
 * it follows the database (undo, other windows). It knows nothing of other windows: `edit` decides, in its transaction, which row has
 * the text then, and from there on this window types into that row.
 * @param edit saves and gives the row that holds the text now
 * @param onChange is called after each change of the state
 */
export function createNoteTyping(
  note: NoteRow,
  edit: (typed: TypedText) => Promise<NoteRow>,
  onChange: () => void,
): NoteTyping {
  let target = note.id
  let text = textOf(note)
  /** What the target said when it was last seen or saved from here. */
  let base = text
  let save: SaveState = 'saved'
  /** The row as it was last saved from here, until the database has been seen as new as that. */
  let awaited: NoteRow | null = null
  let running = Promise.resolve()

  const isUnsaved = (): boolean => save !== 'saved'

  const saveOnce = async (): Promise<void> => {
    if (!isUnsaved()) return
    const typed: TypedText = { id: target, base, text }
    try {
      const row = await edit(typed)
      target = row.id
      base = typed.text
      awaited = row
      if (isSameText(text, typed.text)) save = 'saved'
    } catch (error) {
      save = { failed: error instanceof Error ? error.message : String(error) }
    }
    onChange()
  }

  return {
    state: () => ({ target, text, save }),
    unsaved: () => (isUnsaved() ? { id: target, base, text } : null),
    type: (change) => {
      text = { ...text, ...change }
      save = 'saving'
      onChange()
    },
    see: (seen, versions) => {
      if (isUnsaved()) return
      const rows = [seen, ...versions]
      if (awaited !== null) {
        const { id, updatedAt } = awaited
        // An answer that was on its way before the saving shows an older text.
        if (!rows.some((row) => row.id === id && row.updatedAt >= updatedAt)) return
        awaited = null
      }
      // A version that was given up or kept as a note is typed into no longer.
      const row = rows.find((r) => r.id === target && r.deletedAt === null) ?? seen
      const isNew = row.id !== target || !isSameText(row, text)
      target = row.id
      text = textOf(row)
      base = text
      if (isNew) onChange()
    },
    expectOlder: () => {
      awaited = null
    },
    save: () => {
      running = running.then(saveOnce)
      return running
    },
  }
}
