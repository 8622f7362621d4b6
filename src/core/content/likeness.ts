import { eachWord } from '#core/search/search-words'

/** The words of a text in one case, each with how often it stands there. */
export function wordCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  eachWord(text, (word) => counts.set(word, (counts.get(word) ?? 0) + 1))
  return counts
}

/**
 * The share of words that two texts have in common, 0 to 1 (Dice 1945: twice the common ones over all; a word counts as often as it stands
 * there). The same whichever is named first. Two texts without a word are alike.
 */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const all = total(a) + total(b)
  if (all === 0) return 1
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  return (2 * common) / all
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}
