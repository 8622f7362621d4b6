import { createContext, useContext } from 'react'
import type { PackIndex } from '#core/content/index-pack'
import type { Pack, PackProblem } from '#core/content/model'
import type { PackId } from '#core/ids'
import { type Library, makeLibrary, preparePack } from '#core/library/library'
import type { Result } from '#core/result'

/** The bundled content as screens use it. It never changes while the window is open. */
export interface StudyContent extends Library {
  readonly pack: Pack
  readonly index: PackIndex
}

/** Fetches the bundled pack from main, which has parsed and checked it (src/main/app-server.ts). @throws when main does not answer */
export async function loadContent(): Promise<Result<StudyContent, readonly PackProblem[]>> {
  const [first] = await fetchJson<readonly PackId[]>('packs/index.json')
  if (first === undefined) throw new Error('main serves no pack')
  const checked = await fetchJson<Result<Pack, readonly PackProblem[]>>(`packs/${first}.json`)
  if (!checked.ok) return checked
  const prepared = preparePack(checked.value, 'bundled')
  return { ok: true, value: { ...makeLibrary([prepared]), pack: prepared.pack, index: prepared.index } }
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as T
}

const ContentContext = createContext<StudyContent | null>(null)
export const ContentProvider = ContentContext.Provider

/** The reader's packs. @throws outside of ContentProvider. */
export const useLibrary = (): Library => useContent()

/** The bundled content. @throws outside of ContentProvider. */
export function useContent(): StudyContent {
  const content = useContext(ContentContext)
  if (content === null) throw new Error('useContent outside of ContentProvider')
  return content
}
