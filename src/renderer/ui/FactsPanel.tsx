import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { CardId, FactId } from '#core/ids'
import type { FactLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import { FactDetails } from './FactDetails.tsx'
import classes from './FactsPanel.module.css'
import { PanelAt } from './PanelAt.tsx'

/** Facts that were opened, and the mark, line or link that they were opened from. */
export interface OpenedFacts {
  readonly anchor: Element
  /** Of a mark on a map: where they were. */
  readonly places?: readonly string[]
  /** At least one. */
  readonly lines: readonly FactLine[]
}

interface FactsPanelProps {
  readonly entry: LibraryPack
  readonly opened: OpenedFacts
  /** What a card is in a few words ("due in 3 days"); null while that is not known. */
  readonly stateOf: (card: CardId) => string | null
  readonly onClose: () => void
}

/** What was opened: a fact, or the list of those that stand too close to be told apart. */
export function FactsPanel({ opened: { anchor, places = [], lines }, onClose, ...details }: FactsPanelProps) {
  const [chosen, setChosen] = useState<FactId | null>(null)
  const line = lines.length === 1 ? lines[0] : lines.find(({ fact }) => fact.id === chosen)
  const label = line?.title ?? `${lines.length} items`
  return (
    <PanelAt anchor={anchor} label={label} width={420} onClose={onClose}>
      {line === undefined ? (
        <LineList places={places} lines={lines} onChoose={setChosen} />
      ) : (
        <LineDetails
          key={line.fact.id}
          {...details}
          line={line}
          onBack={lines.length > 1 ? () => setChosen(null) : null}
        />
      )}
    </PanelAt>
  )
}

interface LineListProps {
  readonly places: readonly string[]
  readonly lines: readonly FactLine[]
  readonly onChoose: (id: FactId) => void
}

function LineList({ places, lines, onChoose }: LineListProps) {
  return (
    <>
      <h2 className={classes['title']}>{lines.length} items stand here</h2>
      {places.length > 0 && <Text size="sm">{places.join(', ')}</Text>}
      <ul className={classes['list']}>
        {lines.map(({ fact, title, when, place }) => (
          <li key={fact.id}>
            <Anchor component="button" type="button" size="sm" ta="start" onClick={() => onChoose(fact.id)}>
              {title}
            </Anchor>
            <Text size="xs" c="dimmed">
              {standsAt(when, place)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  )
}

/** When and where, as far as it is told. */
const standsAt = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ')

interface LineDetailsProps extends Pick<FactsPanelProps, 'entry' | 'stateOf'> {
  readonly line: FactLine
  /** Back to the list that it was chosen from. */
  readonly onBack: (() => void) | null
}

function LineDetails({ entry, stateOf, line: { fact, title, when, place }, onBack }: LineDetailsProps) {
  const stands = standsAt(when, place)
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
        <h2 className={classes['title']}>{title}</h2>
        {stands !== '' && (
          <Text size="sm" c="dimmed">
            {stands}
          </Text>
        )}
      </div>
      <FactDetails entry={entry} fact={fact} stateOf={stateOf} />
    </Stack>
  )
}
