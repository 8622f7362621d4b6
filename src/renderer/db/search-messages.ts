/** What the page and the search worker say to each other. */
import type { SearchRequest, SearchResult } from '#core/search/model'

/** The page asks; the number comes back with the answer. */
export interface SearchQuestion {
  readonly number: number
  readonly request: SearchRequest
}

export type SearchReport =
  | { readonly kind: 'answer'; readonly number: number; readonly result: SearchResult }
  /** Something that can be found has changed: what was asked may have another answer now. The first time: the index is there. */
  | { readonly kind: 'changed' }
  /** The worker cannot go on. */
  | { readonly kind: 'failed'; readonly message: string }
