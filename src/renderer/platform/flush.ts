import { desktop } from './desktop.ts'

/** Something that holds what is not yet saved. */
type Flush = () => Promise<void>
const flushes = new Set<Flush>()

/** Saves with `flush` when the window is about to close. Returns what stops it. */
export function onClosing(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Saves all that is not yet saved. Main waits for it before it closes the window. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()))
}

desktop?.onFlushAsked(flushAll)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void flushAll()
})
