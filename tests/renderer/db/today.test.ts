import { describe, expect, test } from 'vitest'
import type { GeneratedCard } from '#core/cards/model'
import type { CardId, PackId } from '#core/ids'
import { makeLibrary, preparePack } from '#core/library/library'
import type { Rating } from '#core/scheduling/log-line'
import { streakOf } from '#core/scheduling/streak'
import { type Moment, studyDayOf } from '#core/scheduling/study-day'
import { ownCardId } from '#core/transfer/rows'
import { countCardsAnsweredSince } from '../../../src/renderer/db/answer-counts.ts'
import { readOwnCards } from '../../../src/renderer/db/own-cards.ts'
import { answerCard, suspendCard } from '../../../src/renderer/db/review-actions.ts'
import { showSamples } from '../../../src/renderer/db/samples.ts'
import { readFading, readLastDays, readStudyDays } from '../../../src/renderer/db/today.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { edition3 } from '../../helpers/lighthouses-in-browser.ts'
import { after, beginEmpty, cardOf, DAY, HOUR, MINUTE, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const answer = (cardId: CardId, moment: Moment, rating: Rating = 4, took = 4_000) =>
  answerCard({ cardId, rating, evidence: 'recalled', took }, moment, DEFAULT_SCHEDULING)

const TODAY = studyDayOf(after(0))

describe('the last days', () => {
  test('hold the answers of each, also those before 4:00 on the day before', async () => {
    await answer(cardOf('a'), after(-DAY))
    await answer(cardOf('b'), after(15 * HOUR))
    await answer(cardOf('c'), after(0))
    expect((await readLastDays(after(1), 3)).map(({ answers }) => answers)).toEqual([0, 1, 2])
  })
})

describe('the days of study', () => {
  const days = async (moment = after(1)) => (await readStudyDays(moment)).map((day) => TODAY - day)

  test('are none before the first answer', async () => {
    await suspendCard(cardOf('a'), after(0))
    expect(await days()).toEqual([])
  })

  test('are read back to the first pause that is too long', async () => {
    for (const ago of [60, 40, 39, 24, 9, 1, 0]) await answer(cardOf(`f${ago}`), after(-ago * DAY))
    expect(await days()).toEqual([0, 1, 9, 24, 39, 40])
    expect(streakOf(await readStudyDays(after(1)), TODAY).days).toBe(6)
  })

  test('are none when the last one is too long ago', async () => {
    await answer(cardOf('a'), after(-16 * DAY))
    expect(await days()).toEqual([])
    expect(await days(after(-DAY))).toEqual([16])
  })

  test('are counted once, however many answers they hold', async () => {
    for (let i = 0; i < 30; i += 1) await answer(cardOf(`f${i}`), after(-DAY + i * MINUTE))
    expect(await days()).toEqual([1])
  })

  test('do not hold a day whose answers were all taken back, but one where an earlier answer stays', async () => {
    await answer(cardOf('a'), after(-DAY))
    for (let i = 0; i < 12; i += 1) await answer(cardOf(`f${i}`), after(-i * MINUTE - HOUR))
    for (let i = 0; i < 12; i += 1) await undo(after(i))
    expect(await days(after(20))).toEqual([1])
  })

  test('hold a day whose answer was taken back on another', async () => {
    await answer(cardOf('a'), after(-DAY))
    await undo(after(0))
    expect(await days()).toEqual([1])
  })
})

describe('what fades', () => {
  const { cards } = edition3
  const only = makeLibrary([edition3])
  const fading = (moment: Moment, library = only) => readFading(library, moment, DEFAULT_SCHEDULING, 3)
  const told = (document: string): GeneratedCard => {
    const card = cards.find(({ citation }) => citation.document === document)
    if (card === undefined) throw new Error(`no card of ${document}`)
    return card
  }

  test('is nothing while all is fresh, then the documents of the answered cards, each with its weakest block', async () => {
    await answer(told('overview').id, after(0))
    await answer(told('exercises').id, after(0), 3)
    await answer(told('exercises').id, after(MINUTE), 3)
    await answer(told('exercises').id, after(HOUR), 3)
    expect(await fading(after(HOUR))).toEqual([])
    const later = await fading(after(300 * DAY))
    expect(later.map(({ document, facts, weakest }) => [document, facts, weakest])).toEqual([
      ['exercises', 1, told('exercises').citation.telling.block],
      ['overview', 1, told('overview').citation.telling.block],
    ])
  })

  test('counts a card of one’s own with the document of its passage', async () => {
    await showSamples(edition3, NOON)
    const [own] = await readOwnCards()
    if (own === undefined) throw new Error('no card')
    await answer(ownCardId(own.id), after(0))
    expect(await fading(after(300 * DAY))).toMatchObject([{ document: 'overview', facts: 1, weakest: 'overview-1' }])
  })

  test('counts the cards of every pack for itself, and none of a pack that was removed', async () => {
    const twin = preparePack({ ...edition3.pack, id: 'twin' as PackId }, 'own')
    const [ofTwin] = twin.cards.filter(({ citation }) => citation.document === 'overview')
    if (ofTwin === undefined) throw new Error('no card')
    await answer(told('overview').id, after(0))
    await answer(ofTwin.id, after(10 * DAY))
    const packs = async (library = only) =>
      (await fading(after(300 * DAY), library)).map(({ pack, document }) => [pack, document])
    expect(await packs(makeLibrary([edition3, twin]))).toEqual([
      [edition3.pack.id, 'overview'],
      ['twin', 'overview'],
    ])
    expect(await packs()).toEqual([[edition3.pack.id, 'overview']])
  })

  test('does not count what is suspended, or no longer in the text', async () => {
    await answer(told('overview').id, after(0))
    await answer(cardOf('retired'), after(0))
    await suspendCard(told('overview').id, after(1))
    expect(await fading(after(300 * DAY))).toEqual([])
  })
})

test('cards answered since an instant count once, and not what was taken back', async () => {
  await answer(cardOf('before'), after(-1))
  await answer(cardOf('a'), after(0), 1)
  await answer(cardOf('a'), after(MINUTE), 3)
  await answer(cardOf('b'), after(2 * MINUTE))
  expect(await countCardsAnsweredSince(NOON)).toBe(2)
  await undo(after(3 * MINUTE))
  expect(await countCardsAnsweredSince(NOON)).toBe(1)
})
