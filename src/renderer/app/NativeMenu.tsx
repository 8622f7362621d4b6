import { useEffect } from 'react'
import { isCommandId } from '#shared/commands'
import { desktop } from '../platform/desktop.ts'
import { isTyping, runCommand, useCommandsNow } from '../ui/commands.ts'

/** How long commands must rest before the menu hears of them, in ms: a change of the screen unbinds some and binds others. */
const REST = 50

/** Ties the native menu to the commands of the page. In a browser there is no such menu. */
export function NativeMenu() {
  const now = useCommandsNow()
  useEffect(() => desktop?.onMenuCommand(runFromMenu), [])
  useEffect(() => {
    const timer = setTimeout(() => void desktop?.updateMenu(now), REST)
    return () => clearTimeout(timer)
  }, [now])
  return null
}

function runFromMenu(command: string): void {
  // In a field these two mean what is typed there.
  if ((command === 'edit.undo' || command === 'edit.redo') && isTyping(document.activeElement))
    document.execCommand(command === 'edit.undo' ? 'undo' : 'redo')
  else if (isCommandId(command)) runCommand(command)
}
