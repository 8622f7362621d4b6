import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import { cardRoute } from '#core/cards/card-route'
import type { Fact } from '#core/content/model'
import type { CardId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { blockRoute } from '#core/search/pack-entries'
import classes from './FactDetails.module.css'
import { FactGrounds } from './FactGrounds.tsx'

interface FactDetailsProps {
  readonly entry: LibraryPack
  readonly fact: Fact
  /** What a card is in a few words ("due in 3 days"); null while that is not known. */
  readonly stateOf: (card: CardId) => string | null
}

/** All that is known of a fact: the sentences that tell it, what it rests on, and its cards. */
export function FactDetails({ entry, fact, stateOf }: FactDetailsProps) {
  return (
    <Stack gap="sm">
      <Tellings entry={entry} fact={fact} />
      <FactGrounds fact={fact} index={entry.index} />
      <FactCards entry={entry} fact={fact} stateOf={stateOf} />
    </Stack>
  )
}

function Tellings({ entry: { pack, index }, fact }: Pick<FactDetailsProps, 'entry' | 'fact'>) {
  return fact.told.map(({ block, quote }) => {
    const place = index.blocks.get(block)
    if (place === undefined) return null
    return (
      <div key={`${block} ${quote}`}>
        <blockquote className={classes['quote']}>{quote}</blockquote>
        <Anchor component={Link} href={blockRoute(pack, place.document, block)} size="sm">
          Open in {place.document.title}
        </Anchor>
      </div>
    )
  })
}

function FactCards({ entry, fact, stateOf }: FactDetailsProps) {
  const cards = entry.cards.filter((card) => card.fact === fact.id)
  if (cards.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600} component="h3">
        {cards.length === 1 ? '1 card' : `${cards.length} cards`}
      </Text>
      <ul className={classes['cards']} aria-label="Cards">
        {cards.map((card) => (
          <li key={card.id}>
            <Anchor component={Link} href={cardRoute(card.id)} size="sm">
              {card.prompt}
            </Anchor>{' '}
            <Text span size="xs" c="dimmed">
              {stateOf(card.id)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
