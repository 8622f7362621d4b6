import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react'
import type { RangeInText } from '#core/annotations/describe-place'
import type { BlockId } from '#core/ids'
import { HIGHLIGHT_COLORS } from '#core/transfer/rows'
import type { CommandId } from '#shared/commands'
import { announce } from '../../ui/announce.ts'
import { keysOf } from '../../ui/commands.ts'
import { formatKeys } from '../../ui/key-names.ts'
import { readSelection, selectionBox, selectRange, stepSelection } from './text-selection.ts'

/** A passage that is selected, and where it is in the window. */
export interface Selected {
  readonly ranges: readonly RangeInText[]
  readonly box: DOMRect
}

interface TextSelection {
  readonly selected: Selected | null
  readonly clear: () => void
  /** The keys by which the keyboard selects; for the element that holds the blocks. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Follows what is selected in the text, by mouse or by keyboard. */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  textOf: (block: BlockId) => string | null,
  onCurrent: (block: BlockId) => void,
): TextSelection {
  const [selected, setSelected] = useState<Selected | null>(null)

  useEffect(() => {
    let pressed = false
    const read = () => {
      if (pressed || root.current === null) return
      const ranges = readSelection(root.current, textOf)
      const box = selectionBox()
      setSelected(ranges.length === 0 || box === null ? null : { ranges, box })
    }
    const down = (e: PointerEvent) => {
      pressed = e.target instanceof Node && root.current?.contains(e.target) === true
    }
    // The browser changes the selection after pointerup where a click clears it.
    const up = () => {
      pressed = false
      requestAnimationFrame(read)
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    window.addEventListener('scroll', read, { passive: true })
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      window.removeEventListener('scroll', read)
    }
  }, [root, textOf])

  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelected(null)
  }, [])

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const block = event.target instanceof Element ? event.target.closest('[data-block]') : null
      if (block === null || event.target !== block || event.altKey || event.metaKey) return
      const id = block.getAttribute('data-block') as BlockId
      const text = textOf(id)
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (event.shiftKey || event.ctrlKey) return
        const all = [...(root.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
        const next = all[all.indexOf(block as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]
        if (next === undefined) return
        event.preventDefault()
        onCurrent(next.getAttribute('data-block') as BlockId)
        next.focus({ preventScroll: true })
        next.scrollIntoView({ block: 'nearest' })
      } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && text !== null && root.current !== null) {
        event.preventDefault()
        const now = readSelection(root.current, textOf).find((r) => r.block === id) ?? null
        const by = event.ctrlKey || event.shiftKey ? 'word' : 'sentence'
        const direction = event.key === 'ArrowRight' ? 1 : -1
        const next = stepSelection(text, now, { by, direction, extend: event.shiftKey })
        if (next === null) return
        selectRange(block, next.start, next.end)
        // The browser tells of the change later; the next key must already mean this selection.
        const range = { block: id, text, start: next.start, end: next.end }
        setSelected({ ranges: [range], box: selectionBox() ?? block.getBoundingClientRect() })
        announce(`Selected: ${text.slice(next.start, next.end)}. ${passageKeys()}`)
      } else if (event.key === 'Escape') clear()
    },
    [root, textOf, onCurrent, clear],
  )

  return { selected, clear, onKeyDown }
}

/** What can be done with a selected passage, by the keys as they are now. */
function passageKeys(): string {
  const key = (id: CommandId): string => keysOf(id).slice(0, 1).map(formatKeys).join('')
  const colors = HIGHLIGHT_COLORS.map((color) => key(`reader.highlight.${color}`)).filter(Boolean)
  return [
    colors.length > 0 && `${colors.join(', ')} highlight`,
    key('reader.note') && `${key('reader.note')} note`,
    key('reader.card') && `${key('reader.card')} card`,
    'Shift F10 menu',
  ]
    .filter(Boolean)
    .join(', ')
}
