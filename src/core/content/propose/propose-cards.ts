/**
 * Cards that a plain text suggests, for a reader to accept or not: dated sentences, definitions, key terms in bold. Deterministic,
 * English first. Nothing becomes a card by itself.
 */
import { GAP } from '#core/cards/templates'
import type { BlockId } from '#core/ids'
import { isLetterAt, isSpaceAt } from '../characters.ts'
import type { Block, Section } from '../model.ts'
import { sentencesOf } from '../sentences.ts'
import { beginningsOfDates, datesInSentences, datesInText } from './dates-in-text.ts'
import { type DefinitionMention, definitionsInSentences } from './definitions-in-text.ts'
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

type Faces = Pick<Proposal, 'front' | 'back'>

/** Where a sentence stands. */
interface Sentence {
  readonly at: Range
  readonly block: Block
  /** The sentence before it in its block. */
  readonly before: Range | null
  /** Title of its section. */
  readonly heading: string
}

/** A block that is no heading, and where its sentences are. */
interface Passage {
  readonly block: Block
  /** Title of its section. */
  readonly heading: string
  readonly sentences: readonly Range[]
}

/**
 * The proposals of a document's sections, in text order: one a date, at most one definition a sentence, a term only where it has no other.
 * No two ask and answer the same.
 *
 * One thing is done with all blocks before the next, not all with one block before the next, which takes half as long again: what each needs is large,
 * and would push the others' out of the processor's cache.
 */
export function proposeCards(sections: readonly Section[]): readonly Proposal[] {
  const passages = passagesOf(sections)
  const beginnings = passages.map(({ block }) => beginningsOfDates(block.text))
  const dates = passages.map(({ block, sentences }, i) => datesInSentences(block.text, sentences, beginnings[i] ?? []))
  const definitions = passages.map(({ block, sentences }) => definitionsInSentences(block.text, sentences))
  const all: Proposal[] = []
  passages.forEach((passage, i) => addProposals(all, passage, dates[i] ?? [], definitions[i] ?? []))
  return withoutTwins(all)
}

/** @param definitions by the number of the sentence */
function addProposals(
  to: Proposal[],
  { block, heading, sentences }: Passage,
  dates: readonly DateMention[],
  definitions: readonly (DefinitionMention | undefined)[],
): void {
  let next = 0
  sentences.forEach((at, i) => {
    let date = dates[next]
    const isDated = date !== undefined && date.start < at.end
    const isItem = block.kind === 'item' && i === 0
    const definition = definitions[i]
    // Most sentences propose nothing.
    if (!isDated && !isItem && definition === undefined && block.spans.length === 0) return
    const sentence = { at, block, heading, before: sentences[i - 1] ?? null }
    for (; date !== undefined && date.start < at.end; date = dates[next]) {
      addDate(to, sentence, date)
      next += 1
    }
    if (isItem && !isDated) addFromHeading(to, sentence)
    const defined = definition === undefined ? null : defines(sentence, definition)
    if (defined !== null) to.push(defined)
    addTerms(to, sentence, defined)
  })
}

function passagesOf(sections: readonly Section[]): readonly Passage[] {
  const passages: Passage[] = []
  for (const { title: heading, blocks } of sections) {
    for (const block of blocks) {
      if (block.kind !== 'heading') passages.push({ block, heading, sentences: sentencesOf(block.text) })
    }
  }
  return passages
}

/** Fronts of one answer. More than these are looked up in a set: a log of one year has thousands. */
const FEW = 100

/**
 * The first of those that ask and answer the same. A few fronts are compared only where their length is the same: a front is put together when it is
 * first looked at, and most never are here.
 */
function withoutTwins(proposals: readonly Proposal[]): readonly Proposal[] {
  const byBack = new Map<string, string[] | Set<string>>()
  return proposals.filter(({ front, back }) => {
    const fronts = byBack.get(back)
    if (fronts === undefined) byBack.set(back, [front])
    else if (fronts instanceof Set) {
      if (fronts.has(front)) return false
      fronts.add(front)
    } else if (fronts.some((one) => one.length === front.length && one === front)) return false
    else if (fronts.length < FEW) fronts.push(front)
    else byBack.set(back, new Set([...fronts, front]))
    return true
  })
}

const textOf = ({ block, at }: Sentence): string => block.text.slice(at.start, at.end)

function proposal(
  kind: Proposal['kind'],
  { block, at }: Sentence,
  asked: Range | null,
  { front, back }: Faces,
  when: ProposedWhen | null,
): Proposal {
  return { kind, block: block.id, sentence: at, asked, front, back, when }
}

/** Whether there is a word of three letters or more. */
function hasWord(text: string, start: number, end: number): boolean {
  let letters = 0
  for (let at = start; at < end && letters < 3; at += 1) letters = isLetterAt(text, at) ? letters + 1 : 0
  return letters === 3
}

