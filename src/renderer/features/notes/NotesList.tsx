import { Button, Stack, Text } from '@mantine/core'
import { type RefObject, useEffect, useMemo } from 'react'
import { ALL_NOTES, filterNotes } from '#core/shelves/filter-notes'
import type { NoteRow } from '#core/transfer/rows'
import { keepDamaged } from '../../db/damaged.ts'
import { readNotesShelf } from '../../db/notes.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { DamagedRows } from '../../ui/DamagedRows.tsx'
import { NoMatch } from '../../ui/Filters.tsx'
import { SamplesOffer } from '../../ui/SamplesOffer.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { NoteLine } from './NoteLine.tsx'
import { NotesFilters } from './NotesFilters.tsx'
import classes from './NotesList.module.css'
import { useNotesFilter } from './use-notes-filter.ts'

/** Of a line, in CSS pixels (NotesList.module.css). */
const LINE_HEIGHT = 76

interface NotesListProps {
  /** The id of the note that is open. */
  readonly open: string | null
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly onWrite: () => void
}

/** The notes that the filter lets through. */
export function NotesList({ open, fieldRef, onWrite }: NotesListProps) {
  const shelf = useLive(readNotesShelf, [])
  const [{ filter, order }, change] = useNotesFilter()
  const notes = shelf?.rows
  const shown = useMemo(() => filterNotes(notes ?? [], filter, order), [notes, filter, order])
  const { pack } = useContent()
  const titles = useMemo(() => new Map(pack.documents.map((d) => [d.id, d.title])), [pack])
  const damaged = shelf?.damaged
  useEffect(() => {
    if (damaged !== undefined) void keepDamaged('note', damaged, momentNow().at)
  }, [damaged])

  if (shelf === undefined || notes === undefined) return <Waiting />
  return (
    <>
      <NotesFilters notes={notes} shown={shown.length} fieldRef={fieldRef} isOpenTrash={open === 'trash'} />
      {shelf.damaged.length > 0 && (
        <div className={classes['empty']}>
          <DamagedRows what="note" count={shelf.damaged.length} />
        </div>
      )}
      {notes.length === 0 && <NoNotes onWrite={onWrite} />}
      {notes.length > 0 && shown.length === 0 && <NoMatch what="note" onClear={() => change({ filter: ALL_NOTES })} />}
      <div className={classes['items']}>
        <VirtualList
          label="Notes"
          items={shown}
          keyOf={(note: NoteRow) => note.id}
          rowHeight={LINE_HEIGHT}
          draw={(note, item) => (
            <NoteLine
              note={note}
              document={note.document === null ? null : (titles.get(note.document) ?? note.document)}
              isOpen={note.id === open}
              isUndecided={shelf.undecided.has(note.id)}
              item={item}
            />
          )}
        />
      </div>
    </>
  )
}

function NoNotes({ onWrite }: { readonly onWrite: () => void }) {
  return (
    <Stack gap="sm" className={classes['empty'] ?? ''} align="flex-start">
      <Text c="dimmed">
        What you write in your own words stands here. A note can belong to a passage: select one while you read.
      </Text>
      <Button variant="default" onClick={onWrite}>
        Start a note
      </Button>
      <SamplesOffer />
    </Stack>
  )
}
