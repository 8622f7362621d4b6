import { useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back to what had it when the component came, once it goes: for dialogs that are there only while they are open
 * (Mantine's own `returnFocus` needs one that stays); to the heading of the screen where that is gone. Whatever has taken the focus in the meantime
 * keeps it.
 * @param to what gets it instead of what had it; null for nothing
 */
export function useFocusBack(to: () => Element | null = () => null): void {
  const own = useRef(to)
  useLayoutEffect(() => {
    own.current = to
  })
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      const target = own.current() ?? before
      // Later: the dialog is still there, and with it the focus inside it.
      setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body) focusOn(target)
      })
    }
  }, [])
}

function focusOn(target: Element | null): void {
  const isThere = target?.isConnected === true && target !== document.body
  const element = isThere ? target : document.querySelector('#content h1')
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true })
}
