import { Button, EmptyState } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { LibraryPack } from '#core/library/library'
import { filterLanes, WHOLE_TIMELINE } from '#core/timeline/filter-timeline'
import { type Lane, type TimelineItem, timelineOf } from '#core/timeline/timeline'
import { useCommands } from '../../ui/commands.ts'
import { NoMatch } from '../../ui/Filters.tsx'
import { ModeChoice } from '../../ui/ModeChoice.tsx'
import { OnPaper } from '../../ui/OnPaper.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePrint } from '../../ui/use-print.ts'
import { useToday } from '../../ui/use-today.ts'
import { FilterOnPaper } from './FilterOnPaper.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { Line } from './Line.tsx'
import { TimelineFilters } from './TimelineFilters.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { useKeptTimeline, useTimelineState } from './use-timeline-state.ts'

/** What was opened, and the mark or line of the table that it was opened from. */
export interface Opened {
  readonly anchor: Element
  readonly items: readonly TimelineItem[]
}

const MODES = [
  { value: 'line', label: 'Line' },
  { value: 'table', label: 'Table' },
] as const

interface PackTimelineProps {
  readonly entry: LibraryPack
  /** Chooses another pack. */
  readonly choice: React.ReactNode
}

const hasItems = ({ items }: Lane): boolean => items.length > 0

/** The timeline of a pack that has dated facts. */
export function PackTimeline({ entry, choice }: PackTimelineProps) {
  const { pack } = entry
  const today = useToday()
  const timeline = useMemo(() => timelineOf(pack, today), [pack, today])
  const [{ mode }, keep] = useKeptTimeline()
  const [{ filter, hidden, isLatestFirst }, change] = useTimelineState(pack.id)
  const [opened, setOpened] = useState<Opened | null>(null)
  const found = useMemo(() => filterLanes(timeline.lanes, filter), [timeline, filter])
  const lanes = useMemo(() => found.filter(({ id }) => !hidden.includes(id)), [found, hidden])
  useCommands({ 'timeline.switch': () => keep({ mode: mode === 'line' ? 'table' : 'line' }) })
  usePrint(`${pack.title}, timeline`)
  const table = (
    <TimelineTable
      entry={entry}
      lanes={lanes}
      isLatestFirst={isLatestFirst}
      onOrder={(latest) => change({ isLatestFirst: latest })}
      onOpen={setOpened}
    />
  )
  const isFound = found.some(hasItems)
  const isShown = lanes.some(hasItems)
  return (
    <Page
      title="Timeline"
      wide
      lead={pack.title}
      actions={
        <>
          {choice}
          <ModeChoice modes={MODES} mode={mode} onChange={(chosen) => keep({ mode: chosen })} />
        </>
      }
    >
      <TimelineFilters pack={pack} all={timeline.lanes} found={found} />
      <FilterOnPaper pack={pack} all={timeline.lanes} />
      {!isFound && <NoMatch what="dated fact" onClear={() => change({ filter: WHOLE_TIMELINE })} />}
      {isFound && !isShown && <AllHidden onShow={() => change({ hidden: [] })} />}
      {isShown && mode === 'table' && table}
      {isShown && mode === 'line' && timeline.bounds !== null && (
        <>
          <Line packId={pack.id} lanes={lanes} bounds={timeline.bounds} today={today} onOpen={setOpened} />
          <OnPaper>{() => table}</OnPaper>
        </>
      )}
      {opened !== null && <ItemPanel entry={entry} opened={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}

/** What stands there when the reader has hidden every lane that holds something. */
function AllHidden({ onShow }: { readonly onShow: () => void }) {
  return (
    <EmptyState
      icon={<IconEyeOff size={32} stroke={1.5} />}
      title="All lanes are hidden"
      description="What matches stands in lanes that are switched off above."
      mt="lg"
    >
      <Button size="xs" variant="default" onClick={onShow}>
        Show all lanes
      </Button>
    </EmptyState>
  )
}
