import { useCallback, useSyncExternalStore } from 'react'

/**
 * Makes a hook for a state that outlives its screen: who goes to another one and comes back finds a list as it was left. It lasts until
 * the window closes.
 */
export function createKeptState<T extends object>(initial: T): () => readonly [T, (change: Partial<T>) => void] {
  let state = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const change = (changed: Partial<T>): void => {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }
  return () => [
    useSyncExternalStore(
      subscribe,
      useCallback(() => state, []),
    ),
    change,
  ]
}
