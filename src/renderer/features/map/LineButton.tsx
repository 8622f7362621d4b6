import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FactLine } from '#core/library/fact-line'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'

interface LineButtonProps {
  readonly line: FactLine
  readonly onOpen: (opened: OpenedFacts) => void
  readonly children: ReactNode
}

/** Opens the sentences, sources and cards of a fact. */
export function LineButton({ line, onOpen, children }: LineButtonProps) {
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      onClick={(event) => onOpen({ anchor: event.currentTarget, lines: [line] })}
    >
      {children}
    </Anchor>
  )
}
