import type { CardId } from '#core/ids'
import { documentKey, documentKeyOf } from '#core/library/document-key'
import { blockOf, type Library } from '#core/library/library'
import { type TextOrder, textOrder } from '#core/library/text-order'
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

/** The lines of the packs' cards, made once. */
export function textsOfCards(library: Library): readonly CardText[] {
  const orderOf = textOrder(library)
  return library.cards.map(({ id, pack, prompt, answer, citation: { document, telling } }) => {
    const start = blockOf(library, pack, telling.block)?.block.text.indexOf(telling.quote) ?? 0
    const order = orderOf(pack, telling.block, start)
    const texts = { front: prompt, back: answer, haystack: haystackOf([prompt, answer]) }
    return {
      id,
      kind: 'text',
      document: documentKey(pack, document),
      tags: [],
      isDeleted: false,
      order,
      createdAt: 0,
      ...texts,
    }
  })
}

function textOfOwn(row: OwnCardRow, orderOf: TextOrder): CardText {
  const { front, back, tags, place, createdAt } = row
  const [segment] = place?.segments ?? []
  return {
    id: ownCardId(row.id),
    kind: 'own',
    front,
    back,
    tags,
    document: documentKeyOf(row),
    createdAt,
    haystack: haystackOf([front, back, ...tags]),
    isDeleted: row.deletedAt !== null,
    order: place === null ? Number.MAX_SAFE_INTEGER : orderOf(place.pack, segment?.block, segment?.start ?? 0),
  }
}

/** The lines of all cards, the reader's own first. */
export function cardRows(texts: readonly CardText[], shelf: CardsShelf, library: Library): readonly CardRow[] {
  const orderOf = textOrder(library)
  const withState = (text: CardText): CardRow => ({
    ...text,
    memory: memoryOf(text.id, shelf),
    remark: shelf.remarks.get(text.id) ?? null,
  })
  return [...shelf.own.map((row) => withState(textOfOwn(row, orderOf))), ...texts.map(withState)]
}

const memoryOf = (id: CardId, { memories }: CardsShelf): Memory | null => memories.get(id) ?? null
