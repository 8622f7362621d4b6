/**
 * What stands at a place of a text. Most texts are mostly ASCII, which is told by its code; only beyond it a pattern is asked.
 */

/**
 * The UTF-16 code unit there; 0 before and behind the text. (`charCodeAt` is not asked outside the text: V8 gives up what it made for the places
 * inside it at the first NaN.)
 */
const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0)

const isBetween = (code: number, first: number, last: number): boolean => code >= first && code <= last

/** Whether one of these signs stands there; none stands before and behind the text. */
export function isOneOfAt(text: string, at: number, signs: string): boolean {
  const code = codeAt(text, at)
  for (let i = 0; i < signs.length; i += 1) if (signs.charCodeAt(i) === code) return true
  return false
}

export const isDigitAt = (text: string, at: number): boolean => isBetween(codeAt(text, at), 48, 57)

export function isLetterAt(text: string, at: number): boolean {
  const code = codeAt(text, at)
  if (code < 128) return isBetween(code, 97, 122) || isBetween(code, 65, 90)
  return /\p{L}/u.test(text.charAt(at))
}

export function isUpperAt(text: string, at: number): boolean {
  const code = codeAt(text, at)
  return code < 128 ? isBetween(code, 65, 90) : /\p{Lu}/u.test(text.charAt(at))
}

export function isLowerAt(text: string, at: number): boolean {
  const code = codeAt(text, at)
  return code < 128 ? isBetween(code, 97, 122) : /\p{Ll}/u.test(text.charAt(at))
}

/** A space, also one that does not break the line. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = codeAt(text, at)
  return code === 32 || code === 160
}

/** Where the digits from a place on end; the place itself where there are none. */
export function endOfDigits(text: string, start: number): number {
  let end = start
  while (isDigitAt(text, end)) end += 1
  return end
}

/** The number that the digits from a place on write; 0 where there are none. */
export function numberAt(text: string, start: number): number {
  let number = 0
  for (let at = start; isDigitAt(text, at); at += 1) number = number * 10 + codeAt(text, at) - 48
  return number
}
