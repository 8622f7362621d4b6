import { Button, EmptyState, Stack } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'wouter'
import type { LibraryPack } from '#core/library/library'
import { membersRoute } from '#core/library/member-route'
import { shownPack } from '#core/library/shown-pack'
import { countsByYear, sharesOf } from '#core/map/series'
import { standingNames, standingsOn } from '#core/map/standings'
import { useLibrary } from '../../platform/study-content.tsx'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { PackChoice } from '../../ui/PackChoice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Part } from '../../ui/Part.tsx'
import { usePrint } from '../../ui/use-print.ts'
import { useToday } from '../../ui/use-today.ts'
import { CountsChart } from './CountsChart.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { mapRoute } from './routes.ts'
import { SharesChart } from './SharesChart.tsx'
import { ScreenPatterns } from './Standing.tsx'
import { StatesTable } from './StatesTable.tsx'

const hasStates = ({ pack }: LibraryPack): boolean => pack.countries.length > 0

/** The states of one pack as they are today, and what there is to count of them. */
export function MembersScreen() {
  const { pack: asked } = useParams<{ pack?: string }>()
  const library = useLibrary()
  const entry = shownPack(library, asked ?? null, null, hasStates)
  const choice = (
    <PackChoice packs={library.packs.filter(hasStates)} shown={entry?.pack.id ?? null} routeOf={membersRoute} />
  )
  if (entry === null || !hasStates(entry))
    return (
      <Page title="Members" actions={choice}>
        <EmptyState
          icon={<IconUsersGroup size={32} stroke={1.5} />}
          title={entry === null ? 'This pack is not here' : 'No states yet'}
          description={
            entry === null
              ? 'It may have been removed.'
              : `This page lists the states that a pack tells of. “${entry.pack.title}” names none.`
          }
          mt="lg"
        />
      </Page>
    )
  return <PackMembers key={entry.pack.id} entry={entry} choice={choice} />
}

function PackMembers({ entry, choice }: { readonly entry: LibraryPack; readonly choice: React.ReactNode }) {
  const { pack } = entry
  const today = useToday()
  const [opened, setOpened] = useState<OpenedFacts | null>(null)
  const names = useMemo(() => standingNames(pack), [pack])
  const standings = useMemo(() => standingsOn(pack, today), [pack, today])
  const series = useMemo(() => countsByYear(pack, today), [pack, today])
  const shares = useMemo(() => sharesOf(pack.facts), [pack])
  usePrint(`${pack.title}, members`)
  return (
    <Page
      title="Members"
      lead={pack.title}
      actions={
        <>
          {choice}
          <Button component={Link} href={mapRoute(pack.id)} variant="default" size="xs" className="no-print">
            Open the map
          </Button>
        </>
      }
    >
      <ScreenPatterns />
      <Stack gap="xl">
        {series.length > 0 && (
          <Part title="States by year">
            <CountsChart series={series} />
          </Part>
        )}
        {shares.length > 0 && (
          <Part title="Shares that sources give">
            <SharesChart entry={entry} shares={shares} onOpen={setOpened} />
          </Part>
        )}
        <Part title="States">
          <StatesTable entry={entry} when="today" names={names} standings={standings} />
        </Part>
      </Stack>
      {opened !== null && <ItemPanel entry={entry} opened={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}
