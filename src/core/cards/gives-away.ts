/** Words that say nothing of what is asked. */
const FUNCTION_WORDS = new Set('a an and as at by for from in into of on or since the to until with'.split(' '))

/** From how many letters on a word that begins another one counts as the same (`Russia`, `Russian`). */
const STEM_LENGTH = 4

/**
 * Whether a question gives its answer away: a content word of the answer, or its year, stands in what the question says of the fact, whole or as
 * the beginning of another word (`Russia`, `Russian`). Numbers of one or two digits, such as days, do not count.
 * @param given what the question takes from the fact, without the template's own words.
 */
export function givesAway(given: string, answer: string): boolean {
  const said = contentWords(given)
  return contentWords(answer).some((word) => said.some((other) => isAkin(word, other)))
}

function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu) ?? []
  return words.filter((word) => !FUNCTION_WORDS.has(word) && !/^\p{N}{1,2}$/u.test(word))
}

function isAkin(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= STEM_LENGTH && /^\p{L}/u.test(short) && long.startsWith(short)
}
