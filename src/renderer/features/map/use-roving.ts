import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import type { Point } from '#core/map/draw-map'
import { type Direction, nearestTowards } from '#core/map/nearest'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const STRIDES: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }

interface Roving {
  readonly points: readonly Point[]
  /** The focus came to one; `isSeen` where by keyboard. A mouse must not move what it is about to click on. */
  readonly onReach: (index: number, isSeen: boolean) => void
  readonly onOpen: (index: number, anchor: Element) => void
  /** Shift with an arrow key moves the map itself. */
  readonly onStride: (direction: Point) => void
}

/**
 * What stands on a map as one stop of the Tab key, within which arrow keys go to the nearest that way and Enter opens: Space plays the years.
 * Each has its index as `data-spot`.
 */
export function useRoving({ points, onReach, onOpen, onStride }: Roving) {
  const focus = (list: Element, index: number): void => {
    list.querySelector<SVGElement>(`[data-spot="${index}"]`)?.focus({ preventScroll: true })
  }
  return {
    onKeyDown: (event: KeyboardEvent<SVGGElement>): void => {
      const mark = markOf(event.target)
      if (mark === null || event.ctrlKey || event.metaKey || event.altKey) return
      const index = indexOf(mark)
      const direction = DIRECTIONS[event.key]
      if (direction !== undefined && event.shiftKey) onStride(STRIDES[direction])
      else if (event.shiftKey) return
      else if (direction !== undefined) focus(event.currentTarget, nearestTowards(points, index, direction) ?? index)
      else if (event.key === 'Home') focus(event.currentTarget, 0)
      else if (event.key === 'End') focus(event.currentTarget, points.length - 1)
      else if (event.key === 'Enter') onOpen(index, mark)
      else return
      event.preventDefault()
    },
    onClick: (event: MouseEvent<SVGGElement>): void => {
      const mark = markOf(event.target)
      if (mark !== null) onOpen(indexOf(mark), mark)
    },
    onFocus: (event: FocusEvent<SVGGElement>): void => {
      const mark = markOf(event.target)
      if (mark !== null) onReach(indexOf(mark), mark.matches(':focus-visible'))
    },
  }
}

/** What stands on the map that an event is about; null for nothing. */
function markOf(target: EventTarget): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('[data-spot]') : null
}

const indexOf = (mark: SVGElement): number => Number(mark.dataset['spot'])
