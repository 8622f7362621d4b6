/** Where the reader was when something opened over the screen: what had the focus, and what was selected in the text. */
export interface KeptPlace {
  readonly focused: Element | null
  readonly ranges: readonly Range[]
}

/** Remembers the place. To be called before anything takes the focus. */
export function keepPlace(): KeptPlace {
  const selection = document.getSelection()
  const ranges =
    selection === null || selection.isCollapsed
      ? []
      : Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i).cloneRange())
  return { focused: document.activeElement, ranges }
}

/** Gives focus and selection back, then does what was wanted there: once the screen has heard of its selection. */
export function returnToPlace({ focused, ranges }: KeptPlace, then: () => void): void {
  const nextFrame = () => requestAnimationFrame(then)
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true })
  const selection = document.getSelection()
  if (ranges.length === 0 || selection === null) {
    nextFrame()
    return
  }
  document.addEventListener('selectionchange', nextFrame, { once: true })
  selection.removeAllRanges()
  for (const range of ranges) selection.addRange(range)
}
