import { Button, Stack, Text } from '@mantine/core'
import { type RefObject, useEffect, useMemo } from 'react'
import { documentKeyOf } from '#core/library/document-key'
import { documentNames } from '#core/library/document-names'
import type { Library } from '#core/library/library'
import { ALL_NOTES, filterNotes } from '#core/shelves/filter-notes'
import type { NoteRow } from '#core/transfer/rows'
import { keepDamaged } from '../../db/damaged.ts'
import { readNotesShelf } from '../../db/notes.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { DamagedRows } from '../../ui/DamagedRows.tsx'
import { NoMatch } from '../../ui/Filters.tsx'
import { PACK_REMOVED } from '../../ui/pack-removed.ts'
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
  const library = useLibrary()
  const names = useMemo(() => documentNames(library), [library])
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
              belongs={whereOf(note, library, names)}
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

/** Where the passage of a note is, in words; null for a free note. */
function whereOf(note: NoteRow, library: Library, names: ReturnType<typeof documentNames>): string | null {
  const key = documentKeyOf(note)
  if (key === null || note.place === null) return null
  return library.packById.has(note.place.pack) ? `In ${names.get(key) ?? note.document}` : PACK_REMOVED
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
