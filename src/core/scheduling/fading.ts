import { groupBy } from '#core/group-by'
import type { BlockId, DocumentId, PackId } from '#core/ids'
import { type DocumentKey, documentKey } from '#core/library/document-key'
import { retrievability, type Scheduling } from './answer.ts'
import type { StudyDay } from './log-line.ts'
import type { Memory } from './memory.ts'
import { siblingGroupOf } from './plan-queue.ts'

/** A card that was begun, and the passage that it cites. */
export interface BegunCard {
  readonly memory: Memory
  readonly pack: PackId
  readonly document: DocumentId
  readonly block: BlockId
}

/** A document of which the reader is about to forget something. */
export interface FadingDocument {
  readonly pack: PackId
  readonly document: DocumentId
  /** Facts (and cards of one's own) whose recall is predicted below the wanted one today. At least 1. */
  readonly facts: number
  /** Mean predicted recall of all facts begun in the document, 0 to 1. */
  readonly meanRecall: number
  /** Where the weakest of them stands. */
  readonly weakest: BlockId
}

interface FactRecall {
  readonly recall: number
  readonly block: BlockId
}

/**
 * The documents that fade, the weakest first. A fact fades when the recall that FSRS predicts for today is below the wanted retention:
 * it is due, or put off, or kept back behind a sibling. A fact with several cards is as weak as the weakest of them. Suspended cards do
 * not count: nobody wants to keep them.
 * @param most at most so many documents
 */
export function fadingDocuments(
  cards: readonly BegunCard[],
  today: StudyDay,
  { parameters, desiredRetention }: Pick<Scheduling, 'parameters' | 'desiredRetention'>,
  most: number,
): readonly FadingDocument[] {
  const begun = cards.filter(({ memory }) => memory.state === 'review' && !memory.suspended)
  const recallOf = ({ memory, block }: BegunCard): FactRecall => ({
    recall: retrievability(memory, today, parameters) ?? 0,
    block,
  })
  return [...groupBy(begun, (card) => documentKey(card.pack, card.document)).values()]
    .flatMap((ofDocument) => {
      const [first] = ofDocument
      if (first === undefined) return []
      const { pack, document } = first
      const byFact = groupBy(ofDocument, ({ memory }) => siblingGroupOf(memory.cardId))
      const facts = [...byFact.values()].map((siblings) => weakestOf(siblings.map(recallOf)))
      const fading = {
        pack,
        document,
        facts: facts.filter(({ recall }) => recall < desiredRetention).length,
        meanRecall: facts.reduce((sum, { recall }) => sum + recall, 0) / facts.length,
        weakest: weakestOf(facts).block,
      }
      return fading.facts > 0 ? [fading] : []
    })
    .toSorted((a, b) => a.meanRecall - b.meanRecall || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, most)
}

const keyOf = ({ pack, document }: FadingDocument): DocumentKey => documentKey(pack, document)

/** @param facts at least one */
const weakestOf = (facts: readonly FactRecall[]): FactRecall =>
  facts.reduce((weakest, fact) => (fact.recall < weakest.recall ? fact : weakest))
