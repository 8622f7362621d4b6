import { lazy, Suspense } from 'react'
import classes from './OwnText.module.css'

const Markdown = lazy(() => import('./Markdown.tsx'))

/** A reader's own text, drawn from Markdown. The drawer is loaded with the first text that needs it; until then it stands as it was typed. */
export function OwnText({ text }: { readonly text: string }) {
  return (
    <Suspense fallback={<div className={classes['typed']}>{text}</div>}>
      <Markdown text={text} />
    </Suspense>
  )
}
