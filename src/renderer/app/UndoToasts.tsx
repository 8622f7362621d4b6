import { useEffect } from 'react'
import type { RowId } from '#core/ids'
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

/** A toast takes back what it names, never what was done since. */
async function undoOnly(operation: RowId): Promise<void> {
  await flushAll()
  if ((await undo(momentNow(), operation)) === null) say('Something newer came after it: Undo goes back step by step')
}

async function redoOnly(operation: RowId): Promise<void> {
  await flushAll()
  if ((await redo(momentNow(), operation)) === null) say('Something newer came after it, so it cannot be done again')
}

/** Undo and redo everywhere: in a toast after each action, and by key. */
export function UndoToasts() {
  useEffect(() => onPerformed((label, operation) => offer(label, 'Undo', () => void undoOnly(operation))), [])
  useEffect(
    () =>
      onRestored(({ label, operation, direction }) =>
        direction === 'undone'
          ? offer(`Undone: ${label}`, 'Redo', () => void redoOnly(operation))
          : offer(`Done again: ${label}`, 'Undo', () => void undoOnly(operation)),
      ),
    [],
  )
  useCommands({ 'edit.undo': () => void undoNow(), 'edit.redo': () => void redoNow() })
  return null
}
