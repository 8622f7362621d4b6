import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SearchGroup, SearchKind, SearchResult } from '#core/search/model'
import { askSearch, onSearchState, searchState } from './search-client.ts'

/** What search says now. */
export interface SearchAnswer {
  /** `starting`: the index is not there yet. `searching`: the groups are of an earlier text. `ready`: they are of this text. */
  readonly state: 'starting' | 'searching' | 'ready' | { readonly failed: string }
  /** What was asked to get these groups. */
  readonly text: string
  readonly groups: readonly SearchGroup[]
  /** Nothing has all of the words: these have only some of them. */
  readonly loosened: boolean
}

const NOTHING: SearchResult = { groups: [], loosened: false }

/**
 * Searches as the reader types: asks again with each change of the text, and whenever something that can be found has changed. The groups of
 * the text before stay until the new ones are there, so that nothing flickers.
 * @param text as typed; nothing is found for the empty one
 * @param perGroup hits a group
 * @param opened the kind of which many hits are wanted (`OPENED_HITS`), as after "Show all"
 */
export function useSearch(text: string, perGroup: number, opened: SearchKind | null = null): SearchAnswer {
  const state = useSyncExternalStore(onSearchState, searchState)
  const [answer, setAnswer] = useState({ text: '', result: NOTHING })
  useEffect(
    () => askSearch({ text, perGroup, opened }, (result) => setAnswer({ text, result })),
    [text, perGroup, opened, state],
  )
  const { groups, loosened } = answer.result
  const common = { text: answer.text, groups, loosened }
  if (state.kind === 'failed') return { ...common, state: { failed: state.message } }
  if (state.kind === 'starting') return { ...common, state: 'starting' }
  return { ...common, state: answer.text === text ? 'ready' : 'searching' }
}
