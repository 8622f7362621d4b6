import type { KeyboardEvent } from 'react'

/** Marks the links that arrow keys go through. */
export const HIT = 'data-hit'

/** Arrow keys go from the field through the hits and back; Enter in the field opens the first. */
export function moveAmongHits(event: KeyboardEvent, screen: HTMLElement, field: HTMLInputElement): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const hits = [...screen.querySelectorAll<HTMLElement>(`[${HIT}]`)]
  const at = hits.findIndex((hit) => hit === document.activeElement)
  const isInField = document.activeElement === field
  if (!isInField && at === -1) return
  const target = targetOf(event.key, at, hits, field)
  if (target === null) return
  event.preventDefault()
  if (event.key === 'Enter') target.click()
  else target.focus()
}

function targetOf(key: string, at: number, hits: readonly HTMLElement[], field: HTMLElement): HTMLElement | null {
  switch (key) {
    case 'ArrowDown':
      return hits[at + 1] ?? null
    case 'ArrowUp':
      return at === 0 ? field : (hits[at - 1] ?? null)
    case 'Enter':
      // A link answers to Enter itself.
      return at === -1 ? (hits[0] ?? null) : null
    default:
      return null
  }
}
