/**
 * Finds the dates that English prose names: days, months, years, ranges, decades, centuries, "c.", BCE. A number is a date only where
 * something says so: its month, an era, a word before it ("in", "since"), brackets, a range. What is relative ("two years later"),
 * recurring ("every 9 May"), measured, numbered or a name ("Boeing 747", "page 1453", "ISO 9001") is none.
 */
import {
  endOfDigits,
  isDigitAt,
  isLetterAt,
  isLowerAt,
  isOneOfAt,
  isSpaceAt,
  isUpperAt,
  numberAt,
} from '../characters.ts'
import {
  type Before,
  isApproximate,
  isClearCue,
  isCue,
  isDeterminer,
  isMeasured,
  isNumbered,
  isPossessive,
  isRecurring,
  isShortCue,
  wordBefore,
} from './around-number.ts'
import { DateReader, ERAS } from './date-reader.ts'
import { type DateMention, type ProposedWhen, realDay, single, span } from './proposed-when.ts'
import { dateFromDay, dateFromMonth, dateWithEra } from './read-dates.ts'

const DASH = String.raw`\s?[–—-]\s?`
const ERA = String.raw`(?:\s?(?:${ERAS.join('|').replaceAll('.', '[.]')}))`

/** What a date means, and where it ends. */
interface Written {
  readonly when: ProposedWhen
  readonly end: number
}

/** One way to write a date, as few are. @param read what the match means; null for no date */
function form(source: string, read: (match: RegExpExecArray) => ProposedWhen | null) {
  const pattern = new RegExp(source, 'y')
  return (text: string, at: number): Written | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const when = match === null ? null : read(match)
    return when === null ? null : { when, end: pattern.lastIndex }
  }
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
] as const

/** 1 for `first`; 0 for what is no ordinal. */
const ordinalOf = (word: string): number => ORDINALS.findIndex((ordinal) => ordinal === word) + 1

/** 2017-06-09 */
const isoDay = form(String.raw`(\d{4})-(\d\d)-(\d\d)(?!\d)`, ({ 1: year, 2: month, 3: day }) =>
  single('day', realDay(Number(year), Number(month), Number(day))),
)

/** 1990s; the 1860s–1870s */
const decades = form(
  String.raw`(\d{3}0)['’]?s(?:(?:${DASH}|\s+(?:to|and)\s+(?:the\s+)?)(\d{3}0)['’]?s)?(?!\w)`,
  ({ 1: first = '', 2: last = first }) => span('decade', { year: Number(first) }, { year: Number(last) + 9 }),
)

/** the 18th and 19th centuries; late 3rd century BC; 19th-century */
const centuriesInNumbers = form(
  String.raw`(\d{1,2})(?:st|nd|rd|th)(?:(?:${DASH}|\s+(?:to|and|or)\s+)(\d{1,2})(?:st|nd|rd|th))?[\s-]+centur(?:y|ies)(${ERA})?`,
  ({ 1: first = '', 2: last, 3: era }) => centuries(Number(first), Number(last ?? first), isBefore(era)),
)

/** the twentieth century; the late nineteenth century */
const centuriesInWords = form(
  String.raw`(${ORDINALS.join('|')})(?:(?:${DASH}|\s+(?:to|and|or)\s+)(${ORDINALS.join('|')}))?[\s-]+centur(?:y|ies)(${ERA})?`,
  ({ 1: first = '', 2: last, 3: era }) => centuries(ordinalOf(first), ordinalOf(last ?? first), isBefore(era)),
)

/** Years that need nothing but their shape: ranges of four digits. `1914–18`, `1804 to 1815`. */
const YEAR_RANGE = new RegExp(
  String.raw`(\d{4})(?:(${DASH})(\d{4}|\d{2})|\s+(?:to|until|through|and)\s+(\d{4}))(?![\w%]|[.,]\d|-\d)`,
  'y',
)

