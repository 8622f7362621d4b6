import { Button, Group, Text } from '@mantine/core'
import { IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RowId } from '#core/ids'
import { markNote } from '../../db/notes.ts'
import { momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import type { SaveState } from './note-typing.ts'

interface NoteToolsProps {
  readonly noteId: RowId
  readonly state: SaveState
  readonly isPinned: boolean
  readonly onDelete: () => void
  readonly children: ReactNode
}

/** Whether the note is saved, and what can be done with it. */
export function NoteTools({ noteId, state, isPinned, onDelete, children }: NoteToolsProps) {
  const pin = () => void markNote(noteId, { pinned: !isPinned }, momentNow().at)
  useCommands({ 'notes.pin': pin, 'notes.delete': onDelete })
  const Pin = isPinned ? IconPinFilled : IconPin
  return (
    <Group justify="space-between" gap="xs">
      {children}
      <Group gap="xs">
        <Text size="xs" c="dimmed" role="status">
          {state === 'saved' ? 'Saved' : state === 'saving' ? 'Saving' : 'Not saved'}
        </Text>
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          aria-pressed={isPinned}
          leftSection={<Pin size={16} stroke={1.5} aria-hidden />}
          onClick={pin}
        >
          Pin
        </Button>
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
          onClick={onDelete}
        >
          Delete
        </Button>
      </Group>
    </Group>
  )
}
