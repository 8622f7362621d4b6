import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { CardId, FactId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { cardStateInWords } from '#core/scheduling/card-state'
import { describeWhen, placeOfItem } from '#core/timeline/describe-item'
import type { TimelineItem } from '#core/timeline/timeline'
import { readMemories } from '../../db/review-actions.ts'
import { useLive } from '../../db/use-live.ts'
import { FactDetails } from '../../ui/FactDetails.tsx'
import { PanelAt } from '../../ui/PanelAt.tsx'
import { useMoment } from '../../ui/use-moment.ts'
import classes from './ItemPanel.module.css'
import type { Opened } from './PackTimeline.tsx'

interface ItemPanelProps {
  readonly entry: LibraryPack
  readonly opened: Opened
  readonly onClose: () => void
}

/** What was opened on the timeline: an item, or the list of those that stand too close to be told apart. */
export function ItemPanel({ entry, opened: { anchor, items }, onClose }: ItemPanelProps) {
  const [chosen, setChosen] = useState<FactId | null>(null)
  const item = items.length === 1 ? items[0] : items.find(({ id }) => id === chosen)
  const label = item?.title ?? `${items.length} items`
  return (
    <PanelAt anchor={anchor} label={label} width={420} onClose={onClose}>
      {item === undefined ? (
        <ItemList items={items} onChoose={setChosen} />
      ) : (
        <ItemDetails key={item.id} entry={entry} item={item} onBack={items.length > 1 ? () => setChosen(null) : null} />
      )}
    </PanelAt>
  )
}

interface ItemListProps {
  readonly items: readonly TimelineItem[]
  readonly onChoose: (id: FactId) => void
}

function ItemList({ items, onChoose }: ItemListProps) {
  return (
    <>
      <h2 className={classes['title']}>{items.length} items stand here</h2>
      <ul className={classes['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <Anchor component="button" type="button" size="sm" ta="start" onClick={() => onChoose(item.id)}>
              {item.title}
            </Anchor>
            <Text size="xs" c="dimmed">
              {describeWhen(item)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  )
}

interface ItemDetailsProps {
  readonly entry: LibraryPack
  readonly item: TimelineItem
  /** Back to the list that it was chosen from. */
  readonly onBack: (() => void) | null
}

function ItemDetails({ entry, item, onBack }: ItemDetailsProps) {
  const place = placeOfItem(item)
  const stateOf = useCardStates(entry, item.id)
  return (
    <Stack gap="sm">
      <div>
        {onBack !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            ml={-8}
            mb={4}
            leftSection={<IconArrowLeft size={14} stroke={1.5} aria-hidden />}
            onClick={onBack}
          >
            All that stand here
          </Button>
        )}
        <h2 className={classes['title']}>{item.title}</h2>
        <Text size="sm" c="dimmed">
          {place === null ? describeWhen(item) : `${describeWhen(item)} · ${place}`}
        </Text>
      </div>
      <FactDetails entry={entry} fact={item.fact} stateOf={stateOf} />
    </Stack>
  )
}

/** What the cards of a fact are, as it changes. */
function useCardStates({ cards }: LibraryPack, fact: FactId): (card: CardId) => string | null {
  const now = useMoment()
  const memories = useLive(
    () => readMemories(cards.filter((card) => card.fact === fact).map(({ id }) => id)),
    [cards, fact],
  )
  return (card) => (memories === undefined ? null : cardStateInWords(memories.get(card) ?? null, false, now))
}