const ONGOING = String.raw`\s?[–—/-]|\s(?:to|and|until|through|of)\s`
/**
 * Where a date can begin, told as exactly as costs nothing: a year, a day that goes on, an era, a month that goes on.
 */
const BEGINNING = new RegExp(
  String.raw`\d{3,4}(?!\d)|\d{1,2}(?=st|nd|rd|th|\s[JFMASOND]|\s?[BCA]|${ONGOING})|[JFMASOND][aepuco][nblryrgptvc][a-z]*(?=\.?(?:,?\s\d|${ONGOING}))|AD(?=\s)`,
  'g',
)
/** The same, or with the number of a century in words. */
const BEGINNING_OR_CENTURY = new RegExp(String.raw`${BEGINNING.source}|(?:${ORDINALS.join('|')})(?=\scentur)`, 'g')

/** Where the number or word begins that ends here. (To ask a pattern where it fits makes it tell all that it found, which takes longer.) */
function beginningOf(text: string, end: number): number {
  let at = end - 1
  if (isDigitAt(text, at)) while (isDigitAt(text, at - 1)) at -= 1
  else while (isLetterAt(text, at - 1)) at -= 1
  return isOneOfAt(text, at - 1, '-') && text.startsWith('twenty-', at - 7) ? at - 7 : at
}

/** The dates of a text, in text order; none overlap. */
export const datesInText = (text: string): readonly DateMention[] =>
  datesInSentences(text, [{ start: 0, end: text.length }], beginningsOfDates(text))

interface Range {
  readonly start: number
  readonly end: number
}

/** Where a date can begin, in text order. */
export function beginningsOfDates(text: string): readonly number[] {
  const pattern = text.includes('centur') ? BEGINNING_OR_CENTURY : BEGINNING
  pattern.lastIndex = 0
  // Most paragraphs name no date at all.
  if (!pattern.test(text)) return NOWHERE
  const beginnings: number[] = []
  do beginnings.push(beginningOf(text, pattern.lastIndex))
  while (pattern.test(text))
  return beginnings
}

const NOWHERE: readonly number[] = []

/**
 * The dates of a text that consists of sentences, in text order; none overlap, none goes over two. What stands in another sentence says nothing about
 * a number.
 * @param beginnings of dates in the text
 */
export function datesInSentences(
  text: string,
  sentences: readonly Range[],
  beginnings: readonly number[],
): readonly DateMention[] {
  if (beginnings.length === 0) return NONE
  const reader = new DateReader(text)
  const found: DateMention[] = []
  let next = 0
  let behind = 0
  for (const { start, end } of sentences) {
    let last: DateMention | null = null
    for (let at = beginnings[next]; at !== undefined && at < end; at = beginnings[next]) {
      next += 1
      const mention: DateMention | null = at < behind ? null : mentionAt(text, at, start, last, reader)
      if (mention === null) continue
      const joined: DateMention | null = last === null ? null : joinMentions(text, last, mention)
      if (joined !== null) found.pop()
      const whole: DateMention = joined ?? mention
      found.push(whole)
      last = whole
      behind = whole.end
    }
  }
  return found
}

const NONE: readonly DateMention[] = []

/** `29 March 1947 to April 1948`: two dates of their own that one word or dash makes a range. */
function joinMentions(text: string, first: DateMention, last: DateMention): DateMention | null {
  // The longest is " through ".
  if (last.start - first.end > 9 || first.when.end !== undefined || last.when.end !== undefined) return null
  if (!/^(?:\s?[–—-]\s?|\s+(?:to|until|through)\s+)$/.test(text.slice(first.end, last.start))) return null
  const when = span(last.when.precision, first.when.start, last.when.start)
  return when === null
    ? null
    : { start: first.start, end: last.end, when: { ...when, approximate: first.when.approximate } }
}

