import { describe, expect, test } from 'vitest'
import type { GeneratedCard } from '#core/cards/model'
import type { BlockId, CardId, DocumentId, FactId, PackId, RowId } from '#core/ids'
import type { Rating } from '#core/scheduling/log-line'
import type { DayLimits } from '#core/scheduling/plan-queue'
import { type Moment, studyDayOf } from '#core/scheduling/study-day'
import { ownCardId } from '#core/transfer/rows'
import { deleteOwnCard, readOwnCards, saveOwnCard } from '../../../src/renderer/db/own-cards.ts'
import {
  type CardSource,
  cardsOfDocument,
  countDueTomorrow,
  readCardsToday,
  readQueue,
  readStabilities,
} from '../../../src/renderer/db/queue.ts'
import { keepPosition } from '../../../src/renderer/db/reading.ts'
import { answerCard, buryCard, reportCard, resumeCard, suspendCard } from '../../../src/renderer/db/review-actions.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { after, beginEmpty, cardOf, DAY, HOUR, MINUTE, NOON, passage, SCO } from '../../helpers/study-database.ts'

beginEmpty()

/** A card of a fact that a document tells. */
function generated(fact: string, document = 'history', template: GeneratedCard['template'] = 'when'): GeneratedCard {
  return {
    id: cardOf(fact, template),
    pack: SCO,
    fact: fact as FactId,
    template,
    prompt: `When was ${fact}?`,
    answer: '2001',
    citation: {
      document: document as DocumentId,
      documentTitle: document,
      telling: { block: `${document}-1` as BlockId, quote: '2001' },
      sources: [],
      asOf: '2026-02-12',
      caveat: null,
    },
    order: 0,
  }
}

/** @param packs the cards of each */
const sourceOf = (...packs: readonly (readonly GeneratedCard[])[]): CardSource => ({
  packs: packs.map((cards) => ({ cards })),
  cardById: new Map(packs.flat().map((one) => [one.id, one])),
})

/** Six facts of two documents, the third with two cards. */
const cards = [
  generated('a'),
  generated('b'),
  generated('c'),
  generated('c', 'history', 'where'),
  generated('d', 'members'),
  generated('e', 'members'),
  generated('f', 'members'),
]
const source = sourceOf(cards)

async function answer(cardId: CardId, rating: Rating, moment: Moment) {
  const answered = await answerCard({ cardId, rating, evidence: 'recalled', took: 4_000 }, moment, DEFAULT_SCHEDULING)
  return answered.ok ? answered.value : null
}

const limits = (newPerDay: number): DayLimits => ({ newPerDay, reviewsPerDay: 200 })

/** What the queue would ask, new cards and reviews first, then steps: as facts (`a`) or whole ids for cards of one's own. */
async function asked(moment: Moment, newPerDay = 10, of: CardSource = source): Promise<readonly string[]> {
  const queue = await readQueue(of, moment, limits(newPerDay))
  return [...queue.main, ...queue.learning].map((one) => one.cardId.split('/')[1] ?? '')
}

const open = (document: string) =>
  keepPosition(SCO, document as DocumentId, { block: 'x' as BlockId, fraction: 0.1, read: 0.1 }, NOON)

async function addOwn(front: string, at: number): Promise<string> {
  await saveOwnCard({ front, back: '', tags: [], id: null, passage: null }, at)
  const row = (await readOwnCards()).find((one) => one.front === front)
  if (row === undefined) throw new Error(`no card ${front}`)
  return row.id
}

