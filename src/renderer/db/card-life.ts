import type { CardId } from '#core/ids'
import type { LogLine } from '#core/scheduling/log-line'
import type { Memory } from '#core/scheduling/memory'
import type { OwnCardRow } from '#core/transfer/rows'
import type { DamagedRow } from './damaged.ts'
import { readOwnCardRow, readOwnCardsShelf } from './own-cards.ts'
import { readRemarks } from './remarks.ts'
import { readAllMemories, readMemory } from './review-actions.ts'
import { reviewLog } from './review-log.ts'

/** What the database holds about all cards. */
export interface CardsShelf {
  /** Cards of one's own, deleted ones too, oldest first. */
  readonly own: readonly OwnCardRow[]
  readonly damaged: readonly DamagedRow[]
  readonly memories: ReadonlyMap<CardId, Memory>
  /** What the reader said of cards they called wrong. */
  readonly remarks: ReadonlyMap<CardId, string>
}

/** Reads what the list of all cards shows beside the content. */
export async function readCardsShelf(): Promise<CardsShelf> {
  const [shelf, memories, remarks] = await Promise.all([readOwnCardsShelf(), readAllMemories(), readRemarks()])
  return { own: shelf.rows, damaged: shelf.damaged, memories, remarks }
}

/** What the database holds about one card. */
export interface CardLife {
  /** The row of a card of one's own, also of a deleted one; null for a card from the text. */
  readonly own: OwnCardRow | null
  /** Null for a card without log lines. */
  readonly memory: Memory | null
  /** All log lines of the card, in the order of writing. */
  readonly lines: readonly LogLine[]
  /** What the reader said when they called it wrong; null for nothing. */
  readonly remark: string | null
}

/** Reads all about one card. */
export async function readCardLife(cardId: CardId): Promise<CardLife> {
  const [own, memory, lines, remarks] = await Promise.all([
    readOwnCardRow(cardId),
    readMemory(cardId),
    reviewLog.forCard(cardId),
    readRemarks(),
  ])
  return { own, memory, lines, remark: remarks.get(cardId) ?? null }
}
