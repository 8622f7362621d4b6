/** What can be searched, what is asked, and what is found. */
import type { PackId } from '#core/ids'

/** What a hit is, in the order in which groups are shown. */
export const SEARCH_KINDS = ['document', 'term', 'state', 'fact', 'note', 'highlight', 'card'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** A text with some of its words marked. Ranges are UTF-16 code units, end exclusive, in order, and never touch. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly (readonly [start: number, end: number])[]
}

/** One thing that was found. */
export interface SearchHit {
  readonly kind: SearchKind
  /** Unique among the hits of its kind. */
  readonly id: string
  readonly title: MarkedText
  /** Where it was found, with the words around. May be empty: a heading has nothing but its title. */
  readonly excerpt: MarkedText
  /** In plain words: "Members, Iran", "Note in History". */
  readonly place: string
  /** The pack that it is in or about; null for none. Who has several says which. */
  readonly pack: PackId | null
  /** The route (what follows `#`) that opens it there. */
  readonly route: string
}

/** The hits of one kind, the best first. */
export interface SearchGroup {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
  /** How many there are in all; `hits` may hold fewer. */
  readonly total: number
}

/** What a query finds. */
export interface SearchResult {
  /** Only kinds with hits, in the order of `SEARCH_KINDS`. */
  readonly groups: readonly SearchGroup[]
  /** True when nothing has all of the words, so that these have only some of them. */
  readonly loosened: boolean
}

/** What is asked. */
export interface SearchRequest {
  /** As typed. */
  readonly text: string
  /** Hits a group, at least 1. */
  readonly perGroup: number
  /** A kind that gives `OPENED_HITS` hits instead; null for none. */
  readonly opened: SearchKind | null
}

/** Hits of the group that is shown in full; nobody reads more, and a word more narrows them. */
export const OPENED_HITS = 200

/** One thing as the index knows it. */
export interface SearchEntry {
  readonly kind: SearchKind
  readonly id: string
  /** Shown first. */
  readonly title: string
  /** False where the title only says where the hit stands, and its words find nothing. */
  readonly titleFinds: boolean
  readonly body: string
  /** True where `body` is Markdown: its marks are not shown. */
  readonly isMarkdown: boolean
  /** Tags and other words that find it, and are shown only when they did. */
  readonly tags: string
  readonly place: string
  readonly pack: PackId | null
  readonly route: string
  /** Of hits that are equally good the greater comes first: ms since the epoch of the last change; for the pack, minus the place in its text. */
  readonly recency: number
}

/** Identifies an entry over all kinds. */
export function entryKey({ kind, id }: Pick<SearchEntry, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}
