import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { LibraryPack } from '#core/library/library'
import { memberRoute, membersRoute } from '#core/library/member-route'
import { changesIn } from '#core/map/changes'
import { lanesOfYear, placedLanes, pointsOf } from '#core/map/points'
import { countStandings, standingNames, standingsOn } from '#core/map/standings'
import { dayOfYear, mapYears, yearOf, yearWithin } from '#core/map/years'
import { type Lane, timelineOf } from '#core/timeline/timeline'
import { useCommands } from '../../ui/commands.ts'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { ModeChoice } from '../../ui/ModeChoice.tsx'
import { OnPaper } from '../../ui/OnPaper.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePrint } from '../../ui/use-print.ts'
import { useToday } from '../../ui/use-today.ts'
import { AboutBorders } from './AboutBorders.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { MapFilters } from './MapFilters.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapPart } from './MapPart.tsx'
import { MapTables } from './MapTables.tsx'
import classes from './PackMap.module.css'
import { ScreenPatterns } from './Standing.tsx'
import { StateStory } from './StateStory.tsx'
import { useKeptMap, useMapState } from './use-map-state.ts'
import { YearBar } from './YearBar.tsx'
import { YearStory } from './YearStory.tsx'

const MODES = [
  { value: 'map', label: 'Map' },
  { value: 'table', label: 'Table' },
] as const

interface PackMapProps {
  readonly entry: LibraryPack
  /** Chooses another pack. */
  readonly choice: React.ReactNode
}

/** The map of a pack that has states. */
export function PackMap({ entry, choice }: PackMapProps) {
  const { pack } = entry
  const today = useToday()
  const [{ mode }, keep] = useKeptMap()
  const [{ year: kept, span, hidden, current }, change] = useMapState(pack.id)
  const [opened, setOpened] = useState<OpenedFacts | null>(null)
  const years = useMemo(
    () => mapYears(pack.facts, today) ?? { first: yearOf(today), last: yearOf(today) },
    [pack, today],
  )
  const year = yearWithin(kept ?? years.last, years)
  const lanes = useMemo(() => placedLanes(timelineOf(pack, today).lanes, pack), [pack, today])
  const names = useMemo(() => standingNames(pack), [pack])
  const shown = useMemo(() => {
    const standings = standingsOn(pack, dayOfYear(year, today))
    return { standings, counts: countStandings(standings, names), changes: changesIn(pack, year, today) }
  }, [pack, names, year, today])
  const { found, points } = useMemo(() => {
    const wanted = lanesOfYear(lanes, { year, span, today })
    const isShown = ({ id }: Lane): boolean => !hidden.includes(id)
    return { found: wanted, points: pointsOf(wanted.filter(isShown), pack) }
  }, [lanes, hidden, pack, year, span, today])
  useCommands({ 'map.switch': () => keep({ mode: mode === 'map' ? 'table' : 'map' }) })
  usePrint(`${pack.title}, map of ${year}`)
  const chosen = pack.countries.find(({ alpha2 }) => alpha2 === current)
  const tables = (
    <MapTables entry={entry} year={year} names={names} standings={shown.standings} points={points} onOpen={setOpened} />
  )
  return (
    <Page
      title="Map"
      wide
      lead={pack.title}
      actions={
        <>
          {choice}
          {names.length > 0 && (
            <Button component={Link} href={membersRoute(pack.id)} variant="default" size="xs" className="no-print">
              Members and figures
            </Button>
          )}
          <ModeChoice modes={MODES} mode={mode} onChange={(chosen) => keep({ mode: chosen })} />
        </>
      }
    >
      <ScreenPatterns />
      <YearBar
        year={year}
        years={years}
        counts={names.length === 0 ? null : shown.counts}
        isHeld={opened !== null}
        onYear={(chosen) => change({ year: chosen })}
      />
      <MapFilters lanes={found} span={span} hidden={hidden} onChange={change} />
      <div className={classes['parts']}>
        {mode === 'map' ? (
          <div className={classes['map']}>
            <MapPart
              entry={entry}
              names={names}
              standings={shown.standings}
              points={points}
              onOpen={setOpened}
              routeOf={({ alpha2 }) => memberRoute(pack.id, alpha2)}
            />
            <MapLegend counts={shown.counts} hasPoints={lanes.length > 0} />
            <AboutBorders />
          </div>
        ) : (
          <div className={classes['table']}>{tables}</div>
        )}
        <div className={classes['story']}>
          <YearStory
            entry={entry}
            year={year}
            changes={shown.changes}
            hasStandings={names.length > 0}
            points={mode === 'map' ? points : []}
            span={span}
            onOpen={setOpened}
          >
            {mode === 'map' && chosen !== undefined && (
              <StateStory
                entry={entry}
                country={chosen}
                names={names}
                standing={shown.standings.get(chosen.alpha2) ?? null}
              />
            )}
          </YearStory>
        </div>
      </div>
      {mode === 'map' && <OnPaper>{() => tables}</OnPaper>}
      {opened !== null && <ItemPanel entry={entry} opened={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}
