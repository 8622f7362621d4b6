import { useLocation } from 'wouter'
import type { StudyDocument } from '#core/content/model'
import type { LibraryPack } from '#core/library/library'
import { countOpen } from '../../db/proposals.ts'
import { useLive } from '../../db/use-live.ts'
import { useCommands } from '../../ui/commands.ts'

/** The cards that are proposed from a text. */
export interface Proposed {
  readonly route: string
  /** How many wait for the reader; 0 while that is not known. */
  readonly open: number
}

/**
 * The cards that are proposed from a text of one's own, and the key that leads to them. A text that comes with the app has its cards: what is
 * proposed from it beside them is not counted.
 */
export function useProposed(entry: LibraryPack, document: StudyDocument): Proposed {
  const [, navigate] = useLocation()
  const isOwn = entry.origin === 'own'
  // What cannot be counted is said on the screen that the link leads to.
  const open = useLive(async () => (isOwn ? await countOpen(entry).catch(() => null) : null), [entry, isOwn])
  const route = `/propose/${entry.pack.id}/${document.id}`
  useCommands({ 'reader.propose': { isEnabled: () => isOwn, run: () => navigate(route) } })
  return { route, open: open?.get(document.id) ?? 0 }
}
