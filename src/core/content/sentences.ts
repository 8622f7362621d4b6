import { isDigitAt, isLetterAt, isLowerAt, isOneOfAt, isUpperAt } from './characters.ts'

/**
 * Words whose period ends no sentence; that of a single capital letter (`U.S.`, `J. Smith`), of `e.g.`, of `i.e.` and of the letters before a year
 * (`c. 1450`, `b. 1879`) does not either.
 */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'St Dr Mr Mrs Ms Gen Col Lt Maj Capt Adm Sgt Prof No Nos vs approx ca cf Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(
    ' ',
  ),
)
const LONGEST_ABBREVIATION = 6

const SENTENCE_END = /[.?!…]+["'”’»)\]]*(?= |$)/g

/**
 * Where the sentences of a block's plain text begin and end (offsets in UTF-16 code units, ends exclusive). A sentence ends in `.`, `?`, `!` or
 * `…`, closing quotation marks and brackets included, before a space and something that is not a lower-case letter; and with the text. docs/packs.md
 * states this rule.
 */
export function sentencesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const sentences: { readonly start: number; readonly end: number }[] = []
  let start = 0
  SENTENCE_END.lastIndex = 0
  while (SENTENCE_END.test(text)) {
    const end = SENTENCE_END.lastIndex
    if (end === text.length && start === 0) return [{ start, end }]
    if (end === text.length || endsAt(text, end)) {
      sentences.push({ start, end })
      start = end + 1
    }
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** @param end behind a terminator and what closes it */
function endsAt(text: string, end: number): boolean {
  if (isLowerAt(text, end + 1)) return false
  const isPlainPeriod = text[end - 1] === '.' && !isOneOfAt(text, end - 2, '.?!…')
  return !(isPlainPeriod && isAbbreviation(text, end - 1))
}

/** Whether the word that ends here is one whose period ends no sentence. */
function isAbbreviation(text: string, end: number): boolean {
  let start = end
  while (end - start <= LONGEST_ABBREVIATION && isWordAt(text, start - 1)) start -= 1
  if (end - start !== 1) return ABBREVIATIONS.has(text.slice(start, end))
  if (isOneOfAt(text, start, 'cbdr')) return isDigitAt(text, end + 2)
  return isUpperAt(text, start) || (/^(?:e\.g|i\.e)$/.test(text.slice(end - 3, end)) && !isWordAt(text, end - 4))
}

const isWordAt = (text: string, at: number): boolean => isLetterAt(text, at) || isDigitAt(text, at)

/** Whether `start` to `end` (exclusive) is one or more whole sentences of the text. */
export function isWholeSentences(text: string, start: number, end: number): boolean {
  const sentences = sentencesOf(text)
  return sentences.some((s) => s.start === start) && sentences.some((s) => s.end === end)
}
