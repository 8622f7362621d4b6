import { useLayoutEffect } from 'react'

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
    return () => window.removeEventListener('keydown', keep, { capture: true })
  }, [isOpen])
}

/** Above panels (Mantine's 300), so that what was opened last is seen. */
export const OVER_PANELS = 350
