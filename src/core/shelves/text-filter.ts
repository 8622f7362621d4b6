/** A text as it is compared: without case and accents. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What a list is searched in: the folded texts of a row, made once. */
export const haystackOf = (texts: readonly string[]): string => foldText(texts.join('\n'))

/** A test for what was typed: every word of it stands somewhere in the haystack, also inside a word. Nothing typed finds all. */
export function textFilter(typed: string): (haystack: string) => boolean {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (haystack) => words.every((word) => haystack.includes(word))
}
