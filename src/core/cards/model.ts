import type { Fact, Source, Telling } from '#core/content/model'
import type { CardId, DocumentId, FactId, PackId } from '#core/ids'

/** Where a generated card's answer stands: what the reader is shown with the answer. */
export interface Citation {
  readonly document: DocumentId
  readonly documentTitle: string
  readonly telling: Telling
  readonly sources: readonly Source[]
  readonly asOf: string
  readonly caveat: string | null
}

/** A card made from one fact by one template. The same pack always gives the same cards in the same order. */
export interface GeneratedCard {
  readonly id: CardId
  readonly pack: PackId
  readonly fact: FactId
  readonly template: TemplateId
  /** What is asked, in plain text. For a cloze the cited sentence with the term replaced by `[…]`. */
  readonly prompt: string
  readonly answer: string
  readonly citation: Citation
  /** Place in the text: cards of earlier sentences have smaller numbers. */
  readonly order: number
}

/** The templates; a card's id ends in one of them and, after a dot, the field asked. */
export type TemplateId = 'when' | 'what' | 'where' | 'who' | 'accession' | 'cloze'

/** Makes a card's id from what never changes with wording: `packId/factId/template[.slot]`. */
export function cardIdOf(pack: PackId, fact: Fact['id'], template: TemplateId, slot?: string): CardId {
  return `${pack}/${fact}/${template}${slot === undefined ? '' : `.${slot}`}` as CardId
}
