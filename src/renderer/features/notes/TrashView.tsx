import { Anchor, Button, EmptyState, Group, Stack, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { excerptOf } from '#core/notes/excerpt'
import { noteTitle } from '#core/notes/note-title'
import { daysLeft, TRASH_DAYS } from '#core/notes/trash'
import type { NoteRow } from '#core/transfer/rows'
import { emptyTrash, readTrash, restoreNote } from '../../db/trash.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { BackToNotes } from './BackToNotes.tsx'
import classes from './TrashView.module.css'

/** The notes that were deleted and can be restored. */
export function TrashView() {
  const notes = useLive(readTrash, [])
  const isFull = notes !== undefined && notes.length > 0
  const empty = () => void emptyTrash(momentNow().at)
  useCommands({ 'notes.empty-trash': { isEnabled: () => isFull, run: empty } })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <Stack gap="md">
      <BackToNotes />
      <Group justify="space-between">
        <Title order={2} tabIndex={-1} ref={heading} className={classes['heading'] ?? ''}>
          Trash
        </Title>
        {isFull && (
          <Button variant="default" size="compact-sm" onClick={empty}>
            Empty the trash
          </Button>
        )}
      </Group>
      {notes === undefined && <Waiting />}
      {notes?.length === 0 && (
        <EmptyState
          icon={<IconTrash size={40} stroke={1.5} />}
          title="The trash is empty"
          description={`A deleted note lies here for ${TRASH_DAYS} days and can be restored.`}
          mt={40}
        >
          <Button component={Link} href="/notes" variant="default">
            All notes
          </Button>
        </EmptyState>
      )}
      <ul className={classes['items']} aria-label="Deleted notes">
        {notes?.map((note) => (
          <DeletedNote key={note.id} note={note} />
        ))}
      </ul>
    </Stack>
  )
}

function DeletedNote({ note }: { readonly note: NoteRow }) {
  const days = daysLeft(note.deletedAt ?? 0, momentNow().at)
  const title = noteTitle(note)
  return (
    <li className={classes['item']}>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {excerptOf(note.body, 200)}
        </Text>
        <Text size="xs" c="dimmed">
          {days === 0 ? 'Goes at the next start' : `Stays for ${days} more ${days === 1 ? 'day' : 'days'}`}
          {note.versionOf !== undefined && ' · the version that was not kept'}
        </Text>
      </div>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-label={`Restore: ${title}`}
        onClick={() => void restoreNote(note.id, momentNow().at)}
      >
        Restore
      </Anchor>
    </li>
  )
}
