import { type RefObject, useMemo } from 'react'
import { documentNames } from '#core/library/document-names'
import type { CardFilter, CardOrder } from '#core/shelves/filter-cards'
import { tagsInUse } from '#core/shelves/tags'
import { useLibrary } from '../../platform/study-content.tsx'
import { FilterBar, FilterSelect, FilterText } from '../../ui/Filters.tsx'
import type { CardRow } from './card-rows.ts'
import { useCardsFilter } from './use-cards-filter.ts'

const STATES: readonly { readonly value: NonNullable<CardFilter['state']>; readonly label: string }[] = [
  { value: 'new', label: 'New' },
  { value: 'learning', label: 'Learning' },
  { value: 'review', label: 'In review' },
  { value: 'due', label: 'Due now' },
  { value: 'suspended', label: 'Suspended' },
  { value: 'put-off', label: 'Put off' },
  { value: 'deleted', label: 'Deleted' },
]

const KINDS: readonly { readonly value: CardRow['kind']; readonly label: string }[] = [
  { value: 'own', label: 'Your own' },
  { value: 'text', label: 'From the text' },
]

const ORDERS: readonly { readonly value: CardOrder; readonly label: string }[] = [
  { value: 'made', label: 'Made last first' },
  { value: 'due', label: 'Due first' },
  { value: 'text', label: 'As in the text' },
]

interface CardsFiltersProps {
  readonly rows: readonly CardRow[]
  readonly fieldRef: RefObject<HTMLInputElement | null>
}

/** What narrows and orders the list of cards. */
export function CardsFilters({ rows, fieldRef }: CardsFiltersProps) {
  const library = useLibrary()
  const names = useMemo(() => [...documentNames(library)], [library])
  const [{ filter, order }, change] = useCardsFilter()
  const narrow = (part: Partial<CardFilter>) => change({ filter: { ...filter, ...part } })
  return (
    <FilterBar label="Filter the cards">
      <FilterText
        label="Filter the cards"
        command="cards.find"
        list="Cards"
        fieldRef={fieldRef}
        value={filter.text}
        onChange={(text) => narrow({ text })}
      />
      <FilterSelect
        label="Kind"
        all="All kinds"
        value={filter.kind}
        options={KINDS}
        onChange={(kind) => narrow({ kind })}
      />
      <FilterSelect
        label="State"
        all="All states"
        value={filter.state}
        options={STATES}
        onChange={(state) => narrow({ state })}
      />
      <FilterSelect
        label="Document"
        all="All documents"
        value={filter.document}
        options={names.map(([value, label]) => ({ value, label }))}
        onChange={(document) => narrow({ document })}
      />
      <FilterSelect
        label="Tag"
        all="All tags"
        value={filter.tag}
        options={tagsInUse(rows).map((tag) => ({ value: tag, label: tag }))}
        onChange={(tag) => narrow({ tag })}
      />
      <FilterSelect
        label="Order"
        value={order}
        options={ORDERS}
        onChange={(chosen) => change({ order: chosen ?? 'made' })}
      />
    </FilterBar>
  )
}
