import { expect, test } from 'vitest'
import { readPace } from '../../../src/renderer/db/pace.ts'
import { answerCard } from '../../../src/renderer/db/review-actions.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import { after, beginEmpty, cardOf, DAY, MINUTE } from '../../helpers/study-database.ts'

beginEmpty()

test('the pace is that of the answers of the last seven study days', async () => {
  for (let i = 0; i < 20; i += 1) {
    const given = { cardId: cardOf(`f${i}`), rating: 4, evidence: 'recalled', took: 3_000 } as const
    await answerCard(given, after(-6 * DAY + i * MINUTE), DEFAULT_SCHEDULING)
  }
  expect(await readPace(after(0))).toEqual({ seconds: 3, basis: 'own' })
  expect((await readPace(after(10 * DAY))).basis).toBe('assumed')
})
