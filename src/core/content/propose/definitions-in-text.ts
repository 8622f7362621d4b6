/** Finds sentences that say what something is: "X is a Y", "X was the Y", "X means Y", "X, also known as Z". */

import { isUpperAt } from '../characters.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** A definition in a sentence, as offsets in it (UTF-16 code units, ends exclusive). */
export interface DefinitionMention {
  /** What is defined, with its article. */
  readonly term: Range
  /** What is said of it: from "a" or "the" to the end without its full stop; of "known as" the other name. */
  readonly meaning: Range
  readonly kind: 'is' | 'name'
}

/**
 * Letters and digits: in ASCII as they are, beyond it all but the signs of Latin-1 and the general punctuation. A few ranges, because these
 * patterns look at every letter of a sentence, and `\p{L}` has hundreds.
 */
const LETTER = String.raw`0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\ufffd`
const CAPITAL = String.raw`A-Z\u00c0-\u00de\u0100-\u1fff`
const WORD = String.raw`[${LETTER}](?:[${LETTER}’'.–-]*[${LETTER}])?`
/** What a definition can begin with: a name or a noun with its article, at most eight words, perhaps with letters in brackets. */
const TERM = String.raw`(?:(?:An?|The)\s)?${WORD}(?:\s${WORD}){0,7}?(?:\s\([^()]{1,40}\))?`
const IS = new RegExp(
  String.raw`^(${TERM}),?\s(?:is|are|was|were)\s(?:also\s|both\s)?((?:an?|the|one|[${CAPITAL}][${LETTER}.]+[’']s)\s.+?)[.!]?$`,
)
const MEANS = new RegExp(
  String.raw`^(${TERM})\s(?:means?|refers?\sto|denotes?|describes?|stands\sfor|is\sdefined\sas|are\sdefined\sas)\s(.+?)[.!]?$`,
)
/** In a list of terms: "Quorum: the number of members who must be there". */
const LISTED = new RegExp(String.raw`^(${TERM}):\s((?:an?|the|any|one)\s.+?)[.!]?$`)
const HOW =
  'also|often|sometimes|formally|officially|better|commonly|originally|formerly|once|now|today|later|locally|usually|popularly|previously|simply'
const CALLED = 'known|called|named|referred to|remembered|nicknamed|dubbed'
/** The other name: up to seven words, the first or last with a capital, or in quotation marks. */
const NAME_OF = String.raw`((?:the\s|an?\s)?[“"']?${WORD}(?:\s${WORD}){0,6}?[”"']?)`
const NAME = new RegExp(
  String.raw`^(${TERM}),?\s\(?(?:(?:is|are|was|were)\s)?(?:(?:${HOW})\s)?(?:${CALLED})\s(?:as\s)?${NAME_OF}\s?(?:[,).;]|$)`,
)
/** "Gold coins called darics, …": something of a kind, and its name. */
const KIND_CALLED = new RegExp(
  String.raw`^((?:An?\s|Some\s|Many\s)?${WORD}(?:\s${WORD}){0,14}?),?\s(?:(?:is|are|was|were)\s)?(?:now\s|usually\s|often\s)?called\s${NAME_OF}\s?(?:[,).;]|$)`,
)

/** Words that point elsewhere, so that the sentence alone defines nothing. */
const POINTS_ELSEWHERE =
  /^(?:it|its|this|that|these|those|there|here|he|she|they|we|you|i|who|what|which|where|when|why|whether|how|one|another|some|many|most|all|both|each|either|neither|none|two|three|four|five|six|several|everything|nothing|such|his|her|their|our|my|if|as|but|and|so|yet|then|in|on|at|by|for|from|with|after|before|during|while|although|because|since|until|among|today|later|now|also|only|perhaps|the (?:result|reason|first|second|third|last|next|same|other|former|latter|aim|goal|idea|problem|question|answer|point|main|most|best|only)|an? (?:result|reason|example|few|lot|number|third|quarter|half))\b/i
/** "is a …" that says how something was, not what it is. */
const NO_KIND = new RegExp(
  String.raw`^(?:an?|the|one)\s(?:(?:[${LETTER}]+\s)?(?:success|failure|result|consequence|surprise|mistake|problem|matter|question|pity|shame|disaster|disappointment|relief|triumph|must|sign|reason|time|case)\b(?! of the (?:state|union))|few|lot|bit|same|only|part of the (?:problem|reason)|(?:most\s)?[${LETTER}]+\sof\s(?:all|them|these|any)\b|(?:between|among|that|which|in)\b)`,
  'i',
)

