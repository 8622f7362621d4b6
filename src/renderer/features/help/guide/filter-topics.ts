import { eachWord } from '#core/search/search-words'
import type { GuidePart } from './guide-topic.ts'

/** The words that are looked for, without case and accents. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  eachWord(text, (word) => words.push(word))
  return words
}

/** The parts with the topics that have all the words, each at the beginning of a word. All of them when nothing is typed. */
export function filterTopics(parts: readonly GuidePart[], typed: string): readonly GuidePart[] {
  const wanted = wordsOf(typed)
  return parts.flatMap((part) => {
    const topics = part.topics.filter(({ title, text }) => {
      const there = wordsOf(`${title} ${text}`)
      return wanted.every((word) => there.some((one) => one.startsWith(word)))
    })
    return topics.length === 0 ? [] : [{ ...part, topics }]
  })
}
