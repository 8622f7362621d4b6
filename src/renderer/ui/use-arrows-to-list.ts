import { useEffect } from 'react'

/**
 * Lets the first arrow key on a screen lead to its list: up or down, while the focus is still on the heading that took it on arrival, or on
 * nothing. Everything else answers to arrow keys itself. @param go gives the focus to a row
 */
export function useArrowsToList(go: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      if (!isArrow || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const at = document.activeElement
      if (at !== null && at !== document.body && !at.matches('h1')) return
      event.preventDefault()
      go()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [go])
}
