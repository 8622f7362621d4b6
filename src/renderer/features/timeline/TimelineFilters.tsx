import type { Pack } from '#core/content/model'
import { countriesInUse, type TimelineFilter, topicsInUse } from '#core/timeline/filter-timeline'
import type { Lane } from '#core/timeline/timeline'
import { FilterBar, FilterRow, FilterSelect } from '../../ui/Filters.tsx'
import { LaneButtons } from '../../ui/LaneButtons.tsx'
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
    <FilterRow>
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
      {all.length > 1 && (
        <LaneButtons label="Lanes" lanes={found} hidden={hidden} onChange={(ids) => change({ hidden: ids })} />
      )}
    </FilterRow>
  )
}
