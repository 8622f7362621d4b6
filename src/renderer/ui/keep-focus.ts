import { useLayoutEffect } from 'react'

/** Attributes of what keeps the focus while the screens below it change (the tour). */
export const KEEPS_FOCUS = { 'data-keeps-focus': true } as const

let dialogs = 0

/** For dialogs that can open over any screen: a screen that comes below them while they are open leaves the focus to them. */
export function useKeepsFocus(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    dialogs += 1
    return () => {
      dialogs -= 1
    }
  }, [isOpen])
}

let returning = false

/** Says whether the reader is on the way back to a place whose focus is known (app/history-places.ts). */
export function setReturning(is: boolean): void {
  returning = is
}

/** Whether the focus belongs elsewhere: then a screen that opens leaves it alone. */
export const isFocusKept = (): boolean =>
  returning || dialogs > 0 || document.activeElement?.closest('[data-keeps-focus]') != null
