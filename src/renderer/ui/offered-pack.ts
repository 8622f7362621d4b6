import { useSyncExternalStore } from 'react'
import type { Upload } from '#core/content/upload/upload'
import type { PackId } from '#core/ids'

/** A file or folder that the reader chose, dropped or opened as a pack: the app shows what it holds, and asks before anything is added. */
export interface OfferedPack {
  readonly upload: Upload
  /** The pack that it is to be an edition of, where the reader said so: Markdown files have no id of their own. */
  readonly updates: PackId | null
}

/** Offers have numbers: the same file again is another offer. */
type Numbered = OfferedPack & { readonly number: number }

let offered: Numbered | null = null
let last = 0
const listeners = new Set<() => void>()

/** Shows what a file or folder holds, and takes the place of an earlier one. Null: nothing any more. */
export function offerPack(pack: OfferedPack | null): void {
  last += 1
  offered = pack === null ? null : { ...pack, number: last }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is offered now. */
export const useOfferedPack = (): Numbered | null => useSyncExternalStore(subscribe, () => offered)
