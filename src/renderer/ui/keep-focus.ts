/** Attributes of what keeps the focus while the screens below it change (the tour). */
export const KEEPS_FOCUS = { 'data-keeps-focus': true } as const

/** Whether the focus is in such a place: then a screen that opens leaves it there. */
export const isFocusKept = (): boolean => document.activeElement?.closest('[data-keeps-focus]') != null
