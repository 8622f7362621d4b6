/**
 * What stands right before and after a number, which says what it is: a year, a measure, a page. Looked up word by word: these questions are
 * asked of every number of a text, and patterns with all the words in them took most of the time.
 */

import { isLetterAt, isOneOfAt, isSpaceAt, isUpperAt } from '../characters.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What a word says of a number right behind it. */
const SAID_BEFORE = {
  /** Of a bare number: it is a year. */
  isClearCue:
    'in since until till during throughout year years early late mid spring summer autumn fall winter circa c. ca. born died founded established signed est. b. d.',
  /** The same, where the number looks like a year of recorded history. */
  isWeakCue: 'by from after before between mid- of around about approximately and or to through , ;',
  /** Of a number of three digits: it is a year. */
  isShortCue: 'in since until by around about circa c. ca.',
  isApproximate:
    'c. ca. circa around about approximately roughly early late mid circa- around- about- approximately- roughly- early- late- mid-',
  isDeterminer: 'the a its his her their this that',
  /** It comes again and again (`every 9 May`). */
  isRecurring: 'every each annual annually yearly per',
  /** Can stand between that and the number: `every year on the 9th of May`. */
  isLink: 'year on in the',
  /** It counts, names or numbers something. */
  isNumbered:
    'page pages p. pp. room rooms no. nos. number numbers version versions v release chapter section sections article articles resolution rfc iso iec en din standard flight route highway line item figure fig. table vol. volume model type code port channel apartment suite box track gate platform hall building block lot serial ticket step level directive regulation law act decree order windows office boeing airbus peugeot over than nearly almost exactly only some least most another',
} as const

type Said = Readonly<Record<keyof typeof SAID_BEFORE, boolean>>

const NOTHING_SAID: Said = {
  isClearCue: false,
  isWeakCue: false,
  isShortCue: false,
  isApproximate: false,
  isDeterminer: false,
  isRecurring: false,
  isLink: false,
  isNumbered: false,
}

function saidByWord() {
  const said = new Map<string, Said>()
  for (const [what, list] of Object.entries(SAID_BEFORE)) {
    for (const word of list.split(' ')) said.set(word, { ...(said.get(word) ?? NOTHING_SAID), [what]: true })
  }
  return said
}

/** Each word once: every number asks several of these questions. */
const SAID: ReadonlyMap<string, Said> = saidByWord()

const NUMBER_SIGNS = '$€£¥#§№'

/** After a number: what it counts. */
const MEASURES = words(
  'percent km kilometre kilometres kilometer kilometers metre metres meter meters m centimetre centimetres centimeter centimeters millimetre millimetres millimeter millimeters cm mm mile miles feet ft inch inches kg kilogram kilograms gram grams ton tons tonne tonnes litre litres liter liters hectare hectares acres hour hours minute minutes second seconds day days week weeks month months year years people persons inhabitants residents men women children soldiers troops personnel students households families members delegates seats copies pages words items units vehicles aircraft ships tanks dollars euros pounds rubles yuan rupees usd eur million billion thousand hundred dead deaths casualties workers employees visitors participants points votes times volt volts watt watts kw mw gw hz mhz ghz gb mb kb byte bytes bit bits pixel pixels calories degrees square cubic species islands books horses cars houses villages prisoners refugees',
)

/** A piece of a text in small letters; most have no others, and to ask costs less than to make them small. */
function smallLetters(text: string, start: number, end: number): string {
  const piece = text.slice(start, end)
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127 || (code > 64 && code < 91)) return piece.toLowerCase()
  }
  return piece
}

/** Characters that a word before a number is looked for in. */
const REACH = 24

/** What stands before a place: up to the space or opening bracket before it. */
export interface Before {
  /** In small letters, without the space behind it; empty where nothing stands. */
  readonly word: string
  readonly said: Said
  /** Where it begins. */
  readonly start: number
  /** Whether a space is between it and the place. */
  readonly isSpaced: boolean
  /** Where the sentence begins, before which nothing counts. */
  readonly from: number
}

/** @param from where the sentence begins */
export function wordBefore(text: string, at: number, from: number): Before {
  const isSpaced = at > from && isSpaceAt(text, at - 1)
  const end = isSpaced ? at - 1 : at
  let start = end
  while (start > from && at - start < REACH && !isWordEnd(text.charCodeAt(start - 1))) start -= 1
  const word = smallLetters(text, start, end)
  return { word, said: SAID.get(word) ?? NOTHING_SAID, start, isSpaced, from }
}

/** A space, one that does not break the line, an opening bracket. */
const isWordEnd = (code: number): boolean => code === 32 || code === 160 || code === 40

export const isClearCue = ({ said }: Before): boolean => said.isClearCue
export const isCue = ({ said }: Before): boolean => said.isClearCue || said.isWeakCue
export const isShortCue = ({ said, isSpaced }: Before): boolean => isSpaced && said.isShortCue
export const isDeterminer = ({ said, isSpaced }: Before): boolean => isSpaced && said.isDeterminer
export const isPossessive = ({ word, isSpaced }: Before): boolean => isSpaced && /['’]s$/.test(word)
export const isApproximate = ({ said }: Before): boolean => said.isApproximate

/** Whether what stands before says that a number numbers, counts or names something. */
export function isNumbered(text: string, at: number, { word, said, start, from }: Before): boolean {
  if (isOneOfAt(word, word.length - 1, NUMBER_SIGNS)) return true
  const stop = word.endsWith('.') ? word.length - 1 : word.length
  let letters = stop
  while (letters > 0 && isLetterAt(word, letters - 1)) letters -= 1
  if (letters === 0 ? said.isNumbered : SAID.get(word.slice(letters))?.isNumbered) return true
  return (
    (word === 'to' && text.slice(Math.max(from, start - 3), start).toLowerCase() === 'up ') || isCode(text, at, from)
  )
}

/** A code that a number belongs to (`ISO 9001`, `SU-1990`): capital letters before it, but for the era. */
function isCode(text: string, at: number, from: number): boolean {
  if (at === from) return false
  if (text[at - 1] !== '-' && !isSpaceAt(text, at - 1)) return false
  let start = at - 1
  while (start > from && isUpperAt(text, start - 1)) start -= 1
  const length = at - 1 - start
  return length >= 2 && !isLetterAt(text, start - 1) && text.slice(start, at - 1) !== 'AD'
}

/** Whether a number that ends here is one of a measure or a count. */
export function isMeasured(text: string, end: number): boolean {
  const start = isSpaceAt(text, end) || text[end] === '-' ? end + 1 : end
  if (text[start] === '%' || text[start] === '°') return !isLetterAt(text, start + 1)
  let stop = start
  while (isLetterAt(text, stop)) stop += 1
  if (stop === start) return false
  const word = smallLetters(text, start, stop)
  return MEASURES.has(word) || (word === 'per' && /^ cent(?!\p{L})/u.test(text.slice(stop, stop + 6)))
}

/** Whether a date comes again and again (`every 9 May`). */
export function isRecurring(text: string, before: Before): boolean {
  let { said, start } = before
  while (said.isLink) ({ said, start } = wordBefore(text, start, before.from))
  return said.isRecurring
}
