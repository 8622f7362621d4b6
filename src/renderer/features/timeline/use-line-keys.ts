import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { type Direction, neighbourOf, type PlacedLanes, type Spot } from '#core/timeline/neighbours'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

interface LineKeys {
  readonly list: RefObject<HTMLDivElement | null>
  readonly lanes: PlacedLanes
  /** The mark that takes the focus. */
  readonly current: Spot | null
  /** The keyboard came to a mark. */
  readonly onReach: (spot: Spot) => void
  readonly onOpen: (spot: Spot, anchor: Element) => void
}

/** The line as one stop of the Tab key, within which arrow keys go from mark to mark. The focus stays with its item when marks are placed anew. */
export function useLineKeys({ list, lanes, current, onReach, onOpen }: LineKeys) {
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    if (!hasFocus.current || current === null) return
    const mark = list.current?.querySelector<HTMLElement>(
      `[data-lane="${current.lane}"][data-index="${current.index}"]`,
    )
    if (mark !== document.activeElement) mark?.focus({ preventScroll: true })
  })
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const mark = markOf(event.target)
      if (mark === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const direction = DIRECTIONS[event.key]
      if (direction !== undefined) {
        const next = neighbourOf(lanes, spotOf(mark), direction)
        if (next !== null) onReach(next)
      } else if (event.key === 'Enter' || event.key === ' ') onOpen(spotOf(mark), mark)
      else return
      event.preventDefault()
    },
    onClick: (event: MouseEvent): void => {
      const mark = markOf(event.target)
      if (mark !== null) onOpen(spotOf(mark), mark)
    },
    onFocus: (event: FocusEvent): void => {
      hasFocus.current = true
      const mark = markOf(event.target)
      // A mouse must not move what it is about to click on.
      if (mark?.matches(':focus-visible')) onReach(spotOf(mark))
    },
    onBlur: (event: FocusEvent): void => {
      // A mark that joined a cluster loses the focus only to that.
      if (event.target.isConnected) hasFocus.current = false
    },
  }
}

/** The mark that an event is about; null for none. */
function markOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-lane]') : null
}

function spotOf(mark: HTMLElement): Spot {
  return { lane: Number(mark.dataset['lane']), index: Number(mark.dataset['index']) }
}
