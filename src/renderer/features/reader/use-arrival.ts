import { useLayoutEffect, useState } from 'react'
import type { BlockId } from '#core/ids'
import { isFocusKept } from '../../ui/keep-focus.ts'

/** Brings the block into the window that the address asks for, or where the reader left; the focus goes where reading begins. */
export function useArrival(target: BlockId | null, resumeAt: BlockId | null, title: string): void {
  const [resume] = useState(resumeAt)
  useLayoutEffect(() => {
    document.title = `${title} · SCO Study`
  }, [title])
  useLayoutEffect(() => {
    const element = document.getElementById(target ?? resume ?? '')
    if (element === null) window.scrollTo(0, 0)
    else element.scrollIntoView({ block: target === null ? 'start' : 'center' })
    const first = document.querySelector<HTMLElement>('article [data-block]')
    if (!isFocusKept()) (element ?? first)?.focus({ preventScroll: true })
  }, [target, resume])
}
