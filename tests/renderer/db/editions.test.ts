import { expect, test } from 'vitest'
import type { BlockId, PackId } from '#core/ids'
import { db } from '../../../src/renderer/db/database.ts'
import { keepEdition, readEdition } from '../../../src/renderer/db/editions.ts'
import { edition3, edition4 } from '../../helpers/lighthouses-in-browser.ts'
import { beginEmpty, DAY, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const LIGHTHOUSES = 'lighthouses' as PackId

test('an edition is kept with the plain text of every block, and its documents with their blocks in order', async () => {
  await keepEdition(edition3.pack, NOON)
  const kept = await readEdition(LIGHTHOUSES, 3)
  expect(kept).toMatchObject({ id: 'lighthouses/3', pack: 'lighthouses', edition: 3, seenAt: NOON })
  expect(Object.keys(kept?.blocks ?? {}).toSorted()).toEqual([...edition3.index.blocks.keys()].toSorted())
  expect(kept?.blocks['overview-bodies-1' as BlockId]).toBe('The Council has its seat in Porto Claro, Norland.')
  expect(kept?.documents.map(({ id }) => id)).toEqual(['overview', 'exercises'])
  expect(kept?.documents.flatMap(({ blocks }) => blocks)).toEqual([...edition3.index.blocks.keys()])
})

test('an edition is kept once: seeing it again changes nothing', async () => {
  await keepEdition(edition3.pack, NOON)
  const kept = await db.editions.toArray()
  await keepEdition(edition3.pack, NOON + DAY)
  expect(await db.editions.toArray()).toEqual(kept)
})

test('the next edition is kept beside the one before', async () => {
  const next = edition4('We keep the light for all.', 'We keep it for all.')
  await keepEdition(edition3.pack, NOON)
  await keepEdition(next.pack, NOON + DAY)
  const texts = await Promise.all(
    [3, 4].map(async (edition) => (await readEdition(LIGHTHOUSES, edition))?.blocks['overview-motto' as BlockId]),
  )
  expect(texts).toEqual([
    'We keep the light for all. Who sails, sails by us.',
    'We keep it for all. Who sails, sails by us.',
  ])
})

test('an edition that was never seen is null', async () => {
  expect(await readEdition(LIGHTHOUSES, 3)).toBeNull()
})
