import { alignWords } from '#core/annotations/align-words'
import type { Word } from '#core/annotations/words'

/** A piece of a text, and whether it is missing from the other one. */
export interface TextPiece {
  readonly text: string
  readonly differs: boolean
}

/** Words, and each sign that is no space; a character of a script without spaces is a word of its own. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+|\S/gu

/** Unlike `wordsOf` it keeps case and signs: whoever compares two versions wants to see every change. */
const tokensOf = (text: string): readonly Word[] =>
  Array.from(text.matchAll(TOKEN), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0],
  }))

/**
 * A text in pieces, those marked that the other text does not have there; joined they are the text. Spaces and line breaks alone are no
 * difference.
 */
export function markDifferences(text: string, other: string): readonly TextPiece[] {
  const tokens = tokensOf(text)
  const aligned = alignWords(tokens, tokensOf(other))
  const pieces: { text: string; differs: boolean }[] = []
  const add = (piece: string, differs: boolean): void => {
    const last = pieces.at(-1)
    if (piece === '') return
    if (last?.differs === differs) last.text += piece
    else pieces.push({ text: piece, differs })
  }
  let end = 0
  for (const [i, token] of tokens.entries()) {
    const differs = aligned[i] === -1
    // The space between two marked words belongs to the mark.
    add(text.slice(end, token.start), differs && i > 0 && aligned[i - 1] === -1)
    add(text.slice(token.start, token.end), differs)
    end = token.end
  }
  add(text.slice(end), false)
  return pieces
}
