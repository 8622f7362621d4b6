import { expect, test } from 'vitest'
import { readPace } from '../../../src/renderer/db/pace.ts'
import { answerCard } from '../../../src/renderer/db/review-actions.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { after, beginEmpty, cardOf, DAY, HOUR, MINUTE } from '../../helpers/study-database.ts'

beginEmpty()

const answer = (fact: string, at: number, took: number) =>
  answerCard({ cardId: cardOf(fact), rating: 4, evidence: 'recalled', took }, after(at), DEFAULT_SCHEDULING)

test('the pace is the reader’s own once there are twenty answers, however long ago', async () => {
  for (let i = 0; i < 19; i += 1) await answer(`f${i}`, i * MINUTE, 3_000)
  expect((await readPace(after(HOUR))).basis).toBe('assumed')
  await answer('last', 20 * MINUTE, 3_000)
  expect(await readPace(after(400 * DAY))).toEqual({ seconds: 3, basis: 'own' })
})

test('the pace is that of the newest answers', async () => {
  for (let i = 0; i < 20; i += 1) await answer(`slow${i}`, i, 30_000)
  for (let i = 0; i < 200; i += 1) await answer(`fast${i}`, MINUTE + i, 2_000)
  expect((await readPace(after(HOUR))).seconds).toBe(2)
})
