import { lazy, Suspense } from 'react'
import { Waiting } from './Waiting.tsx'

const Markdown = lazy(() => import('./Markdown.tsx'))

/** A reader's own text, drawn from Markdown. The drawer is loaded with the first text that needs it. */
export function OwnText({ text }: { readonly text: string }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Markdown text={text} />
    </Suspense>
  )
}
