import { useCallback, useEffect, useRef, useState } from 'react'
import type { RowId } from '#core/ids'
import { forgetDraft, keepDraft } from '../../db/drafts.ts'
import { editNote } from '../../db/notes.ts'
import { momentNow } from '../../platform/clock.ts'
import { onClosing } from '../../platform/flush.ts'

/** What a reader types is at most this old before it is being saved, in ms. */
const SAVE_AFTER = 250

interface Text {
  readonly title: string
  readonly body: string
}

/** The note as the database has it. */
interface Stored extends Text {
  readonly updatedAt: number
}

/** `saved` only once the transaction is complete. */
export type SaveState = 'saved' | 'saving' | { readonly failed: string }

interface NoteDraft {
  readonly text: Text
  readonly state: SaveState
  readonly type: (change: Partial<Text>) => void
  readonly retry: () => void
}

/**
 * Holds what is typed into a note and saves it by itself: 250 ms after the first unsaved key, when the window closes, and when the
 * note is left. `stored` is the row as it is in the database; while nothing is unsaved, the field follows it (undo, other windows).
 */
export function useNoteDraft(id: RowId, stored: Stored): NoteDraft {
  const [typed, setTyped] = useState<Text | null>(null)
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState(0)
  const pending = useRef<Text | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    running.current = running.current.then(async () => {
      const text = pending.current
      if (text === null) return
      const { at } = momentNow()
      try {
        await editNote(id, text, at)
      } catch (error) {
        setState({ failed: error instanceof Error ? error.message : String(error) })
        return
      }
      if (pending.current !== text) return // More was typed meanwhile: its own timer saves it.
      pending.current = null
      forgetDraft()
      setSavedAt(at)
      setState('saved')
    })
    await running.current
  }, [id])

  const type = useCallback(
    (change: Partial<Text>) => {
      const text = { ...(pending.current ?? typed ?? { title: stored.title, body: stored.body }), ...change }
      pending.current = text
      setTyped(text)
      setState('saving')
      timer.current ??= setTimeout(() => void save(), SAVE_AFTER)
    },
    [stored, typed, save],
  )

  // The field shows the database again (so that undo and other windows show through) only once the saved row has arrived: before
  // that, `stored` is the older text.
  if (typed !== null && state === 'saved' && stored.updatedAt >= savedAt) setTyped(null)

  useEffect(() => {
    const bridge = () => {
      if (pending.current !== null) keepDraft({ id, ...pending.current, at: momentNow().at })
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
  }, [id, save])

  return { text: typed ?? stored, state, type, retry: () => void save() }
}
