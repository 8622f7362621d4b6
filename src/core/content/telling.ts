/**
 * When a sentence tells what a fact says: the one place for the rules that the gate and the cards share.
 * A term stands in it to the letter, as whole words. A date may be written in any of the ways of docs/packs.md, or more precisely than the fact
 * knows it. Of a place the part before the first comma is enough.
 */
import { datesIn, type IsoDate } from './dates.ts'
import type { When } from './model.ts'

const WORD = /[\p{L}\p{N}]/u

/** Offset of the first occurrence of the phrase as whole words at or after `from`, to the letter; -1 if there is none. */
export function findPhrase(text: string, phrase: string, from = 0): number {
  if (phrase === '') return -1
  for (let at = text.indexOf(phrase, from); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!joins(text, at, phrase[0]) && !joins(text, at + phrase.length, phrase.at(-1))) return at
  }
  return -1
}

/** Whether a word goes on across the offset; `edge` is the phrase's character there. */
function joins(text: string, offset: number, edge: string | undefined): boolean {
  return edge !== undefined && WORD.test(edge) && WORD.test(text[offset - 1] ?? '') && WORD.test(text[offset] ?? '')
}

/** Whether the sentence names the date, or a more precise one within it. */
export function tellsDate(sentence: string, date: IsoDate): boolean {
  return datesIn(sentence).some((told) => told.startsWith(date))
}

/** Whether the sentence names the date, both ends of a range. */
export function tellsWhen(sentence: string, when: When): boolean {
  return tellsDate(sentence, when.start) && (when.end === undefined || tellsDate(sentence, when.end))
}

/** As much of a place as the sentence tells: all of it (`Astana, Kazakhstan`), or its first part, or null when not even that. */
export function placeTold(sentence: string, place: string): string | null {
  const parts = place.split(', ')
  if (parts.every((part) => findPhrase(sentence, part) !== -1)) return place
  const first = parts[0] ?? ''
  return findPhrase(sentence, first) === -1 ? null : first
}

/** A name as it stands after its article: `the SCO Charter` gives `SCO Charter`. */
export function withoutArticle(name: string): string {
  return name.replace(/^(?:the|an?) (?=.)/iu, '')
}

/** Whether the sentence names the subject, whatever its article and the case of its letters. */
export function namesSubject(sentence: string, subject: string): boolean {
  return findPhrase(sentence.toLowerCase(), withoutArticle(subject).toLowerCase()) !== -1
}
