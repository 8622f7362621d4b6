import { Button, EmptyState } from '@mantine/core'
import { IconNotes, IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useLocation, useParams } from 'wouter'
import type { RowId } from '#core/ids'
import { ALL_NOTES } from '#core/shelves/filter-notes'
import { addNote } from '../../db/notes.ts'
import { momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { usePageHeading } from '../../ui/Page.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { NotesList } from './NotesList.tsx'
import classes from './NotesScreen.module.css'
import { TrashView } from './TrashView.tsx'
import { useNotesFilter } from './use-notes-filter.ts'

/** What stands in the route in place of a note's id. */
const TRASH = 'trash'

/** All notes beside the one that is open, or beside the trash. Where there is room for one of the two only, the open one is shown. */
export function NotesScreen() {
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const heading = usePageHeading('Notes', id !== undefined)
  const field = useRef<HTMLInputElement>(null)
  const [, change] = useNotesFilter()
  const write = async () => {
    const at = momentNow().at
    // An empty note meets no filter, and the reader wants to see it in the list.
    change({ filter: ALL_NOTES })
    navigate(`/notes/${await addNote({ title: '', body: '', place: null, document: null }, at)}`)
  }
  const find = () => {
    // Beside an open note the list may be hidden.
    if (field.current?.checkVisibility() === false) navigate('/notes')
    requestAnimationFrame(() => field.current?.focus())
  }
  useCommands({
    'notes.new': () => void write(),
    'notes.find': find,
    'notes.trash': () => navigate(`/notes/${TRASH}`),
  })
  const newKeys = useAriaKeys('notes.new')

  return (
    <div className={classes['screen']} data-open={id !== undefined || undefined}>
      <section className={classes['list']} aria-label="All notes">
        <div className={classes['head']}>
          <h1 tabIndex={-1} ref={heading} className={classes['heading']}>
            Notes
          </h1>
          <Button
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            rightSection={<Keys of="notes.new" />}
            aria-keyshortcuts={newKeys}
            onClick={() => void write()}
          >
            Write
          </Button>
        </div>
        <NotesList open={id ?? null} fieldRef={field} onWrite={() => void write()} />
      </section>
      <section className={classes['editor']} aria-label={id === TRASH ? 'Trash' : 'Note'}>
        {id === undefined && (
          <EmptyState
            icon={<IconNotes size={40} stroke={1.5} />}
            title="No note is open"
            description="Choose one on the left, or write a new one."
            mt={80}
          />
        )}
        {id === TRASH && <TrashView />}
        {id !== undefined && id !== TRASH && <NoteEditor key={id} id={id as RowId} />}
      </section>
    </div>
  )
}
