import { useEffect } from 'react'
import { onPerformed } from '../db/operations.ts'
import { onRestored, redo, undo } from '../db/undo.ts'
import { momentNow } from '../platform/clock.ts'
import { flushAll } from '../platform/flush.ts'
import { useCommands } from '../ui/commands.ts'
import { offer, say } from '../ui/say.tsx'

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
  useEffect(() => onPerformed((label) => offer(label, 'Undo', () => void undoNow())), [])
  useEffect(
    () =>
      onRestored(({ label, direction }) =>
        direction === 'undone'
          ? offer(`Undone: ${label}`, 'Redo', () => void redoNow())
          : offer(`Done again: ${label}`, 'Undo', () => void undoNow()),
      ),
    [],
  )
  useCommands({ 'edit.undo': () => void undoNow(), 'edit.redo': () => void redoNow() })
  return null
}