function addDate(to: Proposal[], sentence: Sentence, { start, end, when }: DateMention): void {
  const { at, block } = sentence
  // A line that is a date only asks nothing.
  if (hasWord(block.text, at.start, start) || hasWord(block.text, end, at.end))
    to.push(proposal('date', sentence, { start, end }, gapped(sentence, start, end), when))
}

/** A sentence with a gap, and what stood there. */
function gapped(sentence: Sentence, start: number, end: number): Faces {
  const { at, block } = sentence
  const { text } = block
  const back = text.slice(start, end)
  const front = `${text.slice(at.start, start)}${GAP}${text.slice(end, at.end)}`
  POINTS_BACK.lastIndex = at.start
  return { front: POINTS_BACK.test(text) ? contextOf(sentence, back) + front : front, back }
}

/** It speaks of something that was named before: "It entered into force on 19 September 2003." */
const POINTS_BACK = /(?:It|Its|They|Their|He|His|She|Her|This|These) /y
/** A longer sentence than this is no context. */
const LONGEST_CONTEXT = 200

/** What a sentence that points back is read after: the sentence before it, or the heading where that is long, gives the answer or is not there. */
function contextOf({ block, before, heading }: Sentence, back: string): string {
  const said = before === null ? '' : block.text.slice(before.start, before.end)
  if (said !== '' && said.length <= LONGEST_CONTEXT && !said.includes(back)) return `${said} `
  return heading === '' || heading.includes(back) ? '' : `${heading}: `
}

const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
const DAYS = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2}(?:st|nd|rd|th)?)?`
/** The date without its year that an item begins with: `9 June`, `28–29 March`, `March 28`, `Early February`. */
const WITHOUT_YEAR = new RegExp(
  String.raw`^(?:(?:early|mid|late|end of|beginning of)[\s-])?(?:${DAYS}\s+${MONTH}|${MONTH}\s+${DAYS}|${MONTH})(?=\s*[:–—,-]|\s|$)`,
  'i',
)

/** An item without a date, by the one that its heading begins: "9 June: India joined" below the heading "2017"; "India joined" below it, too. */
function addFromHeading(to: Proposal[], sentence: Sentence): void {
  const { heading } = sentence
  const year = /^(?:the year\s+)?(\d{4})(?:\s*[:–—-].*)?$/i.exec(heading.trim())?.[1]
  if (year === undefined) return
  const text = textOf(sentence)
  const begins = WITHOUT_YEAR.exec(text)?.[0] ?? ''
  const back = begins === '' ? year : `${begins} ${year}`
  const when = begins === '' ? yearAlone(year) : datesInText(back).at(-1)?.when
  const said = text.slice(begins.length).replace(/^\s*[:–—,-]?\s*/, '')
  if (when === undefined || !hasWord(said, 0, said.length)) return
  const asked = begins === '' ? null : { start: 0, end: begins.length }
  to.push(proposal('date', sentence, asked, { front: `${GAP}: ${said}`, back }, when))
}

const yearAlone = (year: string): ProposedWhen => ({
  start: { year: Number(year) },
  precision: 'year',
  approximate: false,
})

function defines(sentence: Sentence, definition: DefinitionMention): Proposal {
  const { start, end } = definition.meaning
  const asked = { start: sentence.at.start + start, end: sentence.at.start + end }
  return proposal('definition', sentence, asked, facesOf(textOf(sentence), definition), null)
}

function facesOf(text: string, { term, meaning, kind }: DefinitionMention): Faces {
  const name = text.slice(term.start, term.end)
  const said = text.slice(meaning.start, meaning.end)
  return kind === 'name'
    ? { front: `What is another name of ${inside(name)}?`, back: said }
    : { front: `${name} is …`, back: said }
}

/** A term inside a sentence: its article small. */
const inside = (term: string): string => term.replace(/^(The|An?)\s/, (article) => article.toLowerCase())

/** A sentence with a key term in bold: the term is asked for, unless the sentence defines it and that is asked. */
function addTerms(to: Proposal[], sentence: Sentence, defined: Proposal | null): void {
  const { block, at } = sentence
  for (const { kind, start, end } of block.spans) {
    if (kind !== 'strong' || start < at.start || end > at.end) continue
    const term = block.text.slice(start, end)
    const isAsked = defined !== null && (defined.front.includes(term) || defined.back === term)
    // "Note:" draws attention, and a whole sentence in bold is no term.
    const isNone = /[:.!]$/.test(term) || countSpaces(term) > 5
    if (isAsked || isNone || countSpaces(textOf(sentence)) - countSpaces(term) < 3) continue
    to.push(proposal('term', sentence, { start, end }, gapped(sentence, start, end), null))
  }
}

function countSpaces(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (isSpaceAt(text, at)) count += 1
  return count
}
