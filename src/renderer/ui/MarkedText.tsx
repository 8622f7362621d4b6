import type { ReactNode } from 'react'
import type { MarkedText as Marked } from '#core/search/model'
import classes from './MarkedText.module.css'

/** A text with the words marked that a search found. */
export function MarkedText({ text, marks }: Marked) {
  const pieces: ReactNode[] = []
  let done = 0
  for (const [start, end] of marks) {
    pieces.push(
      text.slice(done, start),
      <mark key={start} className={classes['mark']}>
        {text.slice(start, end)}
      </mark>,
    )
    done = end
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  )
}
