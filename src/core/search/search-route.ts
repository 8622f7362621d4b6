import { SEARCH_KINDS, type SearchKind } from './model.ts'

/** The route of the search page with a query, and with the group that is shown in full, if one is. */
export function searchRoute(text: string, opened: SearchKind | null = null): string {
  if (text === '') return '/search'
  // Half of a surrogate pair cannot be encoded, and no text has it.
  return `/search/${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}${opened === null ? '' : `/${opened}`}`
}

/** The query of a route's part. What is not encoded as it should be (typed by hand) is taken as it stands. */
export function queryOfRoute(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The group of a route's part; null for none. */
export const openedOfRoute = (part: string): SearchKind | null => SEARCH_KINDS.find((kind) => kind === part) ?? null