/** One of the words that a definition cannot do without; told apart by what follows. */
const SIGN = new RegExp(
  String.raw`[ \u00a0](?:\(?(?:${CALLED})|means?|refers?|denotes?|describes?|stands|defined|(?:is|are|was|were)\s(?:also\s|both\s)?(?:an?|the|one|\S+s))\s|:\s(?:an?|the|any|one)\s`,
  'g',
)

/**
 * The definitions that the sentences of a text make, by the number of the sentence; with offsets in it. Most define nothing: only those with a sign
 * are looked at, and the signs of all are looked for at once.
 */
export function definitionsInSentences(
  text: string,
  sentences: readonly Range[],
): readonly (DefinitionMention | undefined)[] {
  SIGN.lastIndex = 0
  if (!SIGN.test(text)) return NONE
  const definitions: (DefinitionMention | undefined)[] = []
  sentences.forEach(({ start, end }, i) => {
    // The sign that comes next ends behind this sentence.
    if (SIGN.lastIndex === 0 || SIGN.lastIndex > end) return
    const definition = definitionIn(text.slice(start, end))
    if (definition !== null) definitions[i] = definition
    SIGN.lastIndex = end
    SIGN.test(text)
  })
  return definitions
}

const NONE: readonly DefinitionMention[] = []

/** The definition that a sentence makes, or null. */
export function definitionIn(sentence: string): DefinitionMention | null {
  if (!isCapitalOrQuote(sentence) || POINTS_ELSEWHERE.test(sentence)) return null
  return (
    (NAMED.test(sentence) ? (kindCalled(sentence) ?? found(sentence, NAME, 'name')) : null) ??
    (COLON.test(sentence) ? found(sentence, LISTED, 'is') : null) ??
    (MEANT.test(sentence) ? found(sentence, MEANS, 'is') : null) ??
    (SAID.test(sentence) ? found(sentence, IS, 'is') : null)
  )
}

const isCapitalOrQuote = (text: string): boolean => isUpperAt(text, 0) || /^[“"']/.test(text)

/** `Gold coins` */
const TWO_WORDS = new RegExp(String.raw`^[${CAPITAL}][${LETTER}]+\s[${LETTER}]+s$`)
const NAMED = new RegExp(String.raw`\s\(?(?:${CALLED})\s`)
const COLON = /:\s(?:an?|the|any|one)\s/
const MEANT = /\s(?:means?|refers?|denotes?|describes?|stands|defined)\s/
const SAID = new RegExp(
  String.raw`\s(?:is|are|was|were)\s(?:also\s|both\s)?(?:an?|the|one|[${CAPITAL}][${LETTER}.]+[’']s)\s`,
)

function found(sentence: string, pattern: RegExp, kind: DefinitionMention['kind']): DefinitionMention | null {
  const match = pattern.exec(sentence)
  const [, term = '', meaning = ''] = match ?? []
  if (match === null || !isTerm(term) || !isMeaning(meaning, kind)) return null
  return { term: { start: 0, end: term.length }, meaning: rangeOf(sentence, meaning, term.length), kind }
}

/** Here the name comes last, and what it means first; a definite or proper name before "called" has another name instead. */
function kindCalled(sentence: string): DefinitionMention | null {
  const [, meaning = '', name = ''] = KIND_CALLED.exec(sentence) ?? []
  const isKind = /^(?:An?|Some|Many)\s/.test(meaning) || TWO_WORDS.test(meaning)
  if (name === '' || !isKind || VERB.test(meaning)) return null
  return { term: rangeOf(sentence, name, meaning.length), meaning: { start: 0, end: meaning.length }, kind: 'is' }
}

function rangeOf(sentence: string, part: string, from: number): Range {
  const start = sentence.indexOf(part, from)
  return { start, end: start + part.length }
}

/** A noun phrase has no verb in it: these are the ones that most often show that it does. */
const VERB =
  /\s(?:is|are|was|were|has|had|have|that|which|who|when|because|if|said|says|became|came|made|will|would|can|could|may|might|must|should|did|does|do|not)\b/i

/** What begins with a number is a date or a count ("9 June: the union grows"). */
const isTerm = (term: string): boolean => isCapitalOrQuote(term) && !VERB.test(term) && !MONTH_FIRST.test(term)
const MONTH_FIRST = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s\d|$)/

const isMeaning = (meaning: string, kind: DefinitionMention['kind']): boolean =>
  kind === 'name'
    ? meaning.length > 1 && !NO_NAME.test(meaning)
    : /^\S+\s\S+\s\S/.test(meaning) && !NO_KIND.test(meaning)
/** "called a great success", "called it the largest so far", "named in the outline": said of something, but no name of it. */
const NO_NAME =
  /^(?:an?|one|it|them|this|that|what|in|on|at|by|for|from|to|with|so|such|such as|after|before|among|here|now|then)(?:\s|$)/
