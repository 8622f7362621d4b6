/** What is typed between the keys that ask for the palette and its field: it must not reach the screen below, where letters are commands. */
export interface EarlyTyping {
  /** Ends the catching. Gives what was typed; nothing the second time. */
  readonly take: () => string
}

/** Catches what is typed from now on. */
export function catchTyping(): EarlyTyping {
  let typed = ''
  const caught = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typed += event.key
  }
  window.addEventListener('keydown', caught, { capture: true })
  return {
    take: () => {
      window.removeEventListener('keydown', caught, { capture: true })
      const all = typed
      typed = ''
      return all
    },
  }
}
