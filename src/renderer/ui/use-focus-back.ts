import { useLayoutEffect } from 'react'

/**
 * Gives the focus back to what had it when the component came, once it goes: for dialogs that are there only while they are open
 * (Mantine's own `returnFocus` needs one that stays). Whatever has taken the focus in the meantime keeps it.
 */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      // Later: the dialog is still there, and with it the focus inside it.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      })
    }
  }, [])
}
