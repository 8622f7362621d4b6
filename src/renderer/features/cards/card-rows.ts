import type { GeneratedCard } from '#core/cards/model'
import type { PackIndex } from '#core/content/index-pack'
import type { BlockId, CardId } from '#core/ids'
import type { Memory } from '#core/scheduling/memory'
import type { ShelvedCard } from '#core/shelves/filter-cards'
import { haystackOf } from '#core/shelves/text-filter'
import { type OwnCardRow, ownCardId } from '#core/transfer/rows'
import type { CardsShelf } from '../../db/card-life.ts'

/** A line of the list of cards. */
export interface CardRow extends ShelvedCard {
  readonly front: string
  readonly back: string
  /** What the reader said when they called it wrong; null for nothing. */
  readonly remark: string | null
}

/** What of a line does not change with the database. */
type CardText = Omit<CardRow, 'memory' | 'remark'>

/** A block holds far fewer characters: places in it follow its own place in the pack. */
const CHARACTERS = 1e6

const orderOf = (index: PackIndex, block: BlockId, start: number): number =>
  (index.blocks.get(block)?.order ?? 0) + start / CHARACTERS

/** The lines of the content's cards, made once. */
export function textsOfCards(cards: readonly GeneratedCard[], index: PackIndex): readonly CardText[] {
  return cards.map(({ id, prompt, answer, citation: { document, telling } }) => {
    const start = index.blocks.get(telling.block)?.block.text.indexOf(telling.quote) ?? 0
    const order = orderOf(index, telling.block, start)
    const texts = { front: prompt, back: answer, haystack: haystackOf([prompt, answer]) }
    return { id, kind: 'text', document, tags: [], isDeleted: false, order, createdAt: 0, ...texts }
  })
}

function textOfOwn(row: OwnCardRow, index: PackIndex): CardText {
  const { front, back, tags, document, createdAt } = row
  const [segment] = row.place?.segments ?? []
  return {
    id: ownCardId(row.id),
    kind: 'own',
    front,
    back,
    tags,
    document,
    createdAt,
    haystack: haystackOf([front, back, ...tags]),
    isDeleted: row.deletedAt !== null,
    order: segment === undefined ? Number.MAX_SAFE_INTEGER : orderOf(index, segment.block, segment.start),
  }
}

/** The lines of all cards, the reader's own first. */
export function cardRows(texts: readonly CardText[], shelf: CardsShelf, index: PackIndex): readonly CardRow[] {
  const withState = (text: CardText): CardRow => ({
    ...text,
    memory: memoryOf(text.id, shelf),
    remark: shelf.remarks.get(text.id) ?? null,
  })
  return [...shelf.own.map((row) => withState(textOfOwn(row, index))), ...texts.map(withState)]
}

const memoryOf = (id: CardId, { memories }: CardsShelf): Memory | null => memories.get(id) ?? null
