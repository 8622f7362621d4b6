import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { onPerformed } from '../db/operations.ts'
import { onRestored, redo, undo } from '../db/undo.ts'
import { momentNow } from '../platform/clock.ts'
import { flushAll } from '../platform/flush.ts'
import { useCommands } from '../ui/commands.ts'
import { say } from '../ui/source-actions.ts'

/** One toast at a time: its Undo takes back the newest action, so an older toast must not stay. */
const TOAST = 'undo'

function toast(message: string, button: string, run: () => Promise<unknown>): void {
  notifications.hide(TOAST)
  notifications.show({
    id: TOAST,
    withBorder: true,
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button variant="subtle" size="compact-sm" onClick={() => void run()}>
          {button}
        </Button>
      </Group>
    ),
  })
}

/** What is typed is saved first, so that it is the newest action. */
async function undoNow(): Promise<void> {
  await flushAll()
  if ((await undo(momentNow())) === null) say('There is nothing to undo')
}

async function redoNow(): Promise<void> {
  if ((await redo(momentNow())) === null) say('There is nothing to redo')
}

/** Undo and redo everywhere: in a toast after each action, and by key. */
export function UndoToasts() {
  useEffect(() => onPerformed((label) => toast(label, 'Undo', undoNow)), [])
  useEffect(
    () =>
      onRestored(({ label, direction }) =>
        direction === 'undone'
          ? toast(`Undone: ${label}`, 'Redo', redoNow)
          : toast(`Done again: ${label}`, 'Undo', undoNow),
      ),
    [],
  )
  useCommands([
    { id: 'edit.undo', label: 'Undo', group: 'Everywhere', keys: ['mod+z'], run: () => void undoNow() },
    {
      id: 'edit.redo',
      label: 'Redo',
      group: 'Everywhere',
      keys: ['mod+shift+z', 'mod+y'],
      run: () => void redoNow(),
    },
  ])
  return null
}
