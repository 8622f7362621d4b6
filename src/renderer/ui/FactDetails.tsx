import { Anchor, Stack, Text } from '@mantine/core'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { cardRoute } from '#core/cards/card-route'
import type { Fact } from '#core/content/model'
import type { CardId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { memberRoute } from '#core/library/member-route'
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
      <FactStates entry={entry} fact={fact} />
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

/** The states that a fact names, each leading to its page. */
function FactStates({ entry: { pack }, fact }: Pick<FactDetailsProps, 'entry' | 'fact'>) {
  const named = new Set([...(fact.countries ?? []), ...(fact.hosts ?? [])])
  const states = pack.countries.filter(({ alpha2 }) => named.has(alpha2))
  if (states.length === 0) return null
  return (
    <Text size="sm">
      {states.length === 1 ? 'State: ' : 'States: '}
      {states.map(({ alpha2, name }, i) => (
        <Fragment key={alpha2}>
          {i > 0 && ', '}
          <Anchor component={Link} href={memberRoute(pack.id, alpha2)} size="sm" underline="always">
            {name}
          </Anchor>
        </Fragment>
      ))}
    </Text>
  )
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
