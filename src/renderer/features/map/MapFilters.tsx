import { SegmentedControl } from '@mantine/core'
import type { PointsWanted } from '#core/map/points'
import type { Lane } from '#core/timeline/timeline'
import { FilterRow } from '../../ui/Filters.tsx'
import { LaneButtons } from '../../ui/LaneButtons.tsx'

interface MapFiltersProps {
  /** What has a place and is of the chosen time, by kind. */
  readonly lanes: readonly Lane[]
  readonly span: PointsWanted['span']
  readonly hidden: readonly string[]
  readonly onChange: (change: { readonly span?: PointsWanted['span']; readonly hidden?: readonly string[] }) => void
}

const SPANS = [
  { value: 'year', label: 'Of this year' },
  { value: 'until', label: 'Up to this year' },
] as const

/** Which places are shown. Nothing where the pack has none. */
export function MapFilters({ lanes, span, hidden, onChange }: MapFiltersProps) {
  if (lanes.length === 0) return null
  return (
    <FilterRow>
      <SegmentedControl
        size="xs"
        aria-label="Places"
        value={span}
        data={[...SPANS]}
        onChange={(chosen) => onChange({ span: chosen })}
      />
      {lanes.length > 1 && (
        <LaneButtons
          label="Kinds of places"
          lanes={lanes}
          hidden={hidden}
          onChange={(ids) => onChange({ hidden: ids })}
        />
      )}
    </FilterRow>
  )
}
