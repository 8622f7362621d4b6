import { describe, expect, test } from 'vitest'
import { describePlace } from '#core/annotations/describe-place'
import type { Place } from '#core/annotations/place'
import type { BlockId } from '#core/ids'
import { anchorRows } from '../../../src/renderer/db/anchors.ts'
import { db } from '../../../src/renderer/db/database.ts'
import { keepEdition } from '../../../src/renderer/db/editions.ts'
import { edition3, edition4 } from '../../helpers/lighthouses-in-browser.ts'
import { beginEmpty, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const MOTTO = 'overview-motto' as BlockId

/** The place of a quote in the third edition. */
function placeOf(block: BlockId, quote: string): Place {
  const text = edition3.index.blocks.get(block)?.block.text ?? ''
  const start = text.indexOf(quote)
  return describePlace(edition3.pack.id, edition3.pack.edition, [{ block, text, start, end: start + quote.length }])
}

const rows = [{ name: 'motto', place: placeOf(MOTTO, 'keep the light for all') }]
const reworded = edition4('keep the light for all', 'keep the old lamp lit for all')

describe('a row’s place', () => {
  test('is exact in the edition in which it was made, also before that was kept', async () => {
    const [found] = await anchorRows(rows, edition3)
    expect(found).toEqual({ row: rows[0], anchored: { kind: 'exact', ranges: [{ block: MOTTO, start: 3, end: 25 }] } })
  })

  test('is exact in a later edition that left the block as it was', async () => {
    await keepEdition(edition3, NOON)
    const [found] = await anchorRows(rows, edition4('*working light*', '*steady light*'))
    expect(found?.anchored?.kind).toBe('exact')
  })

  test('is followed through changed words by the text of the edition in which it was made', async () => {
    await keepEdition(edition3, NOON)
    await keepEdition(reworded, NOON)
    const [found] = await anchorRows(rows, reworded)
    const anchored = found?.anchored
    if (anchored?.kind !== 'moved') throw new Error(`it is ${anchored?.kind}`)
    const text = reworded.index.blocks.get(MOTTO)?.block.text ?? ''
    expect(anchored.ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['keep the old lamp lit for all'])
  })

  test('is lost, with what comes nearest, where that edition was never kept: nothing is guessed', async () => {
    await db.editions.clear()
    const [found] = await anchorRows(rows, reworded)
    expect(found?.anchored?.kind).toBe('lost')
  })

  test('is lost when the passage is gone', async () => {
    await keepEdition(edition3, NOON)
    const gone = edition4('Who sails, sails by us.', 'Nobody knows why.')
    const [found] = await anchorRows([{ place: placeOf(MOTTO, 'Who sails, sails by us.') }], gone)
    expect(found?.anchored).toMatchObject({ kind: 'lost' })
  })
})

test('a row without a place has none, and rows keep their order', async () => {
  const mixed = [
    { place: null, n: 1 },
    { place: rows[0]?.place ?? null, n: 2 },
    { place: null, n: 3 },
  ]
  const found = await anchorRows(mixed, edition3)
  expect(found.map(({ row, anchored }) => [row.n, anchored?.kind ?? null])).toEqual([
    [1, null],
    [2, 'exact'],
    [3, null],
  ])
})
