/**
 * Cards that a plain text suggests, for a reader to accept or not: dated sentences, definitions, key terms in bold. Deterministic,
 * English first. Nothing becomes a card by itself.
 */
import { GAP } from '#core/cards/templates'
import type { BlockId } from '#core/ids'
import type { Block, Section } from '../model.ts'
import { sentencesOf } from '../sentences.ts'
import { datesInText } from './dates-in-text.ts'
import { type DefinitionMention, definitionIn } from './definitions-in-text.ts'
import type { ProposedWhen } from './proposed-when.ts'

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

/**
 * The proposals of a document's sections, in text order: one a date, at most one definition a sentence, a term only where it has no other.
 * No two ask and answer the same.
 */
export function proposeCards(sections: readonly Section[]): readonly Proposal[] {
  const all = sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind !== 'heading').flatMap((block) => proposeFrom(block, section.title)),
  )
  const seen = new Set<string>()
  return all.filter(({ front, back }) => {
    const faces = `${front}\n${back}`
    if (seen.has(faces)) return false
    seen.add(faces)
    return true
  })
}

const rangeIn = ({ start }: Range, part: Range): Range => ({ start: start + part.start, end: start + part.end })

function proposeFrom(block: Block, heading: string): readonly Proposal[] {
  const { text } = block
  return sentencesOf(text).flatMap((sentence) => {
    const definitions = defined(block, sentence)
    return [...dated(block, sentence, heading), ...definitions, ...bold(block, sentence, definitions)]
  })
}

/** The dates of a sentence; of an item without one, the date that its heading begins. */
function dated(block: Block, sentence: Range, heading: string): readonly Proposal[] {
  const text = block.text.slice(sentence.start, sentence.end)
  const dates = datesInText(text)
  if (dates.length === 0)
    return block.kind === 'item' && sentence.start === 0 ? fromHeading(block, sentence, text, heading) : []
  return dates.flatMap(({ start, end, when }): Proposal[] => {
    const front = `${text.slice(0, start)}${GAP}${text.slice(end)}`
    // A line that is a date only asks nothing.
    if (!/\p{L}{3}/u.test(front)) return []
    const asked = rangeIn(sentence, { start, end })
    return [{ kind: 'date', block: block.id, sentence, asked, front, back: text.slice(start, end), when }]
  })
}

const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
const DAYS = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2}(?:st|nd|rd|th)?)?`
/** The date without its year that an item begins with: `9 June`, `28–29 March`, `March 28`, `Early February`. */
const WITHOUT_YEAR = new RegExp(
  String.raw`^(?:(?:early|mid|late|end of|beginning of)[\s-])?(?:${DAYS}\s+${MONTH}|${MONTH}\s+${DAYS}|${MONTH})(?=\s*[:–—,-]|\s|$)`,
  'i',
)

/** "9 June: India joined" below the heading "2017"; "India joined" below it, too. */
function fromHeading(block: Block, sentence: Range, text: string, heading: string): readonly Proposal[] {
  const year = /^(?:the year\s+)?(\d{4})(?:\s*[:–—-].*)?$/i.exec(heading.trim())?.[1]
  if (year === undefined) return []
  const begins = WITHOUT_YEAR.exec(text)?.[0] ?? ''
  const back = begins === '' ? year : `${begins} ${year}`
  const when = begins === '' ? yearAlone(year) : datesInText(back).at(-1)?.when
  const said = text.slice(begins.length).replace(/^\s*[:–—,-]?\s*/, '')
  if (when === undefined || !/\p{L}{3}/u.test(said)) return []
  const asked = begins === '' ? null : rangeIn(sentence, { start: 0, end: begins.length })
  return [{ kind: 'date', block: block.id, sentence, asked, front: `${GAP}: ${said}`, back, when }]
}

const yearAlone = (year: string): ProposedWhen => ({
  start: { year: Number(year) },
  precision: 'year',
  approximate: false,
})

function defined(block: Block, sentence: Range): readonly Proposal[] {
  const text = block.text.slice(sentence.start, sentence.end)
  const definition = definitionIn(text)
  if (definition === null) return []
  const asked = rangeIn(sentence, definition.meaning)
  return [{ kind: 'definition', block: block.id, sentence, asked, ...facesOf(text, definition), when: null }]
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
function bold(block: Block, sentence: Range, definitions: readonly Proposal[]): readonly Proposal[] {
  const text = block.text.slice(sentence.start, sentence.end)
  const spans = block.spans.filter((s) => s.kind === 'strong' && s.start >= sentence.start && s.end <= sentence.end)
  return spans.flatMap((span): Proposal[] => {
    const [start, end] = [span.start - sentence.start, span.end - sentence.start]
    const term = text.slice(start, end)
    const front = `${text.slice(0, start)}${GAP}${text.slice(end)}`
    const isAsked = definitions.some((d) => d.front.includes(term) || d.back === term)
    // "Note:" draws attention, and a whole sentence in bold is no term.
    if (isAsked || /[:.!]$/.test(term) || term.split(' ').length > 6 || front.split(/\s+/).length < 4) return []
    return [
      {
        kind: 'term',
        block: block.id,
        sentence,
        asked: { start: span.start, end: span.end },
        front,
        back: term,
        when: null,
      },
    ]
  })
}
