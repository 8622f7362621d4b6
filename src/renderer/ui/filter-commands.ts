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

const SKETCH = 1

/** How well a typed word meets a word of a label, 0 for not at all. */
function closeness(part: string, word: string): number {
  if (word === part) return 6
  if (word.startsWith(part)) return 5
  if (part.length > 1 && word.includes(part)) return 2
  return isSketchOf(part, word) ? SKETCH : 0
}

const best = (part: string, words: readonly string[]): number =>
  words.reduce((most, word) => Math.max(most, closeness(part, word)), 0)

/** How well a command meets each of the words typed, 0 for not at all. What stands in the label counts more than the group's name. */
function fitsOf({ label, group, more = '' }: FilteredCommand, parts: readonly string[]) {
  const inLabel = wordsOf(label)
  const beside = [...wordsOf(group), ...wordsOf(more)]
  return parts.map((part) => {
    const [own, other] = [best(part, inLabel), best(part, beside)]
    return { fit: Math.max(own * 2, other), isSketched: Math.max(own, other) <= SKETCH }
  })
}

/** A command that meets a text. */
export interface MetCommand<T> {
  readonly command: T
  /** Whether one of the words is met only with letters left out: `moon` meets "motion", and may mean something else. */
  readonly isSketched: boolean
}

/**
 * The commands that have all the words of a text in their label or group, in any order, whatever the case and the accents; also by the beginning
 * of a word, by a part of it, or with letters left out. The best first, equals in the order given. An empty text keeps all.
 */
export function meetCommands<T extends FilteredCommand>(
  commands: readonly T[],
  text: string,
): readonly MetCommand<T>[] {
  const parts = wordsOf(text)
  if (parts.length === 0 && text.trim() !== '') return []
  return commands
    .map((command) => ({ command, fits: fitsOf(command, parts) }))
    .filter(({ fits }) => fits.every(({ fit }) => fit > 0))
    .map(({ command, fits }) => ({
      command,
      sum: fits.reduce((sum, { fit }) => sum + fit, 0),
      isSketched: fits.some((one) => one.isSketched),
    }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ command, isSketched }) => ({ command, isSketched }))
}

/** The same without how. */
export const filterCommands = <T extends FilteredCommand>(commands: readonly T[], text: string): readonly T[] =>
  meetCommands(commands, text).map(({ command }) => command)
