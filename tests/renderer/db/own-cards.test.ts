import { expect, test } from 'vitest'
import type { PackId, RowId } from '#core/ids'
import { ownCardId } from '#core/transfer/rows'
import { db } from '../../../src/renderer/db/database.ts'
import {
  deleteOwnCard,
  readOwnCard,
  readOwnCardRow,
  readOwnCards,
  readOwnCardsOf,
  readOwnCardsShelf,
  restoreOwnCard,
  saveOwnCard,
} from '../../../src/renderer/db/own-cards.ts'
import { answerCard, readMemory } from '../../../src/renderer/db/review-actions.ts'
import { reviewLog } from '../../../src/renderer/db/review-log.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { after, beginEmpty, cardOf, HISTORY, NOON, passage, SCO } from '../../helpers/study-database.ts'

beginEmpty()

const fields = { front: 'When?', back: '2001', tags: ['dates'] }

async function newCard(front = 'When?', at = NOON): Promise<RowId> {
  await saveOwnCard({ ...fields, front, id: null, passage: { place: passage, document: HISTORY } }, at)
  const row = (await readOwnCards()).find((one) => one.front === front)
  if (row === undefined) throw new Error('no card was added')
  return row.id
}

test('a new card is there with the passage that it cites, by its card id too', async () => {
  const id = await newCard()
  const row = { ...fields, id, place: passage, document: HISTORY, createdAt: NOON, updatedAt: NOON, deletedAt: null }
  expect(await readOwnCards()).toEqual([row])
  expect(await readOwnCardsOf(SCO, HISTORY)).toEqual([row])
  expect(await readOwnCardsOf('other' as PackId, HISTORY)).toEqual([])
  expect(await readOwnCard(ownCardId(id))).toEqual(row)
})

test('a generated card has no row', async () => {
  expect(await readOwnCard(cardOf('founded'))).toBeNull()
})

test('cards are listed with the oldest first', async () => {
  await newCard('later', NOON + 1)
  await newCard('earlier', NOON)
  expect((await readOwnCards()).map(({ front }) => front)).toEqual(['earlier', 'later'])
})

test('a changed card keeps its passage, its age and its reviews', async () => {
  const id = await newCard()
  const answered = { cardId: ownCardId(id), rating: 3, evidence: 'recalled', took: 5 } as const
  await answerCard(answered, after(0), DEFAULT_SCHEDULING)
  const memory = await readMemory(ownCardId(id))
  await saveOwnCard({ id, front: 'When, exactly?', back: '15 June 2001', tags: [], passage: null }, NOON + 1)
  expect(await readOwnCards()).toMatchObject([
    { front: 'When, exactly?', back: '15 June 2001', tags: [], place: passage, createdAt: NOON, updatedAt: NOON + 1 },
  ])
  expect(await readMemory(ownCardId(id))).toEqual(memory)
})

test('a deleted card is in no list; its reviews stay, and undo brings it back', async () => {
  const id = await newCard()
  await answerCard({ cardId: ownCardId(id), rating: 3, evidence: 'recalled', took: 5 }, after(0), DEFAULT_SCHEDULING)
  await deleteOwnCard(id, NOON + 1)
  expect([await readOwnCards(), await readOwnCardsOf(SCO, HISTORY), await readOwnCard(ownCardId(id))]).toEqual([
    [],
    [],
    null,
  ])
  expect(await reviewLog.forCard(ownCardId(id))).toHaveLength(1)
  await undo(after(2))
  expect(await readOwnCard(ownCardId(id))).toMatchObject(fields)
})

test('a deleted card is restored with its reviews, and undo takes that back', async () => {
  const id = await newCard()
  await deleteOwnCard(id, NOON + 1)
  expect((await readOwnCardsShelf()).rows).toMatchObject([{ id, deletedAt: NOON + 1 }])
  expect(await readOwnCardRow(ownCardId(id))).toMatchObject({ id, deletedAt: NOON + 1 })
  await restoreOwnCard(id, NOON + 2)
  expect(await readOwnCard(ownCardId(id))).toMatchObject({ id, deletedAt: null, updatedAt: NOON + 2 })
  await undo(after(3))
  expect(await readOwnCards()).toEqual([])
})

test('a damaged card stops no list: the others are there, and it is told apart', async () => {
  await newCard()
  const damaged = { id: 'damaged', document: HISTORY, front: 'When?', tags: null, deletedAt: null }
  await db.table('cards').put(damaged)
  expect(await readOwnCards()).toHaveLength(1)
  expect(await readOwnCardsOf(SCO, HISTORY)).toHaveLength(1)
  expect(await readOwnCard(ownCardId('damaged' as RowId))).toBeNull()
  expect((await readOwnCardsShelf()).damaged).toEqual([{ id: 'damaged', found: JSON.stringify(damaged) }])
})
