import { Button, Group } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { Pack } from '#core/content/model'
import { countriesInUse, type TimelineFilter, topicsInUse } from '#core/timeline/filter-timeline'
import type { Lane } from '#core/timeline/timeline'
import { FilterBar, FilterSelect } from '../../ui/Filters.tsx'
import classes from './TimelineFilters.module.css'
import { useTimelineState } from './use-timeline-state.ts'

interface TimelineFiltersProps {
  readonly pack: Pack
  readonly all: readonly Lane[]
  /** What the filter lets through, in the same lanes. */
  readonly found: readonly Lane[]
}

/** What narrows the line and the table. */
export function TimelineFilters({ pack, all, found }: TimelineFiltersProps) {
  const [{ filter, hidden }, change] = useTimelineState(pack.id)
  const narrow = (part: Partial<TimelineFilter>) => change({ filter: { ...filter, ...part } })
  const topics = topicsInUse(all, pack.topics)
  const countries = countriesInUse(all, pack.countries)
  return (
    <div className={`${classes['filters']} no-print`}>
      <FilterBar label="Filter the timeline">
        {topics.length > 1 && (
          <FilterSelect
            label="Topic"
            all="All topics"
            value={filter.topic}
            options={topics.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(topic) => narrow({ topic })}
          />
        )}
        {countries.length > 1 && (
          <FilterSelect
            label="Country"
            all="All countries"
            value={filter.country}
            options={countries.map(({ alpha2, name }) => ({ value: alpha2, label: name }))}
            onChange={(country) => narrow({ country })}
          />
        )}
      </FilterBar>
      {all.length > 1 && <LaneButtons lanes={found} hidden={hidden} onChange={(ids) => change({ hidden: ids })} />}
    </div>
  )
}

interface LaneButtonsProps {
  readonly lanes: readonly Lane[]
  readonly hidden: readonly string[]
  readonly onChange: (hidden: readonly string[]) => void
}

/** Shows and hides lanes: one that is pressed is shown. */
function LaneButtons({ lanes, hidden, onChange }: LaneButtonsProps) {
  return (
    <Group gap={4} role="group" aria-label="Lanes">
      {lanes.map(({ id, title, items }) => {
        const isShown = !hidden.includes(id)
        const Icon = isShown ? IconEye : IconEyeOff
        return (
          <Button
            key={id}
            size="compact-xs"
            variant="default"
            className={classes['lane'] ?? ''}
            aria-pressed={isShown}
            leftSection={<Icon size={14} stroke={1.5} aria-hidden />}
            onClick={() => onChange(isShown ? [...hidden, id] : hidden.filter((other) => other !== id))}
          >
            {title} <span className={classes['count']}>{items.length}</span>
          </Button>
        )
      })}
    </Group>
  )
}
