import { useMemo } from 'react'
import { cardsOfFacts } from '#core/library/cards-of-facts'
import type { LibraryPack } from '#core/library/library'
import { useCardStates } from '../../db/use-card-states.ts'
import { FactsPanel, type OpenedFacts } from '../../ui/FactsPanel.tsx'
import { useMoment } from '../../ui/use-moment.ts'

interface ItemPanelProps {
  readonly entry: LibraryPack
  readonly opened: OpenedFacts
  readonly onClose: () => void
}

/** What was opened on the map or on the page of a state: facts with their sentences, sources and cards. */
export function ItemPanel({ entry, opened, onClose }: ItemPanelProps) {
  const cards = useMemo(
    () =>
      cardsOfFacts(
        entry,
        opened.lines.map(({ fact }) => fact),
      ),
    [entry, opened],
  )
  const stateOf = useCardStates(cards, useMoment())
  return <FactsPanel entry={entry} opened={opened} stateOf={stateOf} onClose={onClose} />
}
