import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { onClosing } from '../platform/flush.ts'

interface KeptText {
  readonly text: string
  readonly setText: (text: string) => void
  /** Saves what was typed, if it differs from what was saved last. */
  readonly keep: () => Promise<void>
}

/** A field that is saved however it is left: by its button, by Escape, by a click elsewhere, or with the window. */
export function useKeptText(stored: string, save: (text: string) => Promise<void>): KeptText {
  const [text, setText] = useState(stored)
  const kept = useRef(stored)
  const latest = useRef({ text, save })
  useLayoutEffect(() => {
    latest.current = { text, save }
  })
  const keep = useCallback(async () => {
    const now = latest.current
    if (now.text === kept.current) return
    const before = kept.current
    // At once, so that leaving by two ways saves once.
    kept.current = now.text
    try {
      await now.save(now.text)
    } catch (error) {
      // A full disk: the text still stands in the field, and the next way out tries again.
      kept.current = before
      throw error
    }
  }, [])
  useEffect(() => {
    const stop = onClosing(keep)
    return () => {
      stop()
      void keep()
    }
  }, [keep])
  return { text, setText, keep }
}
