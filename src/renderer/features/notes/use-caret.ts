import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { followCaret } from '#core/notes/follow-caret'

/**
 * Keeps caret and selection of a field at their words when its text changes from outside (another window, undo): a browser puts them at
 * its end. Returns what hears of the reader's own typing, which needs no help.
 */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>, text: string): (typed: string) => void {
  const known = useRef(text)
  const last = useRef<readonly [start: number, end: number]>([0, 0])
  useEffect(() => {
    const moved = () => {
      const { current } = field
      if (current !== null && document.activeElement === current)
        last.current = [current.selectionStart, current.selectionEnd]
    }
    document.addEventListener('selectionchange', moved)
    return () => document.removeEventListener('selectionchange', moved)
  }, [field])
  useLayoutEffect(() => {
    const before = known.current
    known.current = text
    const { current } = field
    if (text === before || current === null || document.activeElement !== current) return
    const [start, end] = last.current
    current.setSelectionRange(followCaret(before, text, start), followCaret(before, text, end))
  }, [field, text])
  return (typed) => {
    known.current = typed
  }
}
