import type { KeyboardEvent } from 'react'

/** What a row of a list gives to the one element of it that takes the focus by arrow keys. */
export interface ListItemProps {
  readonly 'data-list-item': number
  readonly tabIndex: number
}

/** Where a key leads in a list, or null for a key that is none of a list's. @param page rows that a page key goes */
export function goalOf(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1)
    case 'ArrowUp':
      return Math.max(0, index - 1)
    case 'PageDown':
      return Math.min(count - 1, index + page)
    case 'PageUp':
      return Math.max(0, index - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The row that a key was pressed on, or null where it was pressed on something else (a field, a button in the row). */
export function itemOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  const item = event.target instanceof HTMLElement ? event.target.dataset['listItem'] : undefined
  return item === undefined ? null : Number(item)
}

/** Puts the focus on the row of a list that takes it. False when the list has none. @param list its accessible name */
export function focusList(list: string): boolean {
  const item = document.querySelector<HTMLElement>(`[aria-label="${CSS.escape(list)}"] [data-list-item][tabindex="0"]`)
  item?.focus()
  return item !== null
}
