import { endOfDigits, isDigitAt, isLetterAt, isOneOfAt, isSpaceAt, numberAt } from '../characters.ts'

/** Three letters of ASCII as one number, other characters as 0. */
const letters = (first: number, second: number, third: number): number =>
  (first | second | third) < 128 ? (first << 14) | (second << 7) | third : 0

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MONTH_LETTERS = MONTHS.map((name) => letters(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)))
const MONTH_RESTS = MONTHS.map((name) => name.slice(3))
const SEPTEMBER = 9

const DAY_ENDS = ['st', 'nd', 'rd', 'th'] as const
/** In the order in which they are tried: the longer of two that begin alike first. */
export const ERAS = ['BCE', 'BC', 'CE', 'AD', 'B.C.E.', 'B.C.', 'C.E.', 'A.D.'] as const
const RANGE_WORDS = ['to', 'and', 'until', 'through'] as const

/**
 * Reads the pieces of a date, one behind the other. A method that does not find its piece says 0 (or '', false) and stays where it is.
 */
export class DateReader {
  readonly #text: string
  /** Where the next piece is looked for. */
  at = 0
  /** What the year that was read last says of its era: -1 before it, 1 in it, 0 nothing. */
  era: -1 | 0 | 1 = 0

  constructor(text: string) {
    this.#text = text
  }

  /** 1 to 99: one digit or two, with or without the ending of an ordinal. */
  day(): number {
    const end = endOfDigits(this.#text, this.at)
    if (end === this.at || end - this.at > 2) return 0
    const day = numberAt(this.#text, this.at)
    this.at = end
    this.#skipOneOf(DAY_ENDS)
    return day
  }

  /** The same behind a space. */
  dayBehind(): number {
    const start = this.at
    return this.#orBack(start, this.#spaces() ? this.day() : 0)
  }

  /** 1 to 12: a name or its short form, with or without a point. */
  month(): number {
    const text = this.#text
    const start = this.at
    if (start + 3 > text.length) return 0
    const month =
      MONTH_LETTERS.indexOf(letters(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2))) + 1
    if (month === 0) return 0
    const rest = MONTH_RESTS[month - 1] ?? ''
    this.at = start + 3
    if (text.startsWith(rest, this.at)) this.at += rest.length
    else {
      if (month === SEPTEMBER) this.#skip('t')
      if (isLetterAt(text, this.at) || isDigitAt(text, this.at)) return this.#orBack(start, 0)
      this.#skip('.')
    }
    return month
  }

  /** The same behind a space, or behind "of". */
  monthBehind(): number {
    const start = this.at
    this.#of()
    return this.#orBack(start, this.#spaces() ? this.month() : 0)
  }

  /** A year behind a space, a comma or "of": four digits, or fewer with an era. Negative before the era. */
  yearBehind(): number {
    const start = this.at
    this.#of()
    this.#skip(',')
    if (this.#spaces()) {
      const behind = this.at
      const year = this.year()
      if (this.era !== 0 || this.at - behind === 4) return this.era === -1 ? -year : year
    }
    this.at = start
    return 0
  }

  /** What makes a range of what stands before and behind it: a dash, a slash, "to", "until", "through"; or "and", which need not. */
  joint(): 'to' | 'and' | '' {
    const start = this.at
    const isSpaced = this.#spaces()
    if (isOneOfAt(this.#text, this.at, '–—-/')) {
      this.at += 1
      this.#spaces()
      return 'to'
    }
    const word = isSpaced ? this.#skipOneOf(RANGE_WORDS) : ''
    if (word !== '' && this.#spaces()) return word === 'and' ? 'and' : 'to'
    this.at = start
    return ''
  }

  /** One to four digits, with or without an era before or behind them; what it says of the era is in `era`. */
  year(): number {
    const start = this.at
    const isAfter = this.#skip('AD') && this.#spaces()
    const end = endOfDigits(this.#text, this.at)
    const year = end - this.at > 4 ? 0 : numberAt(this.#text, this.at)
    if (year === 0) {
      this.era = 0
      this.at = start
      return 0
    }
    this.at = end
    const era = this.#era()
    this.era = isAfter || era === 'after' ? 1 : era === 'before' ? -1 : 0
    return year
  }

  /** Whether what was read ends here: no letter, no digit, no percent sign follows. */
  isWhole(): boolean {
    const { at } = this
    const text = this.#text
    if (isLetterAt(text, at) || isDigitAt(text, at) || isOneOfAt(text, at, '%')) return false
    return !(isOneOfAt(text, at, '.,') && isDigitAt(text, at + 1))
  }

  #era(): 'before' | 'after' | '' {
    const start = this.at
    if (isSpaceAt(this.#text, start)) this.at += 1
    const era = isOneOfAt(this.#text, this.at, 'BCA') ? this.#skipOneOf(ERAS) : ''
    if (era !== '' && !isDigitAt(this.#text, this.at)) return era.startsWith('B') ? 'before' : 'after'
    this.at = start
    return ''
  }

  #of(): void {
    const start = this.at
    if (!(this.#spaces() && this.#skip('of'))) this.at = start
  }

  #spaces(): boolean {
    const start = this.at
    while (isSpaceAt(this.#text, this.at)) this.at += 1
    return this.at > start
  }

  #skip(piece: string): boolean {
    if (!this.#text.startsWith(piece, this.at)) return false
    this.at += piece.length
    return true
  }

  /** The first of the pieces that stands here. */
  #skipOneOf<Piece extends string>(pieces: readonly Piece[]): Piece | '' {
    for (const piece of pieces) if (this.#skip(piece)) return piece
    return ''
  }

  /** @returns what was found, having gone back where that is nothing */
  #orBack(start: number, found: number): number {
    if (found === 0) this.at = start
    return found
  }
}
