/**
 * Cards that a plain text suggests, for a reader to accept or not: dated sentences, definitions, key terms in bold. Deterministic,
 * English first. Nothing becomes a card by itself.
 */
import { GAP } from '#core/cards/templates'
import type { BlockId } from '#core/ids'
import type { Block, Section } from '../model.ts'
import { sentencesOf } from '../sentences.ts'
import { datesInSentences, datesInText } from './dates-in-text.ts'
import { type DefinitionMention, definitionIn } from './definitions-in-text.ts'
import type { DateMention, ProposedWhen } from './proposed-when.ts'

/** Offsets in a block's plain text (UTF-16 code units), the end exclusive. */
interface Range {
  readonly start: number
  readonly end: number
}

/** A card that a sentence suggests. */
export interface Proposal {
  readonly kind: 'date' | 'definition' | 'term'
  readonly block: BlockId
  /** The sentence in the block's plain text, ends exclusive: what the card cites. */
  readonly sentence: Range
  /** The words of the block's plain text that are asked for; null where they stand in the heading. */
  readonly asked: Range | null
  readonly front: string
  readonly back: string
  /** Only of a date. */
  readonly when: ProposedWhen | null
}

/** A sentence with where it stands, and what was found in it, with offsets in the block's text. */
interface Sentence extends Range {
  readonly block: Block
  /** Title of its section. */
  readonly heading: string
  readonly dates: readonly DateMention[]
}

/**
 * The proposals of a document's sections, in text order: one a date, at most one definition a sentence, a term only where it has no other.
 * No two ask and answer the same.
 */
export function proposeCards(sections: readonly Section[]): readonly Proposal[] {
  const sentences = sections.flatMap(sentencesIn)
  // After all dates, not sentence by sentence: the patterns would take each other's place in the processor's cache, which took three times as long.
  const definitions = sentences.map((sentence) => definitionIn(textOf(sentence)))
  const all: Proposal[] = []
  sentences.forEach((sentence, i) => {
    all.push(...dated(sentence))
    const definition = definitions[i] ?? null
    const defined = definition === null ? [] : [defines(sentence, definition)]
    all.push(...defined, ...bold(sentence, defined))
  })
  const seen = new Set<string>()
  return all.filter(({ front, back }) => {
    const faces = `${front}\n${back}`
    if (seen.has(faces)) return false
    seen.add(faces)
    return true
  })
}

function sentencesIn({ title: heading, blocks }: Section): readonly Sentence[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return []
    const ranges = sentencesOf(block.text)
    const dates = datesInSentences(block.text, ranges)
    return ranges.map(({ start, end }, i) => ({ start, end, block, heading, dates: dates[i] ?? [] }))
  })
}

const textOf = ({ block, start, end }: Sentence): string => block.text.slice(start, end)

/** What every proposal of a sentence has. */
const from = ({ block, start, end }: Sentence, asked: Range | null) => ({
  block: block.id,
  sentence: { start, end },
  asked,
})

const hasWord = (text: string): boolean => WORD.test(text)
const WORD = /\p{L}{3}/u

/** The dates of a sentence; of an item without one, the date that its heading begins. */
function dated(sentence: Sentence): readonly Proposal[] {
  const { block, start: at, dates } = sentence
  if (dates.length === 0) return block.kind === 'item' && at === 0 ? fromHeading(sentence) : NONE
  return dates.flatMap(({ start, end, when }): readonly Proposal[] => {
    const [before, after] = [block.text.slice(at, start), block.text.slice(end, sentence.end)]
    // A line that is a date only asks nothing.
    if (!hasWord(before) && !hasWord(after)) return NONE
    const back = block.text.slice(start, end)
    return [{ kind: 'date', ...from(sentence, { start, end }), front: `${before}${GAP}${after}`, back, when }]
  })
}

const NONE: readonly Proposal[] = []

const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
const DAYS = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2}(?:st|nd|rd|th)?)?`
/** The date without its year that an item begins with: `9 June`, `28–29 March`, `March 28`, `Early February`. */
const WITHOUT_YEAR = new RegExp(
  String.raw`^(?:(?:early|mid|late|end of|beginning of)[\s-])?(?:${DAYS}\s+${MONTH}|${MONTH}\s+${DAYS}|${MONTH})(?=\s*[:–—,-]|\s|$)`,
  'i',
)

/** "9 June: India joined" below the heading "2017"; "India joined" below it, too. */
function fromHeading(sentence: Sentence): readonly Proposal[] {
  const { heading } = sentence
  const text = textOf(sentence)
  const year = /^(?:the year\s+)?(\d{4})(?:\s*[:–—-].*)?$/i.exec(heading.trim())?.[1]
  if (year === undefined) return []
  const begins = WITHOUT_YEAR.exec(text)?.[0] ?? ''
  const back = begins === '' ? year : `${begins} ${year}`
  const when = begins === '' ? yearAlone(year) : datesInText(back).at(-1)?.when
  const said = text.slice(begins.length).replace(/^\s*[:–—,-]?\s*/, '')
  if (when === undefined || !hasWord(said)) return []
  const asked = begins === '' ? null : { start: 0, end: begins.length }
  return [{ kind: 'date', ...from(sentence, asked), front: `${GAP}: ${said}`, back, when }]
}

const yearAlone = (year: string): ProposedWhen => ({
  start: { year: Number(year) },
  precision: 'year',
  approximate: false,
})

function defines(sentence: Sentence, definition: DefinitionMention): Proposal {
  const { start, end } = definition.meaning
  const asked = { start: sentence.start + start, end: sentence.start + end }
  return { kind: 'definition', ...from(sentence, asked), ...facesOf(textOf(sentence), definition), when: null }
}

function facesOf(text: string, { term, meaning, kind }: DefinitionMention): Pick<Proposal, 'front' | 'back'> {
  const name = text.slice(term.start, term.end)
  const said = text.slice(meaning.start, meaning.end)
  return kind === 'name'
    ? { front: `What is another name of ${inside(name)}?`, back: said }
    : { front: `${name} is …`, back: said }
}

/** A term inside a sentence: its article small. */
const inside = (term: string): string => term.replace(/^(The|An?)\s/, (article) => article.toLowerCase())

/** A sentence with a key term in bold: the term is asked for, unless the sentence defines it and that is asked. */
function bold(sentence: Sentence, definitions: readonly Proposal[]): readonly Proposal[] {
  const { block, start: at } = sentence
  if (block.spans.length === 0) return NONE
  const spans = block.spans.filter((s) => s.kind === 'strong' && s.start >= at && s.end <= sentence.end)
  return spans.flatMap(({ start, end }): readonly Proposal[] => {
    const term = block.text.slice(start, end)
    const front = `${block.text.slice(at, start)}${GAP}${block.text.slice(end, sentence.end)}`
    const isAsked = definitions.some((d) => d.front.includes(term) || d.back === term)
    // "Note:" draws attention, and a whole sentence in bold is no term.
    if (isAsked || /[:.!]$/.test(term) || term.split(' ').length > 6 || front.split(/\s+/).length < 4) return NONE
    return [{ kind: 'term', ...from(sentence, { start, end }), front, back: term, when: null }]
  })
}
