import type { ReactNode } from 'react'
import classes from './Quote.module.css'

/** Words of a text, set as the text is. */
export function Quote({ children }: { readonly children: ReactNode }) {
  return <blockquote className={classes['quote']}>{children}</blockquote>
}
