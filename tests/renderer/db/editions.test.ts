import { describe, expect, test } from 'vitest'
import type { BlockId, PackId } from '#core/ids'
import { editionRow } from '#core/library/edition-row'
import { db } from '../../../src/renderer/db/database.ts'
import {
  keepEdition,
  keepNewsRead,
  readEdition,
  readSeenEditions,
  readUntoldSince,
} from '../../../src/renderer/db/editions.ts'
import { edition3, edition4 } from '../../helpers/lighthouses-in-browser.ts'
import { beginEmpty, DAY, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const LIGHTHOUSES = 'lighthouses' as PackId

test('an edition is kept with the plain text of every block, and its documents with their blocks in order', async () => {
  await keepEdition(edition3, NOON)
  const kept = await readEdition(LIGHTHOUSES, 3)
  expect(kept).toMatchObject({ id: 'lighthouses/3', pack: 'lighthouses', edition: 3, seenAt: NOON })
  expect(Object.keys(kept?.blocks ?? {}).toSorted()).toEqual([...edition3.index.blocks.keys()].toSorted())
  expect(kept?.blocks['overview-bodies-1' as BlockId]).toBe('The Council has its seat in Porto Claro, Norland.')
  expect(kept?.documents.map(({ id }) => id)).toEqual(['overview', 'exercises'])
  expect(kept?.documents.flatMap(({ blocks }) => blocks)).toEqual([...edition3.index.blocks.keys()])
})

test('an edition is kept once: seeing it again changes nothing', async () => {
  await keepEdition(edition3, NOON)
  const kept = await db.editions.toArray()
  await keepEdition(edition3, NOON + DAY)
  expect(await db.editions.toArray()).toEqual(kept)
})

test('a damaged edition is none, and one that is there now is kept anew', async () => {
  await keepEdition(edition3, NOON)
  const whole = await readEdition(LIGHTHOUSES, 3)
  for (const damage of [{ blocks: null }, { documents: undefined }, { cards: 'x' }]) {
    await db.editions.update('lighthouses/3', damage as object)
    expect(await readEdition(LIGHTHOUSES, 3)).toBeNull()
    await keepEdition(edition3, NOON)
    expect(await readEdition(LIGHTHOUSES, 3)).toEqual(whole)
  }
})

test('the next edition is kept beside the one before', async () => {
  const next = edition4('We keep the light for all.', 'We keep it for all.')
  await keepEdition(edition3, NOON)
  await keepEdition(next, NOON + DAY)
  const texts = await Promise.all(
    [3, 4].map(async (edition) => (await readEdition(LIGHTHOUSES, edition))?.blocks['overview-motto' as BlockId]),
  )
  expect(texts).toEqual([
    'We keep the light for all. Who sails, sails by us.',
    'We keep it for all. Who sails, sails by us.',
  ])
})

test('an edition is kept with its cards: what they ask, the answer and the sentence that they cite', async () => {
  await keepEdition(edition3, NOON)
  const cards = (await readEdition(LIGHTHOUSES, 3))?.cards ?? []
  expect(cards.map(({ id }) => id)).toEqual(edition3.cards.map(({ id }) => id))
  expect(cards[0]).toEqual({
    id: edition3.cards[0]?.id,
    prompt: edition3.cards[0]?.prompt,
    answer: edition3.cards[0]?.answer,
    sentence: edition3.cards[0]?.citation.telling.quote,
  })
})

test('an edition that was seen before cards were kept gets them when it is seen again, and is as old as it was', async () => {
  await keepEdition(edition3, NOON)
  const kept = await readEdition(LIGHTHOUSES, 3)
  await db.editions.update('lighthouses/3', { cards: null })
  await keepEdition(edition3, NOON + DAY)
  expect(await readEdition(LIGHTHOUSES, 3)).toEqual(kept)
})

test('an edition that was never seen is null', async () => {
  expect(await readEdition(LIGHTHOUSES, 3)).toBeNull()
})

describe('what a new edition brought', () => {
  const next = edition4('We keep the light for all.', 'We keep it for all.')

  test('is nothing to tell on a first start', async () => {
    await keepEdition(next, NOON)
    expect(await readUntoldSince(LIGHTHOUSES, 4)).toBeNull()
  })

  test('is told until it was opened or put away, then no more, also after the app starts again', async () => {
    await keepEdition(edition3, NOON)
    await keepEdition(next, NOON + DAY)
    expect(await readUntoldSince(LIGHTHOUSES, 4)).toBe(3)
    await keepNewsRead(LIGHTHOUSES, 4, NOON + DAY)
    await keepEdition(next, NOON + 2 * DAY)
    expect(await readUntoldSince(LIGHTHOUSES, 4)).toBeNull()
  })

  test('is told against the newest of the earlier ones, by number and not by letters', async () => {
    const row = editionRow(edition3, NOON)
    await db.editions.bulkPut([9, 10, 2].map((edition) => ({ ...row, id: `lighthouses/${edition}`, edition })))
    await db.editions.put({ ...row, id: 'lighthouses-of-others/30', edition: 30 })
    expect(await readSeenEditions(LIGHTHOUSES)).toEqual([10, 9, 2])
    expect(await readUntoldSince(LIGHTHOUSES, 10)).toBe(9)
  })

  test('is not told of an older edition than the one that was seen', async () => {
    await keepEdition(edition3, NOON)
    await keepEdition(next, NOON + DAY)
    expect(await readUntoldSince(LIGHTHOUSES, 3)).toBeNull()
  })
})
