/** All windows of the app: how many there are, and which one is in front. */
import { type BrowserWindow, powerMonitor } from 'electron'
import { bringToFront, type StudyWindow, type WindowWish } from './window.ts'

/** More than anybody works with; a page that asks for one window after the other ends here. */
export const MOST_WINDOWS = 12

export interface AppWindows {
  /**
   * Opens a window. @param route what stands after `#`; null for the start
   * @throws when there are `MOST_WINDOWS`
   */
  readonly open: (route: string | null) => Promise<BrowserWindow>
  /** The window that has the focus, else the one that had it last; null when there is none. */
  readonly front: () => BrowserWindow | null
  /** Brings the window in front to where the reader sees it. */
  readonly toFront: () => void
}

/**
 * Keeps the windows together.
 * @param openWindow opens one; its `slot` is the lowest that no open window has
 * @param onFront hears of the window that comes to the front
 */
export function keepWindows(
  openWindow: (wish: WindowWish) => Promise<StudyWindow>,
  onFront: (window: BrowserWindow) => void,
): AppWindows {
  const bySlot = new Map<number, StudyWindow>()
  /** The one in front last. */
  let order: readonly BrowserWindow[] = []
  const front = (): BrowserWindow | null => order.at(-1) ?? null
  const come = (window: BrowserWindow): void => {
    order = [...order.filter((other) => other !== window), window]
    onFront(window)
  }
  const flushAll = (): Promise<unknown> => Promise.all([...bySlot.values()].map((study) => study.leave()))

  // Log-off on Windows sends no `before-quit`, and a laptop that sleeps may never wake.
  powerMonitor.on('suspend', () => void flushAll())
  powerMonitor.on('shutdown', () => void flushAll())

  const opening = new Set<number>()
  return {
    front,
    toFront: () => {
      const window = front()
      if (window !== null) bringToFront(window)
    },
    open: async (route) => {
      const slot = freeSlot((n) => bySlot.has(n) || opening.has(n))
      opening.add(slot)
      try {
        const study = await openWindow({ slot, route, beside: front() })
        const { window } = study
        bySlot.set(slot, study)
        come(window)
        window.on('focus', () => come(window))
        window.on('closed', () => {
          bySlot.delete(slot)
          order = order.filter((other) => other !== window)
          const next = front()
          if (next !== null) onFront(next)
        })
        return window
      } finally {
        opening.delete(slot)
      }
    },
  }
}

function freeSlot(isTaken: (slot: number) => boolean): number {
  for (let slot = 0; slot < MOST_WINDOWS; slot++) if (!isTaken(slot)) return slot
  throw new Error(`there are ${MOST_WINDOWS} windows already`)
}
