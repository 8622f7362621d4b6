import type { GlossaryTerm } from '#core/content/model'

/** Queries that find something in a pack: what an empty search page offers. Null where its glossary has no such term. */
export interface SearchExamples {
  readonly word: string | null
  /** In quotation marks. */
  readonly phrase: string | null
  /** With two neighbours swapped, and the word that is meant. */
  readonly typo: { readonly typed: string; readonly meant: string } | null
}

/** Takes the examples from a glossary: its terms stand in the pack's text. */
export function searchExamples(glossary: readonly GlossaryTerm[]): SearchExamples {
  const terms = glossary.map(({ term }) => term)
  const words = terms.filter((term) => /^\p{Ll}{8,}$/u.test(term))
  const meant = words.findLast((word) => word[3] !== word[4]) ?? null
  const phrase = terms.find((term) => /^\p{L}{4,} \p{L}{4,}$/u.test(term)) ?? null
  return {
    word: words[0] ?? null,
    phrase: phrase === null ? null : `"${phrase}"`,
    typo: meant === null ? null : { typed: swapped(meant), meant },
  }
}

const swapped = (word: string): string => word.slice(0, 3) + (word[4] ?? '') + (word[3] ?? '') + word.slice(5)
