import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { printing } from '../platform/print.ts'
import classes from './LongList.module.css'

interface LongListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** Draws what stands in an item, which is as high as it needs. */
  readonly draw: (item: T) => ReactNode
}

/** Items drawn at once. */
const PART = 40

/** A list whose items have any height: a part of it, and a button for the next part. On paper all of it. */
export function LongList<T>({ label, items, keyOf, draw }: LongListProps<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [most, setMost] = useState(PART)
  const isPrinting = useSyncExternalStore(printing.subscribe, printing.now)
  const shown = isPrinting ? items : items.slice(0, most)
  const left = items.length - shown.length
  const showMore = () => {
    flushSync(() => setMost(most + PART))
    // The button can be gone: reading goes on at the first of the new ones.
    list.current?.querySelectorAll('li')[most]?.focus()
  }
  return (
    <>
      <ul ref={list} aria-label={label} className={classes['list']}>
        {shown.map((item) => (
          <li key={keyOf(item)} tabIndex={-1}>
            {draw(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={showMore}>
          Show {Math.min(PART, left)} more of {left}
        </Button>
      )}
    </>
  )
}
