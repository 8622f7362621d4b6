/**
 * Finds the dates that English prose names: days, months, years, ranges, decades, centuries, "c.", BCE. A number is a date only where
 * something says so: its month, an era, a word before it ("in", "since"), brackets, a range. What is relative ("two years later"),
 * recurring ("every 9 May"), measured, numbered or a name ("Boeing 747", "page 1453", "ISO 9001") is none.
 */
import { isDigitAt, isLetterAt, isLowerAt, isOneOfAt, isSpaceAt, isUpperAt, numberAt } from '../characters.ts'
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
import { type DateMention, isRealDay, type Point, type ProposedWhen } from './proposed-when.ts'

/** A name or its short form; no two begin alike, so that a pattern looks at each letter once. */
const MONTH = String.raw`(?:J(?:an(?:uary|\b\.?)|un(?:e|\b\.?)|ul(?:y|\b\.?))|Feb(?:ruary|\b\.?)|Ma(?:r(?:ch|\b\.?)|y)|A(?:pr(?:il|\b\.?)|ug(?:ust|\b\.?))|Sep(?:tember|t?\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const DASH = String.raw`\s?[–—-]\s?`
const ERA = String.raw`(?:\s?(?:BCE|BC|CE|AD|B\.C\.E\.|B\.C\.|C\.E\.|A\.D\.))`
const YEAR = String.raw`\d{4}(?!\d)${ERA}?|\d{1,3}${ERA}`

/** What is seen of a place in a text before any form is tried: most places are not worth trying most forms. */
interface Beginning {
  /** How many digits stand there, at most four; 0 for a letter. */
  readonly digits: number
  /** What follows the digits. */
  readonly next: string
  /** How many digits follow the word that begins there. */
  readonly later: number
  /** Whether what stands behind the word and its digits can make it a range: "to", a dash. */
  readonly goesOn: boolean
  readonly hasEra: boolean
  readonly hasCentury: boolean
}

/** One way to write a date. Tried in order; the first that fits wins. */
interface Form {
  readonly canBegin: (at: Beginning) => boolean
  readonly pattern: RegExp
  /** What the match means; null when another form may fit, `no-such-date` when none does (31 June 2017). */
  readonly read: (match: RegExpExecArray) => ProposedWhen | 'no-such-date' | null
}

const form = (canBegin: Form['canBegin'], source: string, read: Form['read']): Form => ({
  canBegin,
  pattern: new RegExp(source, 'y'),
  read,
})

const isDayLater = ({ later, hasEra }: Beginning): boolean => (later === 1 || later === 2) && !hasEra

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

const monthNumber = (name: string): number => 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name.slice(0, 3)) / 3 + 1

const ERA_FORMS: readonly Form[] = [
  // 27 BC – AD 14; 264–146 BCE; 44 BC; AD 79; 476 CE
  form(
    ({ hasEra }) => hasEra,
    String.raw`(AD\s)?(\d{1,4})(${ERA})?(?:${DASH}|/|\s+(?:to|until|and)\s+)(AD\s)?(\d{1,4})(${ERA})?(?![\d%]|[.,]\d)`,
    ({ 1: adFirst, 2: first = '', 3: firstEra, 4: adLast, 5: last = '', 6: lastEra }) => {
      if (adFirst === undefined && firstEra === undefined && adLast === undefined && lastEra === undefined) return null
      // "27 BC – AD 14" changes the era; "264–146 BC" means it for both.
      const isFirstBefore = firstEra === undefined && adFirst === undefined ? isBefore(lastEra) : isBefore(firstEra)
      const isLastBefore = adLast === undefined && isBefore(lastEra)
      return span(
        'year',
        { year: isFirstBefore ? -Number(first) : Number(first) },
        { year: isLastBefore ? -Number(last) : Number(last) },
      )
    },
  ),
  form(
    ({ hasEra }) => hasEra,
    String.raw`(?:AD\s(\d{1,4})|(\d{1,4})(${ERA}))(?!\w)`,
    ({ 1: ad, 2: number, 3: era }) => {
      const year = Number(ad ?? number)
      return year === 0 ? null : single('year', { year: isBefore(era) ? -year : year })
    },
  ),
]

/** Dates that begin with a number of at most four digits. */
const NUMBER_FORMS: readonly Form[] = [
  // 9 June 2017; the 9th of June, 2017
  form(
    ({ digits }) => digits <= 2,
    String.raw`(${DAY})(?:\s+of)?\s+(${MONTH}),?\s+(${YEAR})(?!\d)`,
    ({ 1: day = '', 2: month = '', 3: year = '' }) => days(dayOf(year, month, day)),
  ),
  // 18–25 August 2005; 30 August – 1 September 2025
  form(
    ({ digits }) => digits <= 2,
    String.raw`(${DAY})(?:\s+(${MONTH}))?(?:${DASH}|\s+(?:to|and|until|through)\s+)(${DAY})(?:\s+of)?\s+(${MONTH}),?\s+(${YEAR})(?!\d)`,
    ({ 1: first = '', 2: firstMonth, 3: last = '', 4: month = '', 5: year = '' }) =>
      days(dayOf(year, firstMonth ?? month, first), dayOf(year, month, last)),
  ),
  // 2017-06-09
  form(
    ({ digits, next }) => digits === 4 && next === '-',
    String.raw`(\d{4})-(\d\d)-(\d\d)(?!\d)`,
    ({ 1: year = '', 2: month, 3: day = '' }) => days(realDay(Number(year), Number(month), Number(day))),
  ),
  // the 18th and 19th centuries; late 3rd century BC; 19th-century
  form(
    ({ digits, hasCentury }) => hasCentury && digits <= 2,
    String.raw`(\d{1,2})(?:st|nd|rd|th)(?:(?:${DASH}|\s+(?:to|and|or)\s+)(\d{1,2})(?:st|nd|rd|th))?[\s-]+centur(?:y|ies)(${ERA})?`,
    ({ 1: first = '', 2: last, 3: era }) => centuries(Number(first), Number(last ?? first), isBefore(era)),
  ),
  // 1990s; the 1860s–1870s
  form(
    ({ digits, next }) => digits === 4 && /[s’']/.test(next),
    String.raw`(\d{3}0)['’]?s(?:(?:${DASH}|\s+(?:to|and)\s+(?:the\s+)?)(\d{3}0)['’]?s)?(?!\w)`,
    ({ 1: first = '', 2: last }) =>
      span(
        'decade',
        { year: Number(first) },
        { year: Number(last ?? first) + 9 },
        Number(last ?? first) >= Number(first),
      ),
  ),
  ...ERA_FORMS,
]

/** Dates that begin with a word. */
const WORD_FORMS: readonly Form[] = [
  // August 18–25, 2005; August 30 to September 1, 2025; June 9, 2017
  form(
    ({ later }) => later === 1 || later === 2,
    String.raw`(${MONTH})\s+(${DAY})(?:(?:${DASH}|\s+(?:to|and|until|through)\s+)(?:(${MONTH})\s+)?(${DAY}))?,?\s+(${YEAR})(?!\d)`,
    ({ 1: month = '', 2: first = '', 3: lastMonth, 4: last, 5: year = '' }) =>
      last === undefined
        ? days(dayOf(year, month, first))
        : days(dayOf(year, month, first), dayOf(year, lastMonth ?? month, last)),
  ),
  // June 2016 – August 2017; June–August 2016; June 2004
  form(
    (at) => at.goesOn && !isDayLater(at),
    String.raw`(${MONTH})(?:\s+(${YEAR}))?(?:${DASH}|\s+(?:to|until|through)\s+)(${MONTH}),?\s+(${YEAR})(?!\d)`,
    ({ 1: first = '', 2: firstYear, 3: last = '', 4: year = '' }) =>
      span('month', monthOf(firstYear ?? year, first), monthOf(year, last)),
  ),
  // August and September 1783: neighbours are one span
  form(
    ({ later }) => later === 0,
    String.raw`(${MONTH})\s+and\s+(${MONTH}),?\s+(${YEAR})(?!\d)`,
    ({ 1: first = '', 2: last = '', 3: year = '' }) =>
      monthNumber(last) === monthNumber(first) + 1 ? span('month', monthOf(year, first), monthOf(year, last)) : null,
  ),
  form(
    (at) => !isDayLater(at),
    String.raw`(${MONTH})(?:\s+of)?,?\s+(${YEAR})(?!\d)`,
    ({ 1: month = '', 2: year = '' }) => single('month', monthOf(year, month)),
  ),
  // the twentieth century; the late nineteenth century
  form(
    ({ hasCentury }) => hasCentury,
    String.raw`(${ORDINALS.join('|')})(?:(?:${DASH}|\s+(?:to|and|or)\s+)(${ORDINALS.join('|')}))?[\s-]+centur(?:y|ies)(${ERA})?`,
    ({ 1: first = '', 2: last, 3: era }) => centuries(ordinalOf(first), ordinalOf(last ?? first), isBefore(era)),
  ),
  ...ERA_FORMS,
]

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

const ERA_SIGNS = /BC|CE|AD|B\.C|C\.E|A\.D/

/** The dates of a text, in text order; none overlap. */
export const datesInText = (text: string): readonly DateMention[] =>
  datesInSentences(text, [{ start: 0, end: text.length }])

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * The dates of a text that consists of sentences, in text order; none overlap, none goes over two. What stands in another sentence says nothing about
 * a number.
 */
export function datesInSentences(text: string, sentences: readonly Range[]): readonly DateMention[] {
  const hasCentury = text.includes('centur')
  const pattern = hasCentury ? BEGINNING_OR_CENTURY : BEGINNING
  pattern.lastIndex = 0
  // Most paragraphs name no date at all.
  if (!pattern.test(text)) return NONE
  const within = { hasCentury, hasEra: ERA_SIGNS.test(text) }
  let next = beginningOf(text, pattern.lastIndex)
  const found: DateMention[] = []
  for (const { start, end } of sentences) {
    let last: DateMention | null = null
    while (next < end) {
      const mention = mentionAt(text, next, start, last, within)
      if (mention !== null) {
        const joined = last === null ? null : joinMentions(text, last, mention)
        if (joined !== null) found.pop()
        const whole: DateMention = joined ?? mention
        found.push(whole)
        last = whole
        pattern.lastIndex = mention.end
      }
      next = pattern.test(text) ? beginningOf(text, pattern.lastIndex) : Number.POSITIVE_INFINITY
    }
  }
  return found
}

const NONE: readonly DateMention[] = []

/** What few texts have, so that the forms that need it are tried in no other. */
type Within = Pick<Beginning, 'hasEra' | 'hasCentury'>

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

/** Behind the digits that stand here. */
function endOfDigits(text: string, at: number): number {
  let end = at
  while (isDigitAt(text, end)) end += 1
  return end
}

/** @param start where the sentence begins */
function mentionAt(
  text: string,
  at: number,
  start: number,
  last: DateMention | null,
  within: Within,
): DateMention | null {
  if (isLetterAt(text, at - 1) || isDigitAt(text, at - 1) || isWithinNumber(text, at)) return null
  const end = endOfDigits(text, at)
  const written = writtenAt(text, at, end, within)
  if (written === 'no-such-date' || (written === null && (end - at < 3 || end - at > 4))) return null
  const before = wordBefore(text, at, start)
  const found =
    written === null ? yearAt(text, at, end, before, last) : mention(text, at, written.end, written.when, before)
  return found === null || isRecurring(text, at, before) || isRestOfDay(text, at) ? null : found
}

/** `1,945`, `12:30`, `9/11`: more of a number stands before. */
const isWithinNumber = (text: string, at: number): boolean => isOneOfAt(text, at - 1, '.,:/') && isDigitAt(text, at - 2)

/** A date that is known by how it is written, and where it ends. @param end of the digits that begin here */
function writtenAt(
  text: string,
  at: number,
  end: number,
  { hasEra, hasCentury }: Within,
): { readonly when: ProposedWhen; readonly end: number } | 'no-such-date' | null {
  const digits = end - at
  // A year alone needs no form.
  if (digits > 4 || (digits > 2 && !hasEra && !isOneOfAt(text, end, YEAR_GOES_ON))) return null
  const word = digits === 0 ? endOfWord(text, at) : end
  const later = digits === 0 ? endOfDigits(text, word) - word : 0
  const goesOn = hasEra || isRangeAt(text, word + later)
  const beginning: Beginning = { digits, next: text[end] ?? '', later, goesOn, hasEra, hasCentury }
  for (const { canBegin, pattern, read } of digits === 0 ? WORD_FORMS : NUMBER_FORMS) {
    if (!canBegin(beginning)) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const when = match === null ? null : read(match)
    if (when === 'no-such-date') return when
    if (when !== null) return { when, end: pattern.lastIndex }
  }
  return null
}

/** `1990s`, `2001-06-15` */
const YEAR_GOES_ON = "s’'-"

/** Where the word that begins here ends, its point and a space included. */
function endOfWord(text: string, at: number): number {
  let end = at
  while (isLetterAt(text, end)) end += 1
  if (text[end] === '.') end += 1
  return text[end] === ' ' ? end + 1 : end
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

const isRangeAt = (text: string, at: number): boolean =>
  isOneOfAt(text, isOneOfAt(text, at, ' ') ? at + 1 : at, RANGE_SIGNS)

function yearRangeAt(text: string, at: number, before: Before): DateMention | null {
  const end = at + 4
  if (!isRangeAt(text, end)) return null
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
  const isDoubted = isOneOfAt(text, isOneOfAt(text, end, ' ') ? end + 1 : end, '?')
  const isExact = when.approximate || !(isApproximate(before) || isDoubted)
  return { start: at, end, when: isExact ? when : { ...when, approximate: true } }
}

const isBefore = (era: string | undefined): boolean => era !== undefined && era.includes('B')

const single = (precision: ProposedWhen['precision'], start: Point | null): ProposedWhen | null =>
  start === null ? null : { start, precision, approximate: false }

const ordinal = ({ year, month = 0, day = 0 }: Point): number => year * 10_000 + month * 100 + day

function span(
  precision: ProposedWhen['precision'],
  start: Point | null,
  end: Point | null,
  isSound = true,
): ProposedWhen | null {
  if (!isSound || start === null || end === null || ordinal(start) >= ordinal(end)) return null
  return { start, end, precision, approximate: false }
}

const days = (start: Point | null, end?: Point | null): ProposedWhen | 'no-such-date' =>
  (end === undefined ? single('day', start) : span('day', start, end)) ?? 'no-such-date'

const realDay = (year: number, month: number, day: number): Point | null =>
  isRealDay(year, month, day) ? { year, month, day } : null

const dayOf = (year: string, month: string, day: string): Point | null =>
  realDay(yearOf(year), monthNumber(month), numberAt(day, 0))

const monthOf = (year: string, month: string): Point => ({ year: yearOf(year), month: monthNumber(month) })

/** `539 BCE` is -539. */
const yearOf = (written: string): number =>
  (!isDigitAt(written, written.length - 1) && isBefore(written) ? -1 : 1) * numberAt(written, 0)

/** The nth century: 19th is 1801 to 1900, 3rd BCE is -300 to -201. */
function centuries(first: number, last: number, before: boolean): ProposedWhen | null {
  if (first < 1 || last < 1 || first > 30) return null
  const start = before ? -100 * first : 100 * (first - 1) + 1
  const end = before ? -100 * (last - 1) - 1 : 100 * last
  return span('century', { year: start }, { year: end })
}