/** @param start where the sentence begins */
function mentionAt(
  text: string,
  at: number,
  start: number,
  last: DateMention | null,
  reader: DateReader,
): DateMention | null {
  if (isLetterAt(text, at - 1) || isDigitAt(text, at - 1) || isWithinNumber(text, at)) return null
  const end = endOfDigits(text, at)
  const written = writtenAt(text, at, end, reader)
  if (written === null && (end - at < 3 || end - at > 4)) return null
  const before = wordBefore(text, at, start)
  const found =
    written === null ? yearAt(text, at, end, before, last) : mention(text, at, written.end, written.when, before)
  return found === null || isRecurring(text, before) || isRestOfDay(text, at) ? null : found
}

/** `1,945`, `12:30`, `9/11`: more of a number stands before. */
const isWithinNumber = (text: string, at: number): boolean => isOneOfAt(text, at - 1, '.,:/') && isDigitAt(text, at - 2)

/** A date that is known by how it is written. @param end of the digits that begin here */
function writtenAt(text: string, at: number, end: number, reader: DateReader): Written | null {
  const digits = end - at
  if (digits > 4) return null
  reader.at = at
  const when = digits === 0 ? dateFromMonth(reader) : digits < 3 ? dateFromDay(reader) : null
  if (when !== null) return { when, end: reader.at }
  const written = rareAt(text, at, end)
  if (written !== null) return written
  if (!isNextAt(text, end, ERA_OR_RANGE)) return null
  reader.at = at
  const years = dateWithEra(reader)
  return years === null ? null : { when: years, end: reader.at }
}

/** `44 BC`, `AD 79`; `264–146 BC`, `3 to 5 AD` */
const ERA_OR_RANGE = 'BCA–—-/tau'

/** @param end of the digits that begin here */
function rareAt(text: string, at: number, end: number): Written | null {
  const digits = end - at
  if (digits === 0) return centuriesInWords(text, at)
  if (digits < 3) return centuriesInNumbers(text, at)
  if (isOneOfAt(text, end, '-')) return isoDay(text, at)
  return isOneOfAt(text, end, "s’'") ? decades(text, at) : null
}

/** `31 `, `31st `, `31 of ` */
const DAY_ENDS = '0123456789tdhf'

/** The month of a day that did not fit (`31 June 2017`) begins no date of its own. */
const isRestOfDay = (text: string, at: number): boolean =>
  isLetterAt(text, at) &&
  isOneOfAt(text, at - 2, DAY_ENDS) &&
  /(?:^|\s)\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$/.test(text.slice(Math.max(0, at - 9), at))

/** A year or a range of years that has nothing but its digits. */
function yearAt(text: string, at: number, end: number, before: Before, last: DateMention | null): DateMention | null {
  if (end - at === 3) return shortYearAt(text, at, before, last)
  const year = numberAt(text, at)
  if (!isYear(year)) return null
  const range = yearRangeAt(text, at, before)
  if (range !== null) return range
  if (!standsAlone(text, end) || isNumbered(text, at, before) || isMeasured(text, end)) return null
  const isListed = last !== null && at - last.end <= 6 && /^(?:,|,? and|,? or)\s$/.test(text.slice(last.end, at))
  if (!isListed && !hasReason(text, at, before)) return null
  return mention(text, at, end, { start: { year }, precision: 'year', approximate: false }, before)
}

/** What follows a year that begins a range: a dash, or "to", "through", "until", "and". */
const RANGE_SIGNS = '–—-tua'

/** Whether one of these signs comes next, with or without a space before it. */
const isNextAt = (text: string, at: number, signs: string): boolean =>
  isOneOfAt(text, isSpaceAt(text, at) ? at + 1 : at, signs)

