/** A word of a text: its offsets, and its letters in one case for comparing. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** Runs of letters, marks and digits; a character of a script without spaces (Chinese, Japanese) is a word of its own. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0].toLowerCase(),
  }))
}
