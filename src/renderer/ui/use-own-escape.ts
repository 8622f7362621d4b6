import { useLayoutEffect } from 'react'

let owners = 0

/** Whether the Escape that is on its way belongs to a dialog, also when the dialog has just closed by it. */
export const isEscapeOwned = (): boolean => owners > 0

/**
 * Keeps Escape for a dialog that opens over a panel: the panel still has the focus for a moment, and would close as well. The dialog hears of the
 * key all the same, because Mantine listens on the window, too.
 */
export function useOwnEscape(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    const keep = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation()
    }
    window.addEventListener('keydown', keep, { capture: true })
    owners += 1
    return () => {
      window.removeEventListener('keydown', keep, { capture: true })
      // Later: the key that closed the dialog is still on its way to other listeners.
      setTimeout(() => {
        owners -= 1
      })
    }
  }, [isOpen])
}

/** Above panels (Mantine's 300), so that what was opened last is seen. */
export const OVER_PANELS = 350
