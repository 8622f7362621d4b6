import type { SearchKind } from '#core/search/model'

/** What the groups of a search are called on the screen. */
export const SEARCH_KIND_NAMES: Readonly<Record<SearchKind, string>> = {
  document: 'Documents',
  term: 'Glossary',
  state: 'States',
  fact: 'Facts',
  note: 'Notes',
  highlight: 'Highlights',
  card: 'Cards',
}
