import { type MouseEvent, type ReactNode, useState } from 'react'
import { copyText } from '../../platform/addresses.ts'
import { say } from '../../ui/say.tsx'
import { type MenuPoint, SelectionMenu } from './SelectionMenu.tsx'
import type { Selected } from './use-text-selection.ts'

interface SelectionMenuState {
  readonly isOpen: boolean
  /** For the element that holds the text. */
  readonly onContextMenu: (event: MouseEvent) => void
  readonly view: ReactNode
}

/** The context menu of the text: on a selected passage ours, by mouse or by keyboard; elsewhere whatever the system has. */
export function useSelectionMenu(selected: Selected | null): SelectionMenuState {
  const [at, setAt] = useState<MenuPoint | null>(null)
  const isOpen = at !== null && selected !== null
  return {
    isOpen,
    onContextMenu: (event) => {
      if (selected === null) return
      // Electron shows its own menu for what is not prevented.
      event.preventDefault()
      const { left, bottom } = selected.box
      // The Menu key and Shift+F10 name the element that has the focus, not the passage.
      setAt(event.button === 2 || event.ctrlKey ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom })
    },
    view: isOpen ? (
      <SelectionMenu
        at={at}
        onCopy={() => void copyText(selected.ranges.map((r) => r.text.slice(r.start, r.end)).join('\n')).then(say)}
        onClose={() => {
          setAt(null)
          document.getElementById(selected.ranges[0]?.block ?? '')?.focus({ preventScroll: true })
        }}
      />
    ) : null,
  }
}