function yearRangeAt(text: string, at: number, before: Before): DateMention | null {
  const end = at + 4
  if (!isNextAt(text, end, RANGE_SIGNS)) return null
  YEAR_RANGE.lastIndex = at
  const range = YEAR_RANGE.exec(text)
  if (range === null) return null
  const [all, first = '', dash, short, last] = range
  const start = Number(first)
  const written = short ?? last ?? ''
  const later = written.length === 2 ? Math.floor(start / 100) * 100 + Number(written) : Number(written)
  const isAnd = dash === undefined && /\sand\s/.test(all)
  const when = span('year', { year: start }, { year: later })
  if (when === null || !isYear(later) || later - start >= 1000) return null
  // "1945 and 1950" are two years unless "between" holds them together.
  if ((isAnd && before.word !== 'between') || (dash === undefined && !isCue(before))) return null
  const stop = at + all.length
  return isNumbered(text, at, before) || isMeasured(text, stop) ? null : mention(text, at, stop, when, before)
}

/** `in 476,`: three digits are a year only behind a clear word and before a stop. */
function shortYearAt(text: string, at: number, before: Before, last: DateMention | null): DateMention | null {
  const end = at + 3
  if (!standsAlone(text, end) || isNumbered(text, at, before) || isMeasured(text, end)) return null
  const isStopped =
    /^(?:[,.;:)]|$|\s(?:and|when|after|but)\b)/.test(text.slice(end, end + 16)) ||
    (isSpaceAt(text, end) && isUpperAt(text, end + 1))
  const isBracketed = text[at - 1] === '(' && text[end] === ')'
  if (!(isShortCue(before) && isStopped) && !isBracketed) return null
  // In a sentence about years before the era, a short year without one means the same era.
  const isSameEra = last !== null && last.when.start.year < 0
  const year = (isSameEra ? -1 : 1) * numberAt(text, at)
  return mention(text, at, end, { start: { year }, precision: 'year', approximate: false }, before)
}

/** Whether a number that ends here is a whole word: no `2001a`, `50%`, `1.5`, `2001-06`, `1990–lead`, `10:45`. */
function standsAlone(text: string, end: number): boolean {
  const next = text[end]
  if (next === undefined) return true
  if (next === '%' || isLetterAt(text, end)) return false
  if (next === '.' || next === ',') return !isDigitAt(text, end + 1)
  if (next === '-') return !isDigitAt(text, end + 1) && !isLetterAt(text, end + 1)
  if (next === '–') return !isLetterAt(text, end + 1)
  return next !== ':' || /\s/.test(text[end + 1] ?? ' ')
}

/** What says that a bare number is a year: a word before it, brackets around it, the beginning of a line, "the 2008 …". */
function hasReason(text: string, at: number, before: Before): boolean {
  const end = at + 4
  if (isClearCue(before) || text[at - 1] === '(' || text[end] === ')') return true
  if (at === before.from) return /^\s?[:–—-]|^,|^\s(?:saw|marked|brought|was)\b/.test(text.slice(end, end + 16))
  if (isDeterminer(before)) return isSpaceAt(text, end) && isLetterAt(text, end + 1)
  if (isPossessive(before)) return isSpaceAt(text, end) && isLowerAt(text, end + 1)
  return isCue(before) && isSensible(numberAt(text, at))
}

/** After a weak word ("by", "about", "and"): only a number that looks like a year of recorded history. */
const isSensible = (year: number): boolean => year >= 1400 && year <= 2100

const isYear = (year: number): boolean => year >= 1000 && year <= 2199

function mention(text: string, at: number, end: number, when: ProposedWhen, before: Before): DateMention {
  const isDoubted = isNextAt(text, end, '?')
  const isExact = when.approximate || !(isApproximate(before) || isDoubted)
  return { start: at, end, when: isExact ? when : { ...when, approximate: true } }
}

const isBefore = (era: string | undefined): boolean => era !== undefined && era.includes('B')

/** The nth century: 19th is 1801 to 1900, 3rd BCE is -300 to -201. */
function centuries(first: number, last: number, before: boolean): ProposedWhen | null {
  if (first < 1 || last < 1 || first > 30) return null
  const start = before ? -100 * first : 100 * (first - 1) + 1
  const end = before ? -100 * (last - 1) - 1 : 100 * last
  return span('century', { year: start }, { year: end })
}
