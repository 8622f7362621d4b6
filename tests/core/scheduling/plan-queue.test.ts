import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardId } from '#core/ids'
import { applyLine } from '#core/scheduling/fold-log'
import { type Rating, stampLine } from '#core/scheduling/log-line'
import { type Memory, newMemory } from '#core/scheduling/memory'
import {
  advance,
  type DayLimits,
  LEARN_AHEAD_MS,
  type NewCandidate,
  nextCard,
  planQueue,
  putFirst,
  type Queue,
  type QueueCard,
  type QueueInput,
  siblingGroupOf,
  summarizeDay,
} from '#core/scheduling/plan-queue'
import { answer, cardId, momentOf, noonOf, rowId, undo } from '../../helpers/cards.ts'

const TODAY = 20_000
const NOW = noonOf(TODAY)
const MINUTE = 60_000

const review = (card: CardId, dueDay = TODAY): Memory => ({
  ...applyLine(null, answer(card, null, 4, noonOf(dueDay - 8))),
  dueDay,
})
const step = (card: CardId, dueAt: number): Memory => ({
  ...applyLine(null, answer(card, null, 3, dueAt - 10 * MINUTE)),
  dueAt,
})
const candidate = (card: CardId, memory: Memory | null = null): NewCandidate => ({ cardId: card, memory })
const fact = (i: number, template = 'when'): CardId => cardId(`sco/fact-${i}/${template}`)
const facts = (count: number, from = 0): readonly CardId[] => Array.from({ length: count }, (_, i) => fact(from + i))

const limits = (newPerDay: number, reviewsPerDay = 200): DayLimits => ({ newPerDay, reviewsPerDay })

function plan(input: Partial<QueueInput>): Queue {
  return planQueue({
    now: NOW,
    today: TODAY,
    limits: limits(10),
    soFar: summarizeDay([]),
    memories: [],
    candidates: [],
    ...input,
  })
}

/** The cards in the order in which they are shown when each is answered with `rating` at once. */
function study(start: Queue, rating: Rating, minutesEach = 0, most = 1_000): readonly QueueCard[] {
  const shown: QueueCard[] = []
  let queue = start
  let now = NOW
  for (let next = nextCard(queue, now); next.kind === 'card' && shown.length < most; next = nextCard(queue, now)) {
    const { card } = next
    shown.push(card)
    queue = advance(queue, card, applyLine(card.memory, answer(card.cardId, card.memory, rating, now)), TODAY)
    now += minutesEach * MINUTE
  }
  return shown
}

const idsOf = (cards: readonly QueueCard[]): readonly CardId[] => cards.map((card) => card.cardId)

