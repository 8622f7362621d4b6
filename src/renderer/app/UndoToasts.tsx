import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { RowId } from '#core/ids'
import type { Library } from '#core/library/library'
import { onPerformed } from '../db/operations.ts'
import { onRestored, type Restored, redo, undo } from '../db/undo.ts'
import { momentNow } from '../platform/clock.ts'
import { flushAll } from '../platform/flush.ts'
import { useLibrary } from '../platform/study-content.tsx'
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

/** The route to what was undone or done again; null where it is in sight on the screen that is shown. */
async function wayTo(restored: Restored, library: Library, location: string): Promise<string | null> {
  // The first screen does without it.
  const { isInSight, whereShown } = await import('#core/operations/where-shown')
  const shown = whereShown(restored, library)
  return shown === null || isInSight(shown, location) ? null : shown.route
}

/** Undo and redo everywhere: in a toast after each action, and by key. What is not seen on the screen that is shown has a way to where it is. */
export function UndoToasts() {
  const library = useLibrary()
  const [location, navigate] = useLocation()
  useEffect(() => onPerformed((label, operation) => offer(label, 'Undo', () => void undoOnly(operation))), [])
  useEffect(
    () =>
      onRestored((restored) => {
        void wayTo(restored, library, location).then((route) => {
          const { label, operation, direction } = restored
          const show = route === null ? null : { label: 'Show', run: () => navigate(route) }
          if (direction === 'undone') offer(`Undone: ${label}`, 'Redo', () => void redoOnly(operation), show)
          else offer(`Done again: ${label}`, 'Undo', () => void undoOnly(operation), show)
        })
      }),
    [library, location, navigate],
  )
  useCommands({ 'edit.undo': () => void undoNow(), 'edit.redo': () => void redoNow() })
  return null
}
