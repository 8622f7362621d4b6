import type { CardId } from '#core/ids'
import type { DocumentKey } from '#core/library/document-key'
import { isDue, type Memory } from '#core/scheduling/memory'
import type { StudyDay } from '#core/scheduling/study-day'
import { textFilter } from './text-filter.ts'

/** A card as the list of all cards knows it. */
export interface ShelvedCard {
  readonly id: CardId
  readonly kind: 'own' | 'text'
  /** Where its passage is; null for a card that cites none. */
  readonly document: DocumentKey | null
  readonly tags: readonly string[]
  /** Front, back and tags, folded (text-filter.ts). */
  readonly haystack: string
  /** Null for a card without log lines. */
  readonly memory: Memory | null
  readonly isDeleted: boolean
  /** Place in the text of all packs, growing in reading order; cards without a passage come last. */
  readonly order: number
  /** When it was made, ms since the epoch; 0 for a card from the text. */
  readonly createdAt: number
}

/** What a card is to the reader. `due` is also `learning` or `review`. */
export const CARD_STATES = ['new', 'learning', 'review', 'due', 'suspended', 'put-off'] as const
export type CardState = (typeof CARD_STATES)[number]

/** Which cards are listed; null where it does not matter. */
export interface CardFilter {
  /** As typed. */
  readonly text: string
  readonly document: DocumentKey | null
  readonly tag: string | null
  /** `deleted` shows the cards that were deleted; every other one only those that were not. */
  readonly state: CardState | 'deleted' | null
  readonly kind: ShelvedCard['kind'] | null
}

/** The filter that lets every card through that was not deleted. */
export const ALL_CARDS: CardFilter = { text: '', document: null, tag: null, state: null, kind: null }

/** In what order cards stand: due first, made last first, or as in the text. */
export type CardOrder = 'due' | 'made' | 'text'

/**
 * What a card is on this study day. A suspended one is nothing else, nor is one that was put off.
 * @param now ms since the epoch
 */
export function statesOf(memory: Memory | null, now: number, today: StudyDay): readonly CardState[] {
  if (memory?.suspended === true) return ['suspended']
  if (memory !== null && memory.buriedUntil !== null && memory.buriedUntil > today) return ['put-off']
  if (memory === null || memory.state === 'new') return ['new']
  const state = memory.state === 'review' ? 'review' : 'learning'
  return isDue(memory, now, today) ? [state, 'due'] : [state]
}

/**
 * The cards that the filter lets through, in their order.
 * @param now ms since the epoch
 */
export function filterCards<C extends ShelvedCard>(
  cards: readonly C[],
  filter: CardFilter,
  order: CardOrder,
  now: number,
  today: StudyDay,
): readonly C[] {
  const { state, kind, document, tag } = filter
  const hasText = textFilter(filter.text)
  return cards
    .filter(
      (card) =>
        card.isDeleted === (state === 'deleted') &&
        (kind === null || card.kind === kind) &&
        (document === null || card.document === document) &&
        (tag === null || card.tags.includes(tag)) &&
        (state === null || state === 'deleted' || statesOf(card.memory, now, today).includes(state)) &&
        hasText(card.haystack),
    )
    .toSorted((a, b) => COMPARE[order](a, b) || a.order - b.order || b.createdAt - a.createdAt || byId(a, b))
}

/** Cards that were made together, of one sentence: the same order every time. */
const byId = (a: ShelvedCard, b: ShelvedCard): number => (a.id < b.id ? -1 : 1)

const COMPARE: Readonly<Record<CardOrder, (a: ShelvedCard, b: ShelvedCard) => number>> = {
  due: (a, b) => dueRank(a.memory) - dueRank(b.memory),
  made: (a, b) => b.createdAt - a.createdAt,
  text: () => 0,
}

/** A sum with what is never due would be no number: what is not due by itself comes last, all alike. */
function dueRank(memory: Memory | null): number {
  const isAsked = memory !== null && memory.state !== 'new' && !memory.suspended
  return isAsked ? memory.dueAt : Number.MAX_SAFE_INTEGER
}
