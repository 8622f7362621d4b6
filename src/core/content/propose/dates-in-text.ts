/**
 * Finds the dates that English prose names: days, months, years, ranges, decades, centuries, "c.", BCE. A number is a date only where
 * something says so: its month, an era, a word before it ("in", "since"), brackets, a range. What is relative ("two years later"),
 * recurring ("every 9 May"), measured, numbered or a name ("Boeing 747", "page 1453", "ISO 9001") is none.
 */
import { type DateMention, isRealDay, type Point, type ProposedWhen } from './proposed-when.ts'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const MONTH = String.raw`(?:${MONTHS}|(?:${SHORT_MONTHS})\b\.?)`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const DASH = String.raw`\s?[–—-]\s?`
const ERA = String.raw`(?:\s?(?:BCE|BC|CE|AD|B\.C\.E\.|B\.C\.|C\.E\.|A\.D\.))`
const YEAR = String.raw`\d{4}(?!\d)${ERA}?|\d{1,3}${ERA}`

/** What is seen of a place in a text before any form is tried: most places are not worth trying most forms. */
interface Beginning {
  /** How many digits stand there; 0 for a letter. */
  readonly digits: number
  /** What follows the digits. */
  readonly next: string
  readonly hasEra: boolean
  readonly hasCentury: boolean
}

/** One way to write a date. Tried in order at each place; the first that fits wins. */
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

const withDay: Form['canBegin'] = ({ digits }) => digits === 1 || digits === 2
const withLetter: Form['canBegin'] = ({ digits }) => digits === 0

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

const monthNumber = (name: string): number =>
  'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1