describe('the queue of the day', () => {
  test('of nothing is done', () => {
    expect(nextCard(plan({}), NOW)).toEqual({ kind: 'done' })
  })

  test('shows steps that are due first, the earliest first', () => {
    const memories = [review(fact(1)), step(fact(2), NOW - 1), step(fact(3), NOW - 2), step(fact(4), NOW + 5 * MINUTE)]
    expect(idsOf(study(plan({ memories }), 4))).toEqual([fact(3), fact(2), fact(1), fact(4)])
  })

  test('shows reviews by due day, overdue ones first, and none before its day', () => {
    const memories = [
      review(fact(1), TODAY),
      review(fact(2), TODAY - 3),
      review(fact(3), TODAY + 1),
      review(fact(4), TODAY - 1),
    ]
    expect(idsOf(study(plan({ memories }), 3))).toEqual([fact(2), fact(4), fact(1)])
  })

  test('mixes reviews of the same day in an order that holds all day and differs on another', () => {
    const memories = facts(30).map((card) => review(card, TODAY - 1))
    const order = (today: number) => idsOf(plan({ memories, today, now: noonOf(today) }).main)
    expect(order(TODAY)).toEqual(idsOf(plan({ memories: memories.toReversed() }).main))
    expect(order(TODAY)).not.toEqual(order(TODAY + 1))
    expect(order(TODAY)).not.toEqual(facts(30))
  })

  test('spreads new cards evenly among the reviews', () => {
    const memories = facts(20).map((card) => review(card))
    const queue = plan({ memories, candidates: facts(4, 100).map((card) => candidate(card)) })
    const places = queue.main.flatMap((card, i) => (card.kind === 'new' ? [i] : []))
    expect(places).toEqual([4, 9, 14, 19])
  })

  test('given a gain, shows reviews by it, whatever their day, and new cards after them', () => {
    const memories = facts(6).map((card, i) => review(card, TODAY - i))
    const value = new Map([3, 1, 5, 0, 4, 2].map((i, rank) => [fact(i), -rank]))
    const queue = plan({
      memories,
      candidates: facts(2, 100).map((card) => candidate(card)),
      gainOf: ({ cardId: card }) => value.get(card) ?? 0,
    })
    expect(idsOf(queue.main)).toEqual([3, 1, 5, 0, 4, 2, 100, 101].map((i) => fact(i)))
  })

  test('given a gain, keeps those of the greatest under the limit of the day and among siblings', () => {
    const memories = [review(fact(1, 'when')), review(fact(1, 'where')), review(fact(2)), review(fact(3))]
    const value = new Map([fact(1, 'where'), fact(3)].map((card) => [card, 1]))
    const queue = plan({
      memories,
      limits: { newPerDay: 0, reviewsPerDay: 2 },
      gainOf: ({ cardId: card }) => value.get(card) ?? 0,
    })
    expect(new Set(idsOf(queue.main))).toEqual(new Set([fact(1, 'where'), fact(3)]))
  })

  test('takes new cards in their order, up to the limit of the day', () => {
    const candidates = [fact(2), fact(4), fact(1), fact(3)].map((card) => candidate(card))
    expect(idsOf(plan({ candidates, limits: limits(3) }).main)).toEqual([fact(2), fact(4), fact(1)])
  })

  test('counts new cards of today against the limit', () => {
    const soFar = summarizeDay([answer(fact(50), null, 3, NOW), answer(fact(51), null, 3, NOW)])
    const candidates = facts(20).map((card) => candidate(card))
    expect(plan({ candidates, soFar, limits: limits(5) }).counts.new).toBe(3)
    expect(plan({ candidates, soFar, limits: limits(1) }).counts.new).toBe(0)
  })

  test('takes reviews up to the limit of the day, those that are due longest first, and counts those of today against it', () => {
    const memories = [review(fact(1)), review(fact(2), TODAY - 3), review(fact(3), TODAY - 1)]
    expect(idsOf(plan({ memories, limits: limits(0, 2) }).main)).toEqual([fact(2), fact(3)])
    const other = fact(50)
    const soFar = summarizeDay([answer(other, review(other), 3, NOW)])
    expect(idsOf(plan({ memories, soFar, limits: limits(0, 2) }).main)).toEqual([fact(2)])
    expect(plan({ memories, soFar, limits: limits(0, 0) }).counts.review).toBe(0)
  })

  test('has no limit for steps: a card that was begun today, or forgotten, is finished', () => {
    const memories = [step(fact(1), NOW), step(fact(2), NOW)]
    expect(plan({ memories, limits: limits(0, 0) }).counts.learning).toBe(2)
  })

  test('leaves out what is suspended or buried until later', () => {
    const away = [{ suspended: true }, { buriedUntil: TODAY + 1 }]
    const queue = plan({
      memories: away.flatMap((how, i) => [
        { ...review(fact(i)), ...how },
        { ...step(fact(10 + i), NOW), ...how },
      ]),
      candidates: away.map((how, i) => candidate(fact(20 + i), { ...newMemory(fact(20 + i)), ...how })),
    })
    expect(queue.counts).toEqual({ new: 0, learning: 0, review: 0 })
    expect(nextCard(queue, NOW).kind).toBe('done')
  })

  test('takes back in what was buried until today, and a card that was reset', () => {
    const queue = plan({
      memories: [{ ...review(fact(1)), buriedUntil: TODAY }],
      candidates: [candidate(fact(2), newMemory(fact(2)))],
    })
    expect(queue.counts).toEqual({ new: 1, learning: 0, review: 1 })
  })
})

describe('siblings', () => {
  test.each([
    ['sco/member-india/accession.year', 'sco/member-india'],
    ['sco/member-india/when', 'sco/member-india'],
    ['own/3f0c', 'own/3f0c'],
  ])('%s is in the group %s', (card, group) => {
    expect(siblingGroupOf(cardId(card))).toBe(group)
  })

  test('wait until tomorrow: one card of a fact a day, a review before a new one', () => {
    const queue = plan({
      memories: [review(fact(1, 'when')), review(fact(1, 'where'))],
      candidates: [candidate(fact(1, 'what')), candidate(fact(2, 'when')), candidate(fact(2, 'what'))],
    })
    expect(queue.counts).toEqual({ new: 1, learning: 0, review: 1 })
  })

  test('do not take a place among the new cards of the day', () => {
    const candidates = [candidate(fact(1, 'when')), candidate(fact(1, 'what')), candidate(fact(2)), candidate(fact(3))]
    expect(idsOf(plan({ candidates, limits: limits(3) }).main)).toEqual([fact(1, 'when'), fact(2), fact(3)])
  })

  test('of a card in a step wait, the card itself does not', () => {
    const queue = plan({
      memories: [step(fact(1, 'when'), NOW), review(fact(1, 'where'))],
      soFar: summarizeDay([answer(fact(1, 'when'), null, 3, NOW - 10 * MINUTE)]),
    })
    expect(idsOf(study(queue, 4))).toEqual([fact(1, 'when')])
  })

  test('of a card answered today wait, until its answer is taken back', () => {
    const line = answer(fact(1, 'when'), null, 4, NOW - MINUTE)
    const memories = [review(fact(1, 'where'))]
    expect(plan({ memories, soFar: summarizeDay([line]) }).counts.review).toBe(0)
    expect(plan({ memories, soFar: summarizeDay([line, undo(line, 'u')]) }).counts.review).toBe(1)
  })
})

