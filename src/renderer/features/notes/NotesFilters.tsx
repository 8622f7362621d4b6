import { Anchor, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconTrash } from '@tabler/icons-react'
import { type RefObject, useMemo } from 'react'
import { Link } from 'wouter'
import { documentKeyOf } from '#core/library/document-key'
import { documentNames } from '#core/library/document-names'
import type { NoteFilter, NoteOrder } from '#core/shelves/filter-notes'
import { tagsInUse } from '#core/shelves/tags'
import type { NoteRow } from '#core/transfer/rows'
import { useLibrary } from '../../platform/study-content.tsx'
import { FilterBar, FilterSelect, FilterText } from '../../ui/Filters.tsx'
import classes from './NotesList.module.css'
import { useNotesFilter } from './use-notes-filter.ts'

const PASSAGES: readonly { readonly value: NonNullable<NoteFilter['passage']>; readonly label: string }[] = [
  { value: 'with', label: 'On a passage' },
  { value: 'without', label: 'Free notes' },
]

const ORDERS: readonly { readonly value: NoteOrder; readonly label: string }[] = [
  { value: 'changed', label: 'Changed last first' },
  { value: 'made', label: 'Newest first' },
  { value: 'title', label: 'By title' },
]

interface NotesFiltersProps {
  readonly notes: readonly NoteRow[]
  /** How many the filter lets through. */
  readonly shown: number
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly isOpenTrash: boolean
}

/** What narrows and orders the list of notes; the rarer parts are folded away. */
export function NotesFilters({ notes, shown, fieldRef, isOpenTrash }: NotesFiltersProps) {
  const library = useLibrary()
  const names = useMemo(() => [...documentNames(library)], [library])
  const [{ filter, order }, change] = useNotesFilter()
  const isFolded = filter.tag === null && filter.document === null && filter.passage === null && order === 'changed'
  const [isOpen, { toggle }] = useDisclosure(!isFolded)
  const narrow = (part: Partial<NoteFilter>) => change({ filter: { ...filter, ...part } })
  const withNotes = new Set(notes.map(documentKeyOf))
  return (
    <div className={classes['filters']}>
      <FilterBar label="Filter the notes" narrow>
        <FilterText
          label="Filter the notes"
          command="notes.find"
          list="Notes"
          fieldRef={fieldRef}
          value={filter.text}
          onChange={(text) => narrow({ text })}
        />
        {isOpen && (
          <FilterBar label="Which notes" narrow>
            <FilterSelect
              label="Tag"
              all="All tags"
              value={filter.tag}
              options={tagsInUse(notes).map((tag) => ({ value: tag, label: tag }))}
              onChange={(tag) => narrow({ tag })}
            />
            <FilterSelect
              label="Document"
              all="All documents"
              value={filter.document}
              options={names.filter(([key]) => withNotes.has(key)).map(([value, label]) => ({ value, label }))}
              onChange={(document) => narrow({ document })}
            />
            <FilterSelect
              label="Passage"
              all="With and without a passage"
              value={filter.passage}
              options={PASSAGES}
              onChange={(passage) => narrow({ passage })}
            />
            <FilterSelect
              label="Order"
              value={order}
              options={ORDERS}
              onChange={(chosen) => change({ order: chosen ?? 'changed' })}
            />
          </FilterBar>
        )}
      </FilterBar>
      <div className={classes['more']}>
        <UnstyledButton fz="xs" c="dimmed" aria-expanded={isOpen} onClick={toggle}>
          <IconAdjustmentsHorizontal size={14} stroke={1.5} aria-hidden /> {isOpen ? 'Fewer filters' : 'More filters'}
        </UnstyledButton>
        <Text size="xs" c="dimmed" role="status" className="tabular">
          {shown === notes.length ? '' : `${shown} of ${notes.length}`}
        </Text>
        <Anchor
          component={Link}
          href="/notes/trash"
          size="xs"
          c="dimmed"
          aria-current={isOpenTrash ? 'page' : undefined}
        >
          <IconTrash size={14} stroke={1.5} aria-hidden /> Trash
        </Anchor>
      </div>
    </div>
  )
}
