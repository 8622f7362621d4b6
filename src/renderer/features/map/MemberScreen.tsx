import { Anchor, Box, Button, EmptyState, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'wouter'
import { cardRoute } from '#core/cards/card-route'
import type { PackId } from '#core/ids'
import { cardsOfFacts } from '#core/library/cards-of-facts'
import type { LibraryPack } from '#core/library/library'
import { membersRoute } from '#core/library/member-route'
import { standingNames } from '#core/map/standings'
import { factsOfState, type StatePage, statePage } from '#core/map/state-page'
import { useCardStates } from '../../db/use-card-states.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { type NamedValue, NamedValues } from '../../ui/NamedValues.tsx'
import { Page } from '../../ui/Page.tsx'
import { Part } from '../../ui/Part.tsx'
import { useMoment } from '../../ui/use-moment.ts'
import { usePrint } from '../../ui/use-print.ts'
import { useToday } from '../../ui/use-today.ts'
import { FactRows } from './FactRows.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { mapRoute } from './routes.ts'
import { ScreenPatterns } from './Standing.tsx'
import { StandingLine } from './StandingLine.tsx'
import { useKeptMap, useMapState } from './use-map-state.ts'

/** What a pack tells of one state. */
export function MemberScreen() {
  const { pack, alpha2 } = useParams<{ readonly pack: string; readonly alpha2: string }>()
  const entry = useLibrary().packById.get(pack as PackId)
  const today = useToday()
  const page = useMemo(
    () => (entry === undefined ? null : statePage(entry.pack, alpha2, today)),
    [entry, alpha2, today],
  )
  if (entry === undefined || page === null)
    return (
      <Page title="Member">
        <EmptyState
          title="This state is not here"
          description="Its pack was removed or tells of no such state, or the address has a slip."
          mt="lg"
        >
          <Button component={Link} href="/map">
            Open the map
          </Button>
        </EmptyState>
      </Page>
    )
  return <StateView key={`${entry.pack.id} ${alpha2}`} entry={entry} page={page} />
}

interface StateViewProps {
  readonly entry: LibraryPack
  readonly page: StatePage
}

function StateView({ entry, page }: StateViewProps) {
  const { pack } = entry
  const { country, accession, roles, hosted, others } = page
  const [opened, setOpened] = useState<OpenedFacts | null>(null)
  usePrint(`${country.name}, ${pack.title}`)
  const rows = { entry, onOpen: setOpened }
  return (
    <Page title={country.name} lead={pack.title} actions={<Ways entry={entry} page={page} />}>
      <ScreenPatterns />
      <Stack gap="xl">
        <Figures entry={entry} page={page} />
        {accession.length > 0 && (
          <Part title="Accession">
            <FactRows {...rows} label="Accession" lines={accession} />
          </Part>
        )}
        {roles.length > 0 && (
          <Part title="Posts and roles">
            <FactRows {...rows} label="Posts and roles" lines={roles} />
          </Part>
        )}
        {hosted.map(({ id, title, lines }) => (
          <Part key={`hosted ${id}`} title={`Hosted: ${title.toLowerCase()}`}>
            <FactRows {...rows} label={`Hosted: ${title.toLowerCase()}`} lines={lines} />
          </Part>
        ))}
        {others.map(({ id, title, lines }) => (
          <Part key={`others ${id}`} title={title}>
            <FactRows {...rows} label={title} lines={lines} />
          </Part>
        ))}
        <Cards entry={entry} page={page} />
      </Stack>
      {opened !== null && <ItemPanel entry={entry} opened={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}

/** Where one goes on from here. */
function Ways({ entry: { pack }, page: { country } }: StateViewProps) {
  const [, keep] = useKeptMap()
  const [, change] = useMapState(pack.id)
  const choose = (): void => {
    keep({ mode: 'map' })
    change({ current: country.alpha2, isSought: true })
  }
  return (
    <>
      <Button component={Link} href={membersRoute(pack.id)} variant="default" size="xs" className="no-print">
        All members
      </Button>
      <Button
        component={Link}
        href={mapRoute(pack.id)}
        variant="default"
        size="xs"
        className="no-print"
        onClick={choose}
      >
        On the map
      </Button>
    </>
  )
}

function Figures({ entry: { pack, index }, page: { country, standing } }: StateViewProps) {
  const names = standingNames(pack)
  const sources = country.sources.flatMap((id) => index.sources.get(id)?.title ?? [])
  const rows: readonly NamedValue[] = [
    ...(names.length === 0
      ? []
      : [['Today', <StandingLine key="today" pack={pack} names={names} standing={standing} />] as const]),
    ['Capital', country.capital],
    ['Codes (ISO 3166-1)', `${country.alpha2}, ${country.alpha3}, ${country.numeric}`],
  ]
  return (
    <Box maw={560}>
      <NamedValues rows={rows} />
      {sources.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          Capital and codes: {sources.join('; ')}
        </Text>
      )}
    </Box>
  )
}

/** On a screen only: on paper a question is of no use without its answer. */
function Cards({ entry, page: { country } }: StateViewProps) {
  const cards = useMemo(() => cardsOfFacts(entry, factsOfState(entry.pack, country.alpha2)), [entry, country])
  const stateOf = useCardStates(cards, useMoment())
  if (cards.length === 0) return null
  return (
    <div className="no-print">
      <Part title={cards.length === 1 ? '1 card' : `${cards.length} cards`}>
        <LongList
          label="Cards"
          items={cards}
          keyOf={({ id }) => id}
          draw={({ id, prompt }) => (
            <>
              <Anchor component={Link} href={cardRoute(id)} size="sm">
                {prompt}
              </Anchor>{' '}
              <Text span size="xs" c="dimmed">
                {stateOf(id)}
              </Text>
            </>
          )}
        />
      </Part>
    </div>
  )
}