describe('what comes next', () => {
  test('is a step up to 20 minutes ahead of its time when nothing else is left, else a wait', () => {
    const queue = plan({ memories: [step(fact(1), NOW + LEARN_AHEAD_MS)] })
    expect(nextCard(queue, NOW)).toMatchObject({ kind: 'card', card: { cardId: fact(1) } })
    expect(nextCard(queue, NOW - 1)).toEqual({ kind: 'wait', until: NOW + LEARN_AHEAD_MS })
  })

  test('is not a step ahead of its time while there is something else', () => {
    const queue = plan({ memories: [step(fact(1), NOW + MINUTE), review(fact(2))] })
    expect(nextCard(queue, NOW)).toMatchObject({ card: { cardId: fact(2) } })
  })

  test('is a card again when its step is due, before the other cards', () => {
    const queue = plan({ memories: facts(9).map((card) => review(card)) })
    const shown = idsOf(study(queue, 1, 3, 5))
    expect(shown[4]).toBe(shown[0])
    expect(new Set(shown.slice(0, 4)).size).toBe(4)
  })

  test('is not a card that was suspended instead of answered', () => {
    const queue = plan({ memories: [step(fact(1), NOW)] })
    const after = advance(queue, queue.learning[0] as QueueCard, { ...step(fact(1), NOW), suspended: true }, TODAY)
    expect(nextCard(after, NOW)).toEqual({ kind: 'done' })
    expect(after.counts.learning).toBe(0)
  })

  test('is not a card that is gone', () => {
    const queue = plan({ memories: [review(fact(1)), review(fact(2))] })
    const gone = queue.main[0] as QueueCard
    expect(idsOf(study(advance(queue, gone, null, TODAY), 3))).not.toContain(gone.cardId)
  })

  test('is the card put first, once', () => {
    const queue = plan({ memories: [step(fact(0), NOW), ...facts(5, 1).map((card) => review(card))] })
    const last = queue.main.at(-1)?.cardId ?? fact(0)
    const shown = idsOf(study(putFirst(queue, last), 3))
    expect(shown[0]).toBe(last)
    expect(shown).toHaveLength(6)
    expect(new Set(shown).size).toBe(6)
  })

  test('is unchanged when the card to be put first is not in the queue', () => {
    const queue = plan({ memories: [review(fact(1))] })
    expect(putFirst(queue, fact(2))).toBe(queue)
  })
})

describe('a whole day', () => {
  const arbitraryDay = fc.record({
    reviews: fc.uniqueArray(fc.nat(60), { maxLength: 30 }),
    steps: fc.uniqueArray(fc.integer({ min: 100, max: 130 }), { maxLength: 5 }),
    fresh: fc.uniqueArray(fc.integer({ min: 30, max: 200 }), { maxLength: 30 }),
    newPerDay: fc.nat(20),
    ratings: fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { minLength: 1, maxLength: 20 }),
    putFirst: fc.nat(60),
  })

  test('shows every card of the plan, keeps its counts true, and ends', () => {
    fc.assert(
      fc.property(arbitraryDay, (day) => {
        const planned = plan({
          limits: limits(day.newPerDay),
          memories: [
            ...day.reviews.map((i) => review(fact(i))),
            ...day.steps.map((i) => step(fact(i), NOW + i * 1_000)),
          ],
          candidates: day.fresh.map((i) => candidate(fact(i, 'what'))),
        })
        const wanted = new Set([...idsOf(planned.main), ...idsOf(planned.learning)])
        const seen = new Set<CardId>()
        let queue = putFirst(planned, fact(day.putFirst))
        let now = NOW
        let answers = 0
        for (;;) {
          const left = queue.main.slice(queue.position).concat(queue.first ?? [], queue.learning)
          const count = (kind: QueueCard['kind']): number => left.filter((card) => card.kind === kind).length
          expect(queue.counts).toEqual({ new: count('new'), learning: count('learning'), review: count('review') })
          const next = nextCard(queue, now)
          if (next.kind === 'done') break
          if (next.kind === 'wait') now = next.until
          else {
            const { card } = next
            seen.add(card.cardId)
            // After 500 answers only good ones, so that the day ends.
            const rating = answers < 500 ? (day.ratings[answers % day.ratings.length] ?? 3) : 3
            answers += 1
            queue = advance(queue, card, applyLine(card.memory, answer(card.cardId, card.memory, rating, now)), TODAY)
            now += 7_000
          }
        }
        expect(seen).toEqual(wanted)
        expect(new Set([...wanted].map(siblingGroupOf)).size).toBe(wanted.size)
      }),
      { numRuns: 60 },
    )
  })
})

test('a bury line keeps a card away for the day', () => {
  const memory = applyLine(review(fact(1)), {
    ...stampLine(rowId('b'), fact(1), momentOf(NOW)),
    kind: 'bury',
    until: TODAY + 1,
  })
  expect(plan({ memories: [memory] }).counts.review).toBe(0)
  expect(plan({ memories: [memory], today: TODAY + 1, now: noonOf(TODAY + 1) }).counts.review).toBe(1)
})
