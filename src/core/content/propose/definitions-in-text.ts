/** Finds sentences that say what something is: "X is a Y", "X was the Y", "X means Y", "X, also known as Z". */

/** A definition in a sentence, as offsets in it (UTF-16 code units, ends exclusive). */
export interface DefinitionMention {
  /** What is defined, with its article. */
  readonly term: { readonly start: number; readonly end: number }
  /** What is said of it: from "a" or "the" to the end without its full stop; of "known as" the other name. */
  readonly meaning: { readonly start: number; readonly end: number }
  readonly kind: 'is' | 'name'
}

const WORD = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}’'.-]*[\p{L}\p{N}])?`
/** What a definition can begin with: a name or a noun with its article, at most eight words, perhaps with letters in brackets. */
const TERM = String.raw`(?:(?:An?|The)\s)?${WORD}(?:\s${WORD}){0,7}?(?:\s\([^()]{1,40}\))?`
const IS = new RegExp(
  String.raw`^(${TERM}),?\s(?:is|are|was|were)\s(?:also\s|both\s)?((?:an?|the|one of the)\s.+?)[.!]?$`,
  'u',
)
const MEANS = new RegExp(
  String.raw`^(${TERM})\s(?:means?|refers?\sto|denotes?|describes?|stands\sfor|is\sdefined\sas|are\sdefined\sas)\s(.+?)[.!]?$`,
  'u',
)
const NAME = new RegExp(
  String.raw`^(${TERM}),?\s\(?(?:is\s|are\s|was\s|were\s)?(?:also\s|often\s|sometimes\s|formally\s|officially\s|better\s|commonly\s|originally\s|formerly\s)?(?:known|called|named|referred\sto)\s(?:as\s)?(?:an?\s|the\s)?([“"']?(?:${WORD})(?:\s${WORD}){0,6}[”"']?)\s?(?:[,).;]|$)`,
  'u',
)

/** Words that point elsewhere, so that the sentence alone defines nothing. */
const POINTS_ELSEWHERE =
  /^(?:it|its|this|that|these|those|there|here|he|she|they|we|you|i|who|what|which|where|when|why|how|one|another|some|many|most|all|both|each|everything|nothing|such|his|her|their|our|my|if|as|but|and|so|yet|then|in|on|at|by|for|from|with|after|before|during|while|although|because|since|until|among|today|later|now|also|only|perhaps|the (?:result|reason|first|second|third|last|next|same|other|former|latter|aim|goal|idea|problem|question|answer|point|main|most|best|only)|an? (?:result|reason|example|few|lot|number|third|quarter|half))\b/i
/** "is a …" that says how something was, not what it is. */
const NO_KIND =
  /^(?:an?|the)\s(?:success|failure|result|consequence|surprise|mistake|problem|matter|question|good|bad|great|big|little|few|lot|bit|time|day|year|long|short|far|same|first time|only|case|reason|sign|pity|shame|must|part of the (?:problem|reason))\b/i

/** The definition that a sentence makes, or null. */
export function definitionIn(sentence: string): DefinitionMention | null {
  if (POINTS_ELSEWHERE.test(sentence)) return null
  return found(sentence, NAME, 'name') ?? found(sentence, MEANS, 'is') ?? found(sentence, IS, 'is')
}

function found(sentence: string, pattern: RegExp, kind: DefinitionMention['kind']): DefinitionMention | null {
  const match = pattern.exec(sentence)
  const [, term = '', meaning = ''] = match ?? []
  if (match === null || !isTerm(term) || !isMeaning(meaning, kind)) return null
  const start = sentence.indexOf(meaning, term.length)
  return { term: { start: 0, end: term.length }, meaning: { start, end: start + meaning.length }, kind }
}

/** A noun phrase has no verb in it: these are the ones that most often show that it does. */
const VERB =
  /\s(?:is|are|was|were|has|had|have|that|which|who|when|because|if|said|says|became|made|will|would|can|could|may|might|must|should|did|does|do|not)\b/i

const isTerm = (term: string): boolean => /^[\p{Lu}\p{N}“"']/u.test(term) && !VERB.test(term) && !/^\d+$/.test(term)

const isMeaning = (meaning: string, kind: DefinitionMention['kind']): boolean =>
  kind === 'name' ? meaning.length > 1 : meaning.split(' ').length >= 3 && !NO_KIND.test(meaning)
