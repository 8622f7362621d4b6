import { useEffect, useSyncExternalStore } from 'react'

/** Keys that are no commands, because they belong to what has the focus: the paragraphs of a text, the items of a line. */
export interface OwnKeys {
  /** Where they work: `In the text`. */
  readonly title: string
  readonly rows: readonly (readonly [keys: string, what: string])[]
}

let shown: readonly OwnKeys[] = []
const listeners = new Set<() => void>()

function change(next: readonly OwnKeys[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** Says that these keys work as long as the component is there. @param keys the same object each time */
export function useOwnKeys(keys: OwnKeys): void {
  useEffect(() => {
    change([...shown, keys])
    return () => change(shown.filter((one) => one !== keys))
  }, [keys])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The keys of what is on the screen. */
export const useShownKeys = (): readonly OwnKeys[] => useSyncExternalStore(subscribe, () => shown)
