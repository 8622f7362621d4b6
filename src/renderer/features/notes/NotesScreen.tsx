import { Button, EmptyState, Text } from '@mantine/core'
import { IconNotes, IconPlus } from '@tabler/icons-react'
import { Link, useLocation, useParams } from 'wouter'
import type { RowId } from '#core/ids'
import { excerptOf } from '#core/notes/excerpt'
import { noteTitle } from '#core/notes/note-title'
import { addNote, readNotes } from '../../db/notes.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { usePageHeading } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import classes from './NotesScreen.module.css'

/** All notes beside the one that is open. */
export function NotesScreen() {
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const heading = usePageHeading('Notes', id !== undefined)
  const { pack } = useContent()
  const notes = useLive(readNotes, [])
  const write = async () => {
    const at = momentNow().at
    navigate(`/notes/${await addNote({ title: '', body: '', place: null, document: null }, at)}`)
  }
  useCommands({ 'notes.new': () => void write() })
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
        {notes === undefined && <Waiting />}
        {notes?.length === 0 && (
          <Text c="dimmed" px={16}>
            What you write in your own words stands here. A note can belong to a passage: select one while you read.
          </Text>
        )}
        <ul className={classes['items']}>
          {notes?.map((note) => (
            <li key={note.id}>
              <Link
                href={`/notes/${note.id}`}
                className={classes['item'] ?? ''}
                aria-current={note.id === id ? 'true' : undefined}
              >
                <span className={classes['title']}>{noteTitle(note)}</span>
                <span className={classes['excerpt']}>{excerptOf(note.body, 90)}</span>
                {note.document !== null && (
                  <span className={classes['excerpt']}>
                    In {pack.documents.find((d) => d.id === note.document)?.title ?? note.document}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes['editor']} aria-label="Note">
        {id === undefined ? (
          <EmptyState
            icon={<IconNotes size={40} stroke={1.5} />}
            title="No note is open"
            description="Choose one on the left, or write a new one."
            mt={80}
          />
        ) : (
          <NoteEditor key={id} id={id as RowId} />
        )}
      </section>
    </div>
  )
}
