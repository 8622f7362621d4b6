import { Popover, type PopoverProps } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent, useMemo } from 'react'
import { useFocusBack } from './use-focus-back.ts'
import { isEscapeOwned } from './use-own-escape.ts'

interface PanelAtProps {
  /** What was clicked: the panel stands beside it, and the focus returns to it. */
  readonly anchor: Element
  /** Where it stands instead: a passage is no element. */
  readonly box?: DOMRect
  readonly label: string
  readonly width?: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Where it is higher than the room below and above, it stands where there is more, and scrolls within itself. */
const MIDDLEWARES: NonNullable<PopoverProps['middlewares']> = {
  flip: { fallbackStrategy: 'bestFit' },
  size: {
    padding: 8,
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxHeight = `min(70vh, ${Math.floor(availableHeight)}px)`
    },
  },
}

/** A small panel beside any element of the page. Escape and a click outside close it. */
export function PanelAt({ anchor, box: own, label, width = 380, onClose, children }: PanelAtProps) {
  const box = useMemo(() => own ?? anchor.getBoundingClientRect(), [own, anchor])
  useFocusBack(() => anchor.closest('button, [tabindex], a') ?? anchor.nextElementSibling)
  const closeNow = useEffectEvent(onClose)
  // Wherever the focus is: it comes into the panel only a moment after the panel is there.
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isEscapeOwned()) closeNow()
    }
    window.addEventListener('keydown', onEscape)
    return () => window.removeEventListener('keydown', onEscape)
  }, [])
  return (
    <Popover
      opened
      closeOnEscape={false}
      onChange={(opened) => !opened && onClose()}
      trapFocus
      withRoles={false}
      width={width}
      position="bottom"
      middlewares={MIDDLEWARES}
      withinPortal
    >
      <Popover.Target>
        <span
          style={{
            position: 'fixed',
            left: box.left,
            top: box.top,
            width: Math.max(1, box.width),
            height: box.height,
            pointerEvents: 'none',
          }}
        />
      </Popover.Target>
      {/* A panel of words alone takes the focus itself, so that its words are read out. */}
      <Popover.Dropdown role="dialog" aria-label={label} tabIndex={-1} style={{ overflowY: 'auto' }}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
