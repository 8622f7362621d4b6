import { GAP } from '#core/cards/templates'
import { escapeSigns, escapeStart } from '../../notes/escape-markdown.ts'
import type { Proposal } from './propose-cards.ts'

/** The two sides of a card of one's own, in Markdown. */
export interface CardFaces {
  readonly front: string
  readonly back: string
}

/** The card that a proposal becomes when it is accepted as it is: its plain text, so that it reads the same as Markdown. */
export function cardFaces({ front, back }: Pick<Proposal, 'front' | 'back'>): CardFaces {
  return { front: asMarkdown(front), back: asMarkdown(back) }
}

/** The gap stays as it is, as generated cards have it: in brackets alone it links to nothing. */
const asMarkdown = (text: string): string => escapeStart(text.split(GAP).map(escapeSigns).join(GAP))

/** The same for two cards that ask and answer the same, whatever their white space and capital letters. */
export function facesKey({ front, back }: CardFaces): string {
  return `${faceKey(front)}\n${faceKey(back)}`
}

/** The same for two sides that say the same, whatever their white space and capital letters. */
export const faceKey = (face: string): string => face.replaceAll(/\s+/g, ' ').trim().toLowerCase()
