/**
 * Cards that a plain text suggests, for a reader to accept or not: dated sentences, definitions, key terms in bold. Deterministic,
 * English first. Nothing becomes a card by itself.
 */
import type { BlockId } from '#core/ids'
import type { Block, Section } from '../model.ts'
import { sentencesOf } from '../sentences.ts'
import { datesInText } from './dates-in-text.ts'
import { type DefinitionMention, definitionIn } from './definitions-in-text.ts'
import { isRealDay, type Point, type ProposedWhen } from './proposed-when.ts'

/** A card that a sentence suggests. */
export interface Proposal {
  readonly kind: 'date' | 'definition' | 'term'
  readonly block: BlockId
  /** The sentence in the block's plain text, ends exclusive: what the card cites. */
  readonly sentence: { readonly start: number; readonly end: number }
  readonly front: string
  readonly back: string
  /** Only of a date. */
  readonly when: ProposedWhen | null
}

const GAP = '[…]'

/** The proposals of a document's sections, in text order; of a sentence at most one of each kind, the term's only where it has no other. */
export function proposeCards(sections: readonly Section[]): readonly Proposal[] {
  return sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind !== 'heading').flatMap((block) => proposeFrom(block, section.title)),
  )
}

function proposeFrom(block: Block, heading: string): readonly Proposal[] {
  const { text } = block
  return sentencesOf(text).flatMap((sentence) => {
    const proposals = [...dated(block, sentence, heading), ...defined(block, sentence)]
    return proposals.length > 0 ? proposals : bold(block, sentence)
  })
}

type Sentence = Proposal['sentence']

/** The first date of a sentence; of an item without one, the date that its heading begins. */
function dated(block: Block, sentence: Sentence, heading: string): readonly Proposal[] {
  const text = block.text.slice(sentence.start, sentence.end)
  const [first] = datesInText(text)
  if (first !== undefined) {
    const rest = `${text.slice(0, first.start)}${GAP}${text.slice(first.end)}`
    // A line that is a date only asks nothing.
    if (!/\p{L}{3}/u.test(rest)) return []
    const back = text.slice(first.start, first.end)
    return [{ kind: 'date', block: block.id, sentence, front: rest, back, when: first.when }]
  }
  return block.kind === 'item' && sentence.start === 0 ? fromHeading(block, sentence, text, heading) : []
}

const DAY_FIRST =
  /^(?:(\d{1,2})\s+)?(January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+(\d{1,2}))?(?=\s*[:–—-]|\s)/

/** "9 June: India joined" below the heading "2017"; "India joined" below it, too. */
function fromHeading(block: Block, sentence: Sentence, text: string, heading: string): readonly Proposal[] {
  const year = /^(?:the year\s+)?(\d{4})(?:\s*[:–—-].*)?$/i.exec(heading.trim())?.[1]
  if (year === undefined) return []
  const match = DAY_FIRST.exec(text)
  const point = match === null ? { year: Number(year) } : pointOf(Number(year), match)
  const said = match === null ? text : text.slice(match[0].length).replace(/^\s*[:–—-]?\s*/, '')
  if (point === null || !/\p{L}{3}/u.test(said)) return []
  const precision = point.day !== undefined ? 'day' : point.month !== undefined ? 'month' : 'year'
  const back = [match?.[0].trim(), year].filter((part) => part !== undefined).join(' ')
  const when: ProposedWhen = { start: point, precision, approximate: false }
  return [{ kind: 'date', block: block.id, sentence, front: `${GAP}: ${said}`, back, when }]
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

function pointOf(year: number, [, dayBefore, name = '', dayAfter]: RegExpExecArray): Point | null {
  const month = MONTHS.indexOf(name.slice(0, 3)) / 3 + 1
  const day = dayBefore ?? dayAfter
  if (day === undefined) return { year, month }
  return isRealDay(year, month, Number(day)) ? { year, month, day: Number(day) } : null
}

function defined(block: Block, sentence: Sentence): readonly Proposal[] {
  const text = block.text.slice(sentence.start, sentence.end)
  const definition = definitionIn(text)
  return definition === null
    ? []
    : [{ kind: 'definition', block: block.id, sentence, ...facesOf(text, definition), when: null }]
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

/** A sentence with a key term in bold: the term is asked for. */
function bold(block: Block, sentence: Sentence): readonly Proposal[] {
  const span = block.spans.find((s) => s.kind === 'strong' && s.start >= sentence.start && s.end <= sentence.end)
  if (span === undefined) return []
  const text = block.text.slice(sentence.start, sentence.end)
  const [start, end] = [span.start - sentence.start, span.end - sentence.start]
  const rest = `${text.slice(0, start)}${GAP}${text.slice(end)}`
  if (rest.split(/\s+/).length < 4) return []
  return [{ kind: 'term', block: block.id, sentence, front: rest, back: text.slice(start, end), when: null }]
}
