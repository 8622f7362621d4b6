/** The words of a text as search knows them: without case and accents, Chinese by characters and pairs of them. */

/** Hears of each word: its form in the index, where it stands in the text (UTF-16 code units), and which word of the text it is. */
export type HearWord = (word: string, start: number, end: number, position: number) => void

/** A word that is longer is known by its beginning: nobody types more, and an index of encoded data would grow without end. */
const LONGEST = 64

const RUN = /[\p{L}\p{M}\p{N}]+/gu
const ASCII = /^[\0-\x7f]*$/
/** Accents of Latin, Greek, Cyrillic, Hebrew, Arabic and Kana, and what is no letter. The marks of Indic scripts are vowels and stay. */
const IGNORED =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u3099\u309a]|[^\p{L}\p{M}\p{N}]/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const UNSPACED_RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/**
 * A word without case, accents and other forms of the same letter (Unicode NFKD without accents, lower case, one sigma). Empty for a run of
 * accents only. Folding twice changes nothing.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase().slice(0, LONGEST)
  const letters = word.toLowerCase().normalize('NFKD').replace(IGNORED, '').toLowerCase()
  return letters.replaceAll('ς', 'σ').slice(0, LONGEST)
}

/** Whether a word is of a script that puts no space between words (Chinese, Japanese): such a word is only ever found whole. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word)

/**
 * Names the words of a text in order. Of scripts without spaces it names each character, and each pair of neighbours at the position of
 * the first.
 * @param first the position of the first word
 * @returns the position after the last
 */
export function eachWord(text: string, hear: HearWord, first = 0): number {
  let position = first
  RUN.lastIndex = 0
  for (let match = RUN.exec(text); match !== null; match = RUN.exec(text)) {
    const [run] = match
    const after = RUN.lastIndex
    position = isUnspaced(run)
      ? eachOfMixedRun(run, match.index, hear, position)
      : hearFolded(run, match.index, hear, position)
    // `hear` may have asked for the words of another text.
    RUN.lastIndex = after
  }
  return position
}

function hearFolded(run: string, start: number, hear: HearWord, position: number): number {
  const word = foldWord(run)
  if (word === '') return position
  hear(word, start, start + run.length, position)
  return position + 1
}

function eachOfMixedRun(run: string, offset: number, hear: HearWord, first: number): number {
  let position = first
  for (const { 0: part, index } of run.matchAll(UNSPACED_RUNS))
    position = isUnspaced(part)
      ? eachCharacter(part, offset + index, hear, position)
      : hearFolded(part, offset + index, hear, position)
  return position
}

function eachCharacter(run: string, offset: number, hear: HearWord, first: number): number {
  let position = first
  let start = offset
  let before: { readonly word: string; readonly start: number } | null = null
  for (const character of run) {
    const word = foldWord(character)
    const end = start + character.length
    if (word !== '') {
      if (before !== null) hear(before.word + word, before.start, end, position - 1)
      hear(word, start, end, position)
      position += 1
      before = { word, start }
    }
    start = end
  }
  return position
}
