import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { printing } from '../platform/print.ts'
import classes from './Disclosure.module.css'

interface DisclosureProps {
  readonly summary: ReactNode
  /** Drawn once it was opened, and on paper. */
  readonly children: () => ReactNode
}

/** Something long behind a line that says what it is. On paper it is open. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false)
  const isPrinting = useSyncExternalStore(printing.subscribe, printing.now)
  const isShown = isOpen || isPrinting
  return (
    <details className={classes['disclosure']} open={isShown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes['summary']}>{summary}</summary>
      {isShown && <div className={classes['body']}>{children()}</div>}
    </details>
  )
}
