import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { goalOf, itemOf, type ListItemProps } from './list-keys.ts'
import classes from './VirtualList.module.css'

/** Moves a list from outside. */
export interface ListHandle {
  /** Brings a row into the window; it takes the focus where a row has it, or where that is wanted. */
  readonly goTo: (index: number, focus?: 'focus') => void
}

interface VirtualListProps<T> {
  readonly label: string
  readonly handle?: Ref<ListHandle>
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** Of every row, in CSS pixels. */
  readonly rowHeight: number
  /** Draws a row; `item` goes to the one element of it that takes the focus. */
  readonly draw: (row: T, item: ListItemProps) => ReactNode
}

/** Rows above and below the window that are drawn, too, so that scrolling meets no gap. */
const OVERSCAN = 8

/**
 * A list of which only the rows in the window are drawn, however it is scrolled. It is one stop of Tab; arrow keys, Page keys, Home and
 * End go from row to row.
 */
export function VirtualList<T>({ label, handle, items, keyOf, rowHeight, draw }: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState(0)
  const current = Math.min(active, Math.max(0, items.length - 1))
  const goal = useRef<{ readonly index: number; readonly focus: boolean } | null>(null)
  const { first, last } = useVisible(list, items.length, rowHeight)

  const arrive = (): void => {
    if (goal.current === null) return
    const row = list.current?.querySelector(`[data-row="${goal.current.index}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    if (goal.current.focus || list.current?.contains(document.activeElement))
      row?.querySelector<HTMLElement>('[data-list-item]')?.focus({ preventScroll: true })
    goal.current = null
  }
  useImperativeHandle(handle, () => ({
    goTo: (index, focus) => {
      goal.current = { index, focus: focus === 'focus' }
      setActive(index)
      // No render follows where it is the row that has the stop of Tab already.
      if (index === active) arrive()
    },
  }))
  useLayoutEffect(arrive)

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = itemOf(event)
    if (index === null || items.length === 0) return
    const page = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 2)
    const to = goalOf(event.key, index, items.length, page)
    if (to === null) return
    event.preventDefault()
    goal.current = { index: to, focus: false }
    setActive(to)
  }

  const drawn = rangeWith(first, last, current, items.length)
  return (
    <ul
      ref={list}
      className={classes['list']}
      style={{ height: items.length * rowHeight }}
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const index = event.target.closest<HTMLElement>('[data-row]')?.dataset['row']
        if (index !== undefined) setActive(Number(index))
      }}
    >
      {drawn.map((index) => {
        const item = items[index]
        if (item === undefined) return null
        return (
          <li
            key={keyOf(item)}
            className={classes['row']}
            style={{ top: index * rowHeight, height: rowHeight }}
            data-row={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {draw(item, { 'data-list-item': index, tabIndex: index === current ? 0 : -1 })}
          </li>
        )
      })}
    </ul>
  )
}

/** The rows to draw: those in the window, and the one that has or takes the focus, wherever it is. */
function rangeWith(first: number, last: number, current: number, count: number): readonly number[] {
  const from = Math.max(0, first - OVERSCAN)
  const to = Math.min(count - 1, last + OVERSCAN)
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  if (count === 0 || (current >= from && current <= to)) return rows
  return current < from ? [current, ...rows] : [...rows, current]
}

/** The first and last row that the window shows; whatever is scrolled, the page or a pane. */
function useVisible(list: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  // A text, so that the same rows are the same value.
  const rows = useSyncExternalStore(subscribe, () => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    const first = Math.max(0, Math.min(count - 1, Math.floor(-top / rowHeight)))
    const last = Math.max(first, Math.min(count - 1, Math.floor((window.innerHeight - top) / rowHeight)))
    return `${first} ${last}`
  })
  const [first = 0, last = 0] = rows.split(' ').map(Number)
  return { first, last }
}

/** Calls back when the rows in the window may be others, at most once a frame. */
function subscribe(look: () => void): () => void {
  let frame = 0
  const lookSoon = (): void => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  }
  // What stands above the list can grow, too.
  const observer = new ResizeObserver(lookSoon)
  observer.observe(document.body)
  document.addEventListener('scroll', lookSoon, { capture: true, passive: true })
  window.addEventListener('resize', lookSoon)
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    document.removeEventListener('scroll', lookSoon, { capture: true })
    window.removeEventListener('resize', lookSoon)
  }
}
