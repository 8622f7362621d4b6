/** Before the app goes away, the page is asked to write what it still holds in memory. */
import type { WebContents } from 'electron'
import type { DesktopEvents } from '#shared/desktop-api'

/** How long the page may take, in ms. Longer, and a system that shuts down would end the app anyway. */
const FLUSH_LIMIT_MS = 1500

export interface Flusher {
  /** Asks the page and waits. @returns whether it answered within 1.5 s; a page that is gone is not asked. */
  readonly ask: (contents: WebContents) => Promise<boolean>
  /** The page's answer. An id that is no longer waited for is ignored. */
  readonly done: (id: number) => void
}

export function createFlusher(): Flusher {
  const waiting = new Map<number, () => void>()
  let lastId = 0
  return {
    ask: (contents) => {
      if (contents.isDestroyed() || contents.isCrashed()) return Promise.resolve(false)
      const id = ++lastId
      return new Promise((resolve) => {
        const finish = (answered: boolean): void => {
          clearTimeout(limit)
          waiting.delete(id)
          resolve(answered)
        }
        const limit = setTimeout(() => finish(false), FLUSH_LIMIT_MS)
        waiting.set(id, () => finish(true))
        contents.send('flush:ask' satisfies keyof DesktopEvents, id)
      })
    },
    done: (id) => waiting.get(id)?.(),
  }
}