const FORMS: readonly Form[] = [
  // 18–25 August 2005; 30 August – 1 September 2025; 9 June 2017; the 9th of June, 2017
  form(
    withDay,
    String.raw`(${DAY})(?:(?:\s+(${MONTH}))?(?:\s+(${YEAR}))?(?:${DASH}|\s+(?:to|and|until|through)\s+)(${DAY}))?(?:\s+of)?\s+(${MONTH}),?\s+(${YEAR})(?!\d)`,
    ([, first = '', firstMonth, firstYear, last, month = '', year = '']) =>
      last === undefined
        ? days(dayOf(year, month, first))
        : days(dayOf(firstYear ?? year, firstMonth ?? month, first), dayOf(year, month, last)),
  ),
  // August 18–25, 2005; August 30 to September 1, 2025; June 9, 2017
  form(
    withLetter,
    String.raw`(${MONTH})\s+(${DAY})(?:(?:${DASH}|\s+(?:to|and|until|through)\s+)(?:(${MONTH})\s+)?(${DAY}))?,?\s+(${YEAR})(?!\d)`,
    ([, month = '', first = '', lastMonth, last, year = '']) =>
      last === undefined
        ? days(dayOf(year, month, first))
        : days(dayOf(year, month, first), dayOf(year, lastMonth ?? month, last)),
  ),
  // 2017-06-09
  form(
    ({ digits, next }) => digits === 4 && next === '-',
    String.raw`(\d{4})-(\d\d)-(\d\d)(?!\d)`,
    ([, year = '', month, day = '']) => days(realDay(Number(year), Number(month), Number(day))),
  ),
  // June 2016 – August 2017; June–August 2016; June 2004
  form(
    withLetter,
    String.raw`(${MONTH})(?:\s+(${YEAR}))?(?:${DASH}|\s+(?:to|until|through)\s+)(${MONTH}),?\s+(${YEAR})(?!\d)`,
    ([, first = '', firstYear, last = '', year = '']) =>
      span('month', monthOf(firstYear ?? year, first), monthOf(year, last)),
  ),
  // August and September 1783: neighbours are one span
  form(
    withLetter,
    String.raw`(${MONTH})\s+and\s+(${MONTH}),?\s+(${YEAR})(?!\d)`,
    ([, first = '', last = '', year = '']) =>
      monthNumber(last) === monthNumber(first) + 1 ? span('month', monthOf(year, first), monthOf(year, last)) : null,
  ),
  form(withLetter, String.raw`(${MONTH})(?:\s+of)?,?\s+(${YEAR})(?!\d)`, ([, month = '', year = '']) =>
    single('month', monthOf(year, month)),
  ),
  // the 18th and 19th centuries; late 3rd century BC; 19th-century
  form(
    ({ digits, hasCentury }) => hasCentury && (digits === 1 || digits === 2),
    String.raw`(\d{1,2})(?:st|nd|rd|th)(?:(?:${DASH}|\s+(?:to|and|or)\s+)(\d{1,2})(?:st|nd|rd|th))?[\s-]+centur(?:y|ies)(${ERA})?`,
    ([, first = '', last, era]) => centuries(Number(first), Number(last ?? first), isBefore(era)),
  ),
  // the twentieth century; the late nineteenth century
  form(
    ({ digits, hasCentury }) => hasCentury && digits === 0,
    String.raw`(${ORDINALS.join('|')})(?:(?:${DASH}|\s+(?:to|and|or)\s+)(${ORDINALS.join('|')}))?[\s-]+centur(?:y|ies)(${ERA})?`,
    ([, first = '', last, era]) => centuries(ordinalOf(first), ordinalOf(last ?? first), isBefore(era)),
  ),
  // 1990s; the 1860s–1870s
  form(
    ({ digits, next }) => digits === 4 && /[s’']/.test(next),
    String.raw`(\d{3}0)['’]?s(?:(?:${DASH}|\s+(?:to|and)\s+(?:the\s+)?)(\d{3}0)['’]?s)?(?![\p{L}\d])`,
    ([, first = '', last]) =>
      span(
        'decade',
        { year: Number(first) },
        { year: Number(last ?? first) + 9 },
        Number(last ?? first) >= Number(first),
      ),
  ),
  // 27 BC – AD 14; 264–146 BCE; 44 BC; AD 79; 476 CE
  form(
    ({ digits, hasEra }) => hasEra && digits <= 4,
    String.raw`(AD\s)?(\d{1,4})(${ERA})?(?:${DASH}|/|\s+(?:to|until|and)\s+)(AD\s)?(\d{1,4})(${ERA})?(?![\d%]|[.,]\d)`,
    ([, adFirst, first = '', firstEra, adLast, last = '', lastEra]) => {
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
    ({ digits, hasEra }) => hasEra && digits <= 4,
    String.raw`(?:AD\s(\d{1,4})|(\d{1,4})(${ERA}))(?![\p{L}\d])`,
    ([, ad, number, era]) => {
      const year = Number(ad ?? number)
      return year === 0 ? null : single('year', { year: isBefore(era) ? -year : year })
    },
  ),
]

/** Years that need nothing but their shape: ranges of four digits. `1914–18`, `1804 to 1815`. */
const YEAR_RANGE = new RegExp(
  String.raw`(\d{4})(?:(${DASH})(\d{4}|\d{2})|\s+(?:to|until|through|and)\s+(\d{4}))(?![\d%\p{L}]|[.,]\d|-\d)`,
  'uy',
)
const BARE_YEAR = new RegExp(String.raw`(\d{3,4})(?![\d%\p{L}]|[.,]\d|-\d|[–-]\p{L}|:\S)`, 'uy')

/** Before a bare number: it is a year. */
const YEAR_CUE =
  /(?:^|[\s(])(?:in|since|by|from|until|till|during|after|before|between|throughout|year|years|early|late|mid|mid-|spring|summer|autumn|fall|winter|end of|start of|beginning of|of|circa|c\.|ca\.|around|about|approximately|born|died|founded|established|signed|est\.|b\.|d\.|and|or|to|through|,|;)\s?$/iu
const STRONG_CUE =
  /(?:^|[\s(])(?:in|since|until|till|during|throughout|year|years|early|late|mid|spring|summer|autumn|fall|winter|circa|c\.|ca\.|born|died|founded|established|signed|est\.|b\.|d\.)\s?$/iu
const APPROXIMATE =
  /(?:^|[\s(])(?:c\.|ca\.|circa|around|about|approximately|roughly|early|late|mid|mid-|the early|the late)[\s-]?$/iu

/** Before a number: it counts, names or numbers something. */
const NUMBERED =
  /(?:\b(?:pages?|pp?\.|rooms?|no\.|nos\.|number|numbers|version|versions|v|release|chapter|section|sections|article|articles|resolution|rfc|iso|iec|en|din|standard|flight|route|highway|line|item|figure|fig\.|table|vol\.|volume|model|type|code|port|channel|apartment|suite|box|track|gate|platform|hall|building|block|lot|serial|ticket|step|level|directive|regulation|law|act|decree|order|windows|office|boeing|airbus|peugeot|over|than|nearly|almost|exactly|only|some|least|most|up to|another)|[$€£¥#§№])\s?$/iu
/** Before a number: a code that it belongs to (`ISO 9001`, `SU-1990`). */
const CODE = /(?:^|[^\p{L}])(?!AD\b)\p{Lu}{2,}[-\s]$/u
/** After a number: what it counts. */
const MEASURED =
  /^[\s-]?(?:%|°|percent|per cent|km|kilomet|met(?:er|re)|m\b|cm|mm|miles?|feet|ft|inch|kg|kilogram|grams?|tons?|tonnes?|lit(?:er|re)|hectares?|acres|hours?|minutes?|seconds?|days?|weeks?|months?|years?|people|persons|inhabitants|residents|men|women|children|soldiers|troops|personnel|students|households|families|members|delegates|seats|copies|pages|words|items|units|vehicles|aircraft|ships|tanks|dollars|euros|pounds|rubles|yuan|rupees|usd|eur|million|billion|thousand|hundred|dead|deaths|casualties|workers|employees|visitors|participants|points|votes|times|volts?|watts?|kw|mw|gw|hz|mhz|ghz|gb|mb|kb|bytes?|bits?|pixels?|calories|degrees|square|cubic|square-|species|islands|books|horses|cars|houses|villages|prisoners|refugees)(?![\p{L}])/iu
/** Something that comes again and again, or stands beside another time. */
const RECURRING = /\b(?:every|each|annual(?:ly)?|yearly|per)\s(?:year\s)?(?:on\s|in\s)?(?:the\s)?$/iu

/** Where a date can begin: with a digit, a month, an era, or the number of a century in words. */
const BEGINNING = new RegExp(
  String.raw`\d|AD\s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:${ORDINALS.join('|')})\scentur`,
  'g',
)
const ERA_SIGN = /BC|CE|AD|B\.C|C\.E|A\.D/

/** The dates of a text, in text order; none overlap. */
export function datesInText(text: string): readonly DateMention[] {
  const hasCentury = text.includes('centur')
  // Most sentences of a text name no date at all.
  if (!hasCentury && !/\d/.test(text)) return []
  const within = { hasCentury, hasEra: ERA_SIGN.test(text) }
  const found: DateMention[] = []
  BEGINNING.lastIndex = 0
  for (let hit = BEGINNING.exec(text); hit !== null; hit = BEGINNING.exec(text)) {
    const at = hit.index
    const last = found.at(-1) ?? null
    const next = mentionAt(text, at, last, within)
    const joined = last === null || next === null ? null : joinMentions(text, last, next)
    if (joined !== null) found[found.length - 1] = joined
    else if (next !== null) found.push(next)
    BEGINNING.lastIndex = next?.end ?? endOfNumber(text, at)
  }
  return found
}

/** `29 March 1947 to April 1948`: two dates of their own that one word or dash makes a range. */
function joinMentions(text: string, first: DateMention, last: DateMention): DateMention | null {
  if (!/^(?:\s?[–—-]\s?|\s+(?:to|until|through)\s+)$/.test(text.slice(first.end, last.start))) return null
  if (first.when.end !== undefined || last.when.end !== undefined) return null
  const when = span(last.when.precision, first.when.start, last.when.start)
  return when === null
    ? null
    : { start: first.start, end: last.end, when: { ...when, approximate: first.when.approximate } }
}

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Behind a number with its points and commas; behind the letter, where there is none. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1
  while (isDigitAt(text, at) && (isDigitAt(text, end) || text[end] === '.' || text[end] === ',')) end += 1
  return end
}

function mentionAt(
  text: string,
  at: number,
  last: DateMention | null,
  within: Pick<Beginning, 'hasEra' | 'hasCentury'>,
): DateMention | null {
  if (/[\p{L}\d]/u.test(text[at - 1] ?? '') || /\d[.,:/]$/.test(text.slice(Math.max(0, at - 2), at))) return null
  const before = text.slice(Math.max(0, at - 24), at)
  const found = formAt(text, at, before, within) ?? yearAt(text, at, before, last)
  return found === 'no-such-date' || found === null || RECURRING.test(before) || isRestOfDay(text, at, before)
    ? null
    : found
}

function formAt(
  text: string,
  at: number,
  before: string,
  within: Pick<Beginning, 'hasEra' | 'hasCentury'>,
): DateMention | 'no-such-date' | null {
  let end = at
  while (isDigitAt(text, end)) end += 1
  const beginning = { ...within, digits: end - at, next: text[end] ?? '' }
  for (const { canBegin, pattern, read } of FORMS) {
    if (!canBegin(beginning)) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const when = match === null ? null : read(match)
    if (when === 'no-such-date') return when
    if (match !== null && when !== null) return mention(text, at, at + match[0].length, when, before)
  }
  return null
}

/** The month of a day that did not fit (`31 June 2017`) begins no date of its own. */
const isRestOfDay = (text: string, at: number, before: string): boolean =>
  /\p{L}/u.test(text[at] ?? '') && /(?:^|\s)\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$/.test(before)

function yearAt(text: string, at: number, before: string, last: DateMention | null): DateMention | null {
  if (!isDigitAt(text, at)) return null
  YEAR_RANGE.lastIndex = at
  const range = YEAR_RANGE.exec(text)
  if (range !== null) {
    const [all, first = '', dash, short, last] = range
    const start = Number(first)
    const written = short ?? last ?? ''
    const end = written.length === 2 ? Math.floor(start / 100) * 100 + Number(written) : Number(written)
    const isAnd = dash === undefined && /\sand\s/.test(all)
    const fits = isYear(start) && isYear(end) && end > start && end - start < 1000
    const isNone = isNumbered(before) || MEASURED.test(text.slice(at + all.length, at + all.length + 16))
    // "1945 and 1950" are two years unless "between" holds them together.
    const when = span('year', { year: start }, { year: end })
    if (
      when !== null &&
      fits &&
      !isNone &&
      !(isAnd && !/between\s$/i.test(before)) &&
      (dash !== undefined || YEAR_CUE.test(before))
    )
      return mention(text, at, at + all.length, when, before)
  }
  BARE_YEAR.lastIndex = at
  const bare = BARE_YEAR.exec(text)
  if (bare === null) return null
  const written = bare[1] ?? ''
  const end = at + written.length
  const after = text.slice(end, end + 16)
  if (written.length === 4 && !isYear(Number(written))) return null
  if (isNumbered(before) || MEASURED.test(after)) return null
  const isListed = last !== null && /^(?:,|,? and|,? or)\s$/.test(text.slice(last.end, at))
  if (written.length === 3 && !isShortYear(before, after)) return null
  if (written.length === 4 && !isListed && !hasReason(text, at, before, after)) return null
  // In a sentence about years before the era, a short year without one means the same era.
  const isSameEra = written.length === 3 && last !== null && last.when.start.year < 0
  const year = isSameEra ? -Number(written) : Number(written)
  return mention(text, at, end, { start: { year }, precision: 'year', approximate: false }, before)
}

/** `in 476,`: three digits are a year only behind a clear word and before a stop. */
const isShortYear = (before: string, after: string): boolean =>
  (/(?:^|\s)(?:in|since|until|by|around|about|circa|c\.|ca\.)\s$/i.test(before) &&
    /^(?:[,.;:)]|$|\s(?:and|when|after|but)\b|\s\p{Lu})/u.test(after)) ||
  (before.endsWith('(') && after.startsWith(')'))

const isNumbered = (before: string): boolean => NUMBERED.test(before) || CODE.test(before)

/** What says that a bare number is a year: a word before it, brackets around it, a list of years, the beginning of a line, "the 2008 …". */
function hasReason(text: string, at: number, before: string, after: string): boolean {
  if (STRONG_CUE.test(before)) return true
  if (before.endsWith('(') || after.startsWith(')')) return true
  if (at === 0) return /^\s?[:–—-]|^,|^\s(?:saw|marked|brought|was)\b/.test(after)
  if (/(?:^|\s)(?:the|a|its|his|her|their|this|that)\s$/i.test(before)) return /^\s\p{L}/u.test(after)
  if (/['’]s\s$/.test(before)) return /^\s\p{Ll}/u.test(after)
  return YEAR_CUE.test(before) && isSensible(text, at)
}

/** After a weak word ("by", "about", "and"): only a number that looks like a year of recorded history. */
const isSensible = (text: string, at: number): boolean => {
  const year = Number(text.slice(at, at + 4))
  return year >= 1400 && year <= 2100
}

const isYear = (year: number): boolean => year >= 1000 && year <= 2199

function mention(text: string, at: number, end: number, when: ProposedWhen, before: string): DateMention {
  const after = text.slice(end, end + 24)
  // "on 9 May 2010 and every year since" is a date; "9 May every year" has no year and is never met here.
  const approximate = when.approximate || APPROXIMATE.test(before) || /^\s?\?/.test(after)
  return { start: at, end, when: { ...when, approximate } }
}

const isBefore = (era: string | undefined): boolean => era !== undefined && /B/.test(era)

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
  realDay(yearOf(year), monthNumber(month), Number.parseInt(day, 10))

const monthOf = (year: string, month: string): Point => ({ year: yearOf(year), month: monthNumber(month) })

/** `539 BCE` is -539. */
const yearOf = (written: string): number => (isBefore(written) ? -1 : 1) * Number.parseInt(written, 10)

/** The nth century: 19th is 1801 to 1900, 3rd BCE is -300 to -201. */
function centuries(first: number, last: number, before: boolean): ProposedWhen | null {
  if (first < 1 || last < 1 || first > 30) return null
  const start = before ? -100 * first : 100 * (first - 1) + 1
  const end = before ? -100 * (last - 1) - 1 : 100 * last
  return span('century', { year: start }, { year: end })
}