describe('new cards', () => {
  test('come in text order, one of each fact', async () => {
    expect(await asked(after(0))).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('come first from cards of one’s own, then from documents that were opened, then from the others', async () => {
    const later = await addOwn('later', NOON + 1)
    const earlier = await addOwn('earlier', NOON)
    await open('members')
    expect(await asked(after(0))).toEqual([earlier, later, 'd', 'e', 'f', 'a', 'b', 'c'])
  })

  test('are as many as the day wants', async () => {
    expect(await asked(after(0), 2)).toEqual(['a', 'b'])
    expect(await asked(after(0), 0)).toEqual([])
  })

  test('are fewer by those already met today, and as many again tomorrow', async () => {
    await answer(cardOf('a'), 4, after(0))
    expect(await asked(after(1), 2)).toEqual(['b'])
    await answer(cardOf('b'), 4, after(2))
    expect(await asked(after(3), 2)).toEqual([])
    expect(await asked(after(16 * HOUR), 2)).toEqual(['c', 'd'])
  })

  test('count again when the answer is taken back', async () => {
    await answer(cardOf('a'), 4, after(0))
    await undo(after(1))
    expect(await asked(after(2), 1)).toEqual(['a'])
  })

  test('count again when the answer is taken back by a clock that was set back to the day before', async () => {
    await answer(cardOf('a'), 4, after(0))
    await undo(after(-9 * HOUR))
    expect(await asked(after(1), 1)).toEqual(['a'])
  })

  test('wait until tomorrow when a card of the same fact was answered today', async () => {
    await answer(cardOf('c'), 4, after(0))
    expect(await asked(after(1))).toEqual(['a', 'b', 'd', 'e', 'f'])
    const tomorrow = await readQueue(source, after(DAY), limits(10))
    expect(tomorrow.main.map((one) => one.cardId)).toContain(cardOf('c', 'where'))
  })

  test('are asked while the other card of their fact is not due', async () => {
    const memory = await answer(cardOf('c'), 4, after(0))
    const eve = ((memory?.intervalDays ?? 0) - 1) * DAY
    const queue = await readQueue(source, after(eve), limits(10))
    expect(queue.main.map((one) => one.cardId)).toContain(cardOf('c', 'where'))
  })

  test('are found behind any number of cards that have been answered', async () => {
    const many = Array.from({ length: 450 }, (_, i) => generated(`n${i}`))
    for (let i = 0; i < 449; i += 1) await suspendCard(cardOf(`n${i}`), after(i))
    expect(await asked(after(HOUR), 3, sourceOf(many))).toEqual(['n449'])
  })

  test('are found behind any number of facts whose other card is asked today', async () => {
    const many = Array.from({ length: 210 }, (_, i) => [generated(`n${i}`), generated(`n${i}`, 'history', 'where')])
    for (let i = 0; i < 209; i += 1) await answer(cardOf(`n${i}`), 4, after(i))
    const due = await readQueue(sourceOf(many.flat()), after(60 * DAY), limits(3))
    expect(due.counts.new).toBe(1)
  })

  test('are found behind any number of cards that were put off until tomorrow', async () => {
    const many = Array.from({ length: 210 }, (_, i) => generated(`n${i}`))
    for (let i = 0; i < 205; i += 1) await buryCard(cardOf(`n${i}`), after(i))
    expect(await asked(after(HOUR), 3, sourceOf(many))).toEqual(['n205', 'n206', 'n207'])
  })
})

describe('with several packs', () => {
  const ofOther = (fact: string, document = 'history'): GeneratedCard => ({
    ...generated(fact, document),
    pack: 'other' as PackId,
    id: `other/${fact}/when` as CardId,
  })
  const other = [ofOther('p'), ofOther('q', 'members'), ofOther('r')]
  const both = sourceOf(cards, other)
  const isEven = studyDayOf(after(0)) % 2 === 0
  /** The noon of a day on which the first pack has its turn first, in ms after NOON. */
  const FIRST = isEven ? 0 : DAY

  test('new cards are taken in turn, each in text order, until one has no more', async () => {
    expect(await asked(after(FIRST), 10, both)).toEqual(['a', 'p', 'b', 'q', 'c', 'r', 'd', 'e', 'f'])
    expect(await asked(after(FIRST), 3, both)).toEqual(['a', 'p', 'b'])
  })

  test('a document that was opened counts in its own pack only', async () => {
    await open('members')
    expect(await asked(after(FIRST), 6, both)).toEqual(['d', 'p', 'e', 'q', 'f', 'r'])
  })

  test('the turn goes on after each card that was met, and over the days, so that one card a day comes from each', async () => {
    await answer(cardOf('a'), 4, after(FIRST))
    expect(await asked(after(FIRST + 1), 3, both)).toEqual(['p', 'b'])
    expect(await asked(after(FIRST + DAY), 1, both)).toContain('p')
  })

  test('a pack of which much was met waits no longer than one of which nothing was', async () => {
    for (const fact of ['a', 'b', 'c']) await suspendCard(cardOf(fact), after(0))
    expect(await asked(after(FIRST), 4, both)).toEqual(['c', 'p', 'd', 'q'])
  })

  test('cards of a pack that was removed are neither due nor counted, and are again when it is back', async () => {
    await answer('other/p/when' as CardId, 4, after(0))
    await answer('other/q/when' as CardId, 1, after(0))
    const month = after(60 * DAY)
    const countsOf = async (of: CardSource) => ({
      due: (await readCardsToday(of, month, limits(0))).due,
      stable: (await readStabilities(of)).length,
      tomorrow: await countDueTomorrow(of, month),
    })
    expect(await countsOf(source)).toEqual({ due: 0, stable: 0, tomorrow: 0 })
    expect(await asked(month, 0)).toEqual([])
    expect(await countsOf(both)).toEqual({ due: 2, stable: 1, tomorrow: 1 })
    expect(await asked(month, 0, both)).toEqual(['p', 'q'])
  })
})

describe('the cards of one text', () => {
  const library = { packById: new Map([[SCO, { cards }]]) }
  const members = cardsOfDocument(library, SCO, 'members' as DocumentId)
  const ALL = Number.POSITIVE_INFINITY

  async function addOwnTo(document: string): Promise<string> {
    const cited = { place: passage, document: document as DocumentId }
    await saveOwnCard({ front: document, back: '', tags: [], id: null, passage: cited }, NOON)
    return (await readOwnCards()).find((one) => one.front === document)?.id ?? ''
  }

  test('are asked alone, those of one’s own that cite it first, however many the day brings', async () => {
    const mine = await addOwnTo('members')
    await addOwnTo('history')
    await addOwn('of no text', NOON)
    expect(await asked(after(0), ALL, members)).toEqual([mine, 'd', 'e', 'f'])
    await answer(cardOf('a'), 4, after(0))
    await answer(cardOf('d'), 4, after(1))
    expect(await asked(after(2), ALL, members)).toEqual([mine, 'e', 'f'])
  })

  test('are asked when they are due, and no others', async () => {
    const mine = await addOwnTo('members')
    const others = await addOwnTo('history')
    for (const id of [mine, others]) await answer(ownCardId(id as RowId), 4, after(0))
    for (const fact of ['a', 'd']) await answer(cardOf(fact), 4, after(0))
    expect((await asked(after(60 * DAY), 0, members)).toSorted()).toEqual([mine, 'd'].toSorted())
  })

  test('are none for a text that is not there', async () => {
    await addOwnTo('members')
    expect(await asked(after(0), ALL, cardsOfDocument(library, SCO, 'gone' as DocumentId))).toEqual([])
  })
})

describe('due cards', () => {
  test('are asked from the day on which they are due, not before', async () => {
    const memory = await answer(cardOf('a'), 4, after(0))
    const days = memory?.intervalDays ?? 0
    expect(days).toBeGreaterThan(1)
    expect(await asked(after((days - 1) * DAY), 0)).toEqual([])
    expect(await asked(after(days * DAY), 0)).toEqual(['a'])
  })

  test('in a step are in the queue within the day', async () => {
    await answer(cardOf('a'), 1, after(0))
    const queue = await readQueue(source, after(MINUTE), limits(0))
    expect(queue.learning.map((one) => one.cardId)).toEqual([cardOf('a')])
  })

  test('are asked also when no new card is wanted, and beside new ones', async () => {
    await answer(cardOf('a'), 4, after(0))
    expect((await asked(after(60 * DAY), 1)).toSorted()).toEqual(['a', 'b'])
  })
})

test('given a gain, the reviews that gain most come first, and new cards after them', async () => {
  for (const fact of ['a', 'b', 'd']) await answer(cardOf(fact), 4, after(0))
  const gains = new Map([
    [cardOf('a'), 2],
    [cardOf('b'), 1],
    [cardOf('d'), 3],
  ])
  const limits = { newPerDay: 2, reviewsPerDay: 200 }
  const queue = await readQueue(source, after(60 * DAY), limits, ({ cardId }) => gains.get(cardId) ?? 0)
  expect(queue.main.map((one) => one.cardId)).toEqual(['d', 'a', 'b', 'c', 'e'].map((fact) => cardOf(fact)))
})

describe('a card is not asked', () => {
  const month = after(60 * DAY)

  test.each([
    ['suspended', () => suspendCard(cardOf('a'), after(1))],
    ['reported as wrong', () => reportCard(cardOf('a'), 'It was 1996.', after(1))],
  ])('while it is %s, new or due', async (_state, hide) => {
    await hide()
    expect(await asked(month)).not.toContain('a')
    await resumeCard(cardOf('a'), after(2))
    await answer(cardOf('a'), 4, after(3))
    await hide()
    expect(await asked(month)).not.toContain('a')
    await resumeCard(cardOf('a'), after(4))
    expect(await asked(month)).toContain('a')
  })

  test('until tomorrow when it was put off, new or due', async () => {
    await answer(cardOf('a'), 4, after(0))
    await buryCard(cardOf('a'), month)
    await buryCard(cardOf('b'), month)
    expect(await asked(month)).toEqual(['c', 'd', 'e', 'f'])
    expect(await asked(after(61 * DAY))).toEqual(expect.arrayContaining(['a', 'b']))
  })

  test('when it was deleted, new or due; its lines stay', async () => {
    const id = await addOwn('mine', NOON)
    const row = (await readOwnCards())[0]
    if (row === undefined) throw new Error('no card')
    await answer(ownCardId(row.id), 4, after(0))
    expect(await asked(month, 0)).toEqual([id])
    await deleteOwnCard(row.id, NOON + 1)
    expect(await asked(month, 0)).toEqual([])
    await undo(after(2))
    expect(await asked(month, 0)).toEqual([id])
    await undo(after(3))
    await deleteOwnCard(row.id, NOON + 4)
    expect(await asked(month)).not.toContain(id)
  })

  test('when its content was retired', async () => {
    await answer(cardOf('a'), 4, after(0))
    expect(await asked(month, 10, sourceOf(cards.slice(1)))).toEqual(['b', 'c', 'd', 'e', 'f'])
  })
})

describe('what a reminder needs', () => {
  const today = (moment: Moment) => readCardsToday(source, moment, limits(10))

  test('new cards are not waited for', async () => {
    expect(await today(after(0))).toEqual({ due: 0, hasReviewed: false })
  })

  test('reviews count from their day on, steps once their minutes are over, and both are known to be of another day', async () => {
    const memory = await answer(cardOf('a'), 4, after(0))
    await answer(cardOf('b'), 3, after(0))
    expect(await today(after(MINUTE))).toEqual({ due: 0, hasReviewed: true })
    expect(await today(after(11 * MINUTE))).toEqual({ due: 1, hasReviewed: true })
    expect(await today(after((memory?.intervalDays ?? 0) * DAY))).toEqual({ due: 2, hasReviewed: false })
  })

  test('an hour of beginning after the answer makes it one of the day before', async () => {
    await answer(cardOf('a'), 1, after(0))
    // Answered at 12:00 by a day that begins at 4:00; at 12:30 a day that begins at 13:00 is still yesterday.
    expect(await today({ ...after(30 * MINUTE), cutoffHour: 13 })).toEqual({ due: 1, hasReviewed: false })
  })
})

describe('what a forecast needs', () => {
  test('the stabilities of cards in review that can be asked: no steps, no suspended ones, none whose content is gone', async () => {
    const memory = await answer(cardOf('a'), 4, after(0))
    await answer(cardOf('b'), 1, after(0))
    await answer(cardOf('d'), 4, after(0))
    await suspendCard(cardOf('d'), after(1))
    await answer(cardOf('gone'), 4, after(0))
    expect(await readStabilities(source)).toEqual([memory?.stability])
  })

  test('a card of one’s own counts until it is deleted', async () => {
    await saveOwnCard({ front: 'F', back: 'B', tags: [], id: null, passage: null }, NOON)
    const [card] = await readOwnCards()
    if (card === undefined) throw new Error('no card')
    const memory = await answer(ownCardId(card.id), 4, after(0))
    expect(await readStabilities(source)).toEqual([memory?.stability])
    await deleteOwnCard(card.id, NOON)
    expect(await readStabilities(source)).toEqual([])
  })
})
