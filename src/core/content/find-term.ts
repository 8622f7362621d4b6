import type { GlossaryTerm } from './model.ts'

/**
 * The glossary's term that a text names: the same words, whatever their case, hyphens, number or possessive ("Observers", "the SCO's
 * Charter"). Null where the text says anything more or less. English inflection only, by its regular endings.
 */
export function findTerm(glossary: readonly GlossaryTerm[], text: string): GlossaryTerm | null {
  const wanted = keyOf(text)
  return wanted === '' ? null : (glossary.find(({ term }) => keyOf(term) === wanted) ?? null)
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/** Words without case, articles and regular endings. */
function keyOf(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  return words
    .filter((word, i) => i > 0 || words.length === 1 || !ARTICLES.has(word))
    .map(stemOf)
    .join(' ')
}

/** The singular of a regular plural or possessive: policies, policy's, policies' are policy. Both sides are treated alike, so that a wrong cut does no harm. */
function stemOf(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`
  return bare.length > 3 && bare.endsWith('s') && !bare.endsWith('ss') ? bare.slice(0, -1) : bare
}
