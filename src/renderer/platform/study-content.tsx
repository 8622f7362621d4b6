import { createContext, useContext } from 'react'
import type { Pack, PackProblem } from '#core/content/model'
import type { PackId } from '#core/ids'
import { type Library, type LibraryPack, makeLibrary, preparePack } from '#core/library/library'
import type { Result } from '#core/result'

/**
 * Fetches the packs that come with the app from main, which has parsed and checked them (src/main/app-server.ts), in main's order.
 * The error is everything that is wrong with them. @throws when main does not answer or serves no pack
 */
export async function loadLibrary(): Promise<Result<Library, readonly PackProblem[]>> {
  const ids = await fetchJson<readonly PackId[]>('packs/index.json')
  if (ids.length === 0) throw new Error('main serves no pack')
  const packs: LibraryPack[] = []
  const problems: PackProblem[] = []
  for (const checked of await Promise.all(ids.map((id) => fetchJson<CheckedPack>(`packs/${id}.json`)))) {
    if (checked.ok) packs.push(preparePack(checked.value, 'bundled'))
    else problems.push(...checked.error)
  }
  return problems.length > 0 ? { ok: false, error: problems } : { ok: true, value: makeLibrary(packs) }
}

type CheckedPack = Result<Pack, readonly PackProblem[]>

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as T
}

const LibraryContext = createContext<Library | null>(null)

/** Gives the reader's packs to the screens. Its value is another one whenever a pack is added, updated or removed. */
export const LibraryProvider = LibraryContext.Provider

/** The reader's packs, as they are now. @throws outside of LibraryProvider. */
export function useLibrary(): Library {
  const library = useContext(LibraryContext)
  if (library === null) throw new Error('useLibrary outside of LibraryProvider')
  return library
}

/** What the first steps, the tour and the samples are about: the first pack that comes with the app. @throws outside of LibraryProvider. */
export function useFirstPack(): LibraryPack {
  const [first] = useLibrary().packs
  if (first === undefined) throw new Error('a library without packs')
  return first
}
