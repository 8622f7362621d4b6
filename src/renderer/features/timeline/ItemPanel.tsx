import { useMemo } from 'react'
import { cardsOfFacts } from '#core/library/cards-of-facts'
import { itemLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import { useCardStates } from '../../db/use-card-states.ts'
import { FactsPanel } from '../../ui/FactsPanel.tsx'
import { useMoment } from '../../ui/use-moment.ts'
import type { Opened } from './PackTimeline.tsx'

interface ItemPanelProps {
  readonly entry: LibraryPack
  readonly opened: Opened
  readonly onClose: () => void
}

/** What was opened on the timeline: an item, or the list of those that stand too close to be told apart. */
export function ItemPanel({ entry, opened: { anchor, items }, onClose }: ItemPanelProps) {
  const opened = useMemo(() => ({ anchor, lines: items.map(itemLine) }), [anchor, items])
  const cards = useMemo(
    () =>
      cardsOfFacts(
        entry,
        items.map(({ fact }) => fact),
      ),
    [entry, items],
  )
  const stateOf = useCardStates(cards, useMoment())
  return <FactsPanel entry={entry} opened={opened} stateOf={stateOf} onClose={onClose} />
}
