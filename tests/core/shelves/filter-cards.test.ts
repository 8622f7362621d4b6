import { describe, expect, test } from 'vitest'
import type { DocumentKey } from '#core/library/document-key'
import { type Memory, newMemory } from '#core/scheduling/memory'
import {
  ALL_CARDS,
  type CardFilter,
  type CardOrder,
  type CardState,
  filterCards,
  type ShelvedCard,
  statesOf,
} from '#core/shelves/filter-cards'
import { haystackOf } from '#core/shelves/text-filter'
import { cardId } from '../../helpers/cards.ts'

const TODAY = 20_000
const NOW = 1_000_000

const memory = (change: Partial<Memory>): Memory => ({ ...newMemory(cardId('c')), reps: 3, ...change })
const review = (dueDay: number): Memory => memory({ state: 'review', dueDay, dueAt: dueDay })

describe('a card is', () => {
  test.each<[string, Memory | null, readonly CardState[]]>([
    ['new without log lines', null, ['new']],
    ['new after it was started anew', memory({ state: 'new' }), ['new']],
    ['learning in a step that is to come', memory({ state: 'learning', dueAt: NOW + 1 }), ['learning']],
    ['learning and due in a step whose time has come', memory({ state: 'learning', dueAt: NOW }), ['learning', 'due']],
    ['learning after it was forgotten', memory({ state: 'relearning', dueAt: NOW + 1 }), ['learning']],
    ['in review', review(TODAY + 1), ['review']],
    ['in review and due', review(TODAY), ['review', 'due']],
    ['suspended and nothing else', { ...review(TODAY), suspended: true }, ['suspended']],
    ['put off and nothing else', { ...review(TODAY), buriedUntil: TODAY + 1 }, ['put-off']],
    ['back on the day until which it was put off', { ...review(TODAY), buriedUntil: TODAY }, ['review', 'due']],
  ])('%s', (_what, given, states) => {
    expect(statesOf(given, NOW, TODAY)).toEqual(states)
  })
})

function card(id: string, texts: readonly string[], change: Partial<ShelvedCard>): ShelvedCard {
  const rest = { kind: 'text' as const, document: null, tags: [], memory: null, isDeleted: false, createdAt: 0 }
  return { id: cardId(id), haystack: haystackOf(texts), order: 'tuod'.indexOf(id), ...rest, ...change }
}

const CARDS = [
  card('o', ['Who?', 'Six states', 'people'], {
    kind: 'own',
    tags: ['people'],
    createdAt: 5,
    memory: review(TODAY - 1),
  }),
  card('d', ['Gone', ''], { kind: 'own', isDeleted: true, createdAt: 9 }),
  card('t', ['When was it founded?', '2001'], { document: 'sco/history' as DocumentKey, memory: review(TODAY + 9) }),
  card('u', ['Where?', 'Shanghai'], { document: 'sco/history' as DocumentKey }),
]

/** Two cards of one sentence and one of the next, made at one stroke. */
const TOGETHER = [
  card('z', ['Who?'], { kind: 'own', order: 4, createdAt: 7 }),
  card('b', ['Where?'], { kind: 'own', order: 3, createdAt: 7 }),
  card('a', ['When?'], { kind: 'own', order: 3, createdAt: 7 }),
]

const ids = (filter: Partial<CardFilter>, order: CardOrder = 'text'): string =>
  filterCards(CARDS, { ...ALL_CARDS, ...filter }, order, NOW, TODAY)
    .map(({ id }) => id)
    .join('')

describe('the list of cards', () => {
  test.each<[CardOrder, string]>([
    ['text', 'tuo'],
    ['made', 'otu'],
    ['due', 'otu'],
  ])('stands, ordered by %s, without what was deleted: %s', (order, wanted) => {
    expect(ids({}, order)).toBe(wanted)
  })

  test.each<CardOrder>(['made', 'due', 'text'])(
    'ordered by %s, cards made together stand as in the text, then by id',
    (order) => {
      for (const given of [TOGETHER, TOGETHER.toReversed()])
        expect(filterCards(given, ALL_CARDS, order, NOW, TODAY).map(({ id }) => id)).toEqual(
          ['a', 'b', 'z'].map((id) => cardId(id)),
        )
    },
  )

  test.each<[Partial<CardFilter>, string]>([
    [{ state: 'deleted' }, 'd'],
    [{ state: 'due' }, 'o'],
    [{ state: 'review' }, 'to'],
    [{ state: 'new' }, 'u'],
    [{ kind: 'own' }, 'o'],
    [{ kind: 'text' }, 'tu'],
    [{ document: 'sco/history' as DocumentKey }, 'tu'],
    [{ tag: 'people' }, 'o'],
    [{ text: 'people' }, 'o'],
    [{ text: 'shang' }, 'u'],
    [{ text: 'founded', state: 'new' }, ''],
  ])('narrowed by %j holds %s', (filter, wanted) => {
    expect(ids(filter)).toBe(wanted)
  })
})
