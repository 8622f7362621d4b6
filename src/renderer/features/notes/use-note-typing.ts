import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import type { NoteText } from '#core/notes/merge-note-text'
import type { NoteRow } from '#core/transfer/rows'
import { forgetDraft, keepDraft } from '../../db/drafts.ts'
import { editNote, type TypedText } from '../../db/notes.ts'
import { onRestored } from '../../db/undo.ts'
import { momentNow } from '../../platform/clock.ts'
import { onClosing } from '../../platform/flush.ts'
import { createNoteTyping, type TypingState } from './note-typing.ts'

/** What a reader types is at most this old before it is being saved, in ms. */
const SAVE_AFTER = 250

interface Typing {
  readonly state: TypingState
  readonly type: (change: Partial<NoteText>) => void
  /** Saves at once: for a second try, and before a choice between two versions. */
  readonly save: () => Promise<void>
}

/**
 * Holds what is typed into a note and saves it by itself: 250 ms after the first unsaved key, when the window closes, and when the
 * note is left. `note` and `versions` are the rows as the live query has them.
 */
export function useNoteTyping(note: NoteRow, versions: readonly NoteRow[]): Typing {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [typing] = useState(() => createNoteTyping(note, saveTyped, redraw))
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // At every drawing: what the database said while something was unsaved is looked at again once that is saved.
  useLayoutEffect(() => typing.see(note, versions))

  useEffect(() => onRestored(typing.expectOlder), [typing])

  const save = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    return typing.save()
  }, [typing])

  const type = useCallback(
    (change: Partial<NoteText>) => {
      typing.type(change)
      timer.current ??= setTimeout(() => void save(), SAVE_AFTER)
    },
    [typing, save],
  )

  useEffect(() => {
    const bridge = () => {
      const unsaved = typing.unsaved()
      if (unsaved !== null) keepDraft({ ...unsaved, at: momentNow().at })
    }
    window.addEventListener('pagehide', bridge)
    window.addEventListener('beforeunload', bridge)
    const stop = onClosing(save)
    return () => {
      window.removeEventListener('pagehide', bridge)
      window.removeEventListener('beforeunload', bridge)
      stop()
      void save()
    }
  }, [typing, save])

  return { state: typing.state(), type, save }
}

async function saveTyped(typed: TypedText): Promise<NoteRow> {
  const row = await editNote(typed, momentNow().at)
  forgetDraft(typed.id)
  return row
}
