import { type CommandId, isCommandId } from '#shared/commands'

/** In localStorage: it may be lost, and nothing that matters is in it. */
const KEY = 'study.recent-commands'
const MOST = 5

/** The commands run last from the palette, the newest first, at most five. */
export function recentCommands(): readonly CommandId[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').filter(isCommandId) : []
  } catch {
    return []
  }
}

/** Remembers that a command was run. */
export function rememberCommand(id: CommandId): void {
  const kept = [id, ...recentCommands().filter((other) => other !== id)].slice(0, MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // The storage is full or closed: the order is only a convenience.
  }
}
