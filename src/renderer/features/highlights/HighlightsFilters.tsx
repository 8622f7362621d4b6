import { type RefObject, useMemo } from 'react'
import { documentKeyOf } from '#core/library/document-key'
import { documentNames } from '#core/library/document-names'
import type { HighlightFilter, HighlightOrder } from '#core/shelves/filter-highlights'
import { tagsInUse } from '#core/shelves/tags'
import type { HighlightRow } from '#core/transfer/rows'
import { useLibrary } from '../../platform/study-content.tsx'
import { FilterBar, FilterSelect, FilterText } from '../../ui/Filters.tsx'
import { COLOR_OPTIONS } from './color-names.ts'
import { useHighlightsFilter } from './use-highlights-filter.ts'

const PLACES = [{ value: 'needs-you', label: 'Needs you' }] as const

const ORDERS: readonly { readonly value: HighlightOrder; readonly label: string }[] = [
  { value: 'text', label: 'As in the text' },
  { value: 'made', label: 'Newest first' },
]

interface HighlightsFiltersProps {
  readonly rows: readonly HighlightRow[]
  readonly fieldRef: RefObject<HTMLInputElement | null>
}

/** What narrows and orders the list of highlights. */
export function HighlightsFilters({ rows, fieldRef }: HighlightsFiltersProps) {
  const library = useLibrary()
  const names = useMemo(() => [...documentNames(library)], [library])
  const [{ filter, order }, change] = useHighlightsFilter()
  const narrow = (part: Partial<HighlightFilter>) => change({ filter: { ...filter, ...part } })
  const marked = new Set(rows.map(documentKeyOf))
  return (
    <FilterBar label="Filter the highlights">
      <FilterText
        label="Filter the highlights"
        command="highlights.find"
        list="Highlights"
        fieldRef={fieldRef}
        value={filter.text}
        onChange={(text) => narrow({ text })}
      />
      <FilterSelect
        label="Colour"
        all="All colours"
        value={filter.color}
        options={COLOR_OPTIONS}
        onChange={(color) => narrow({ color })}
      />
      <FilterSelect
        label="Tag"
        all="All tags"
        value={filter.tag}
        options={tagsInUse(rows).map((tag) => ({ value: tag, label: tag }))}
        onChange={(tag) => narrow({ tag })}
      />
      <FilterSelect
        label="Document"
        all="All documents"
        value={filter.document}
        options={names.filter(([key]) => marked.has(key)).map(([value, label]) => ({ value, label }))}
        onChange={(document) => narrow({ document })}
      />
      <FilterSelect
        label="Place"
        all="All places"
        value={filter.needsYou ? 'needs-you' : null}
        options={PLACES}
        onChange={(place) => narrow({ needsYou: place !== null })}
      />
      <FilterSelect
        label="Order"
        value={order}
        options={ORDERS}
        onChange={(chosen) => change({ order: chosen ?? 'text' })}
      />
    </FilterBar>
  )
}
