import { eachWord } from '#core/search/search-words'

/** What of a command is looked at. */
export interface FilteredCommand {
  readonly label: string
  readonly group: string
  /** Other words that find it, such as its keys. */
  readonly more?: string
}

const wordsOf = (text: string): readonly string[] => {
  const words: string[] = []
  eachWord(text, (word) => words.push(word))
  return words
}

/** Whether the letters of `part` stand in `word` in their order, the first in front: `hlight` in `highlight`. */
function isSketchOf(part: string, word: string): boolean {
  if (part.length < 3 || part[0] !== word[0]) return false
  let at = 0
  for (const letter of word) if (letter === part[at]) at += 1
  return at === part.length
}

/** How well a typed word meets a word of a label, 0 for not at all. */
function closeness(part: string, word: string): number {
  if (word === part) return 6
  if (word.startsWith(part)) return 5
  if (part.length > 1 && word.includes(part)) return 2
  return isSketchOf(part, word) ? 1 : 0
}

const best = (part: string, words: readonly string[]): number =>
  words.reduce((most, word) => Math.max(most, closeness(part, word)), 0)

/** How well a command meets all the words typed, 0 for not at all. What stands in the label counts more than the group's name. */
function score({ label, group, more = '' }: FilteredCommand, parts: readonly string[]): number {
  const inLabel = wordsOf(label)
  const beside = [...wordsOf(group), ...wordsOf(more)]
  let sum = 0
  for (const part of parts) {
    const one = Math.max(best(part, inLabel) * 2, best(part, beside))
    if (one === 0) return 0
    sum += one
  }
  return sum
}

/**
 * The commands that have all the words of a text in their label or group, in any order, whatever the case and the accents; also by the beginning
 * of a word, by a part of it, or with letters left out. The best first, equals in the order given. An empty text keeps all.
 */
export function filterCommands<T extends FilteredCommand>(commands: readonly T[], text: string): readonly T[] {
  const parts = wordsOf(text)
  if (parts.length === 0) return text.trim() === '' ? commands : []
  return commands
    .map((command) => ({ command, fit: score(command, parts) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ command }) => command)
}
