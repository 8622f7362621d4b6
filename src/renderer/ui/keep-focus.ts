/** Attributes of what keeps the focus while the screens below it change (the tour). */
export const KEEPS_FOCUS = { 'data-keeps-focus': true } as const

let returning = false

/** Says whether the reader is on the way back to a place whose focus is known (app/history-places.ts). */
export function setReturning(is: boolean): void {
  returning = is
}

/** Whether the focus belongs elsewhere: then a screen that opens leaves it alone. */
export const isFocusKept = (): boolean => returning || document.activeElement?.closest('[data-keeps-focus]') != null
