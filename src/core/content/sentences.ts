/** What comes before the period of an abbreviation that ends no sentence; a single capital letter does not either (`U.S.`, `J. Smith`). */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:St|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Maj|Capt|Adm|Sgt|Prof|No|Nos|vs|approx|ca|cf|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|\p{Lu})$/u
const LONGEST_ABBREVIATION = 8

const SENTENCE_END = /[.?!…]+["'”’»)\]]*(?= |$)/gu

/**
 * Where the sentences of a block's plain text begin and end (offsets in UTF-16 code units, ends exclusive). A sentence ends in `.`, `?`, `!` or
 * `…`, closing quotation marks and brackets included, before a space and something that is not a lower-case letter; and with the text. docs/packs.md
 * states this rule.
 */
export function sentencesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const sentences: { readonly start: number; readonly end: number }[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length
    if (end === text.length || endsAt(text, match.index, end)) {
      sentences.push({ start, end })
      start = end + 1
    }
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

function endsAt(text: string, terminator: number, end: number): boolean {
  if (/^ \p{Ll}/u.test(text.slice(end, end + 3))) return false
  const plainPeriod = text[terminator] === '.' && end === terminator + 1
  return !(plainPeriod && ABBREVIATION.test(text.slice(Math.max(0, terminator - LONGEST_ABBREVIATION), terminator)))
}

/** Whether `start` to `end` (exclusive) is one or more whole sentences of the text. */
export function isWholeSentences(text: string, start: number, end: number): boolean {
  const sentences = sentencesOf(text)
  return sentences.some((s) => s.start === start) && sentences.some((s) => s.end === end)
}
