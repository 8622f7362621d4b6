import { describe, expect, test } from 'vitest'
import { describePlace } from '#core/annotations/describe-place'
import type { Place } from '#core/annotations/place'
import type { BlockId, DocumentId, PackId } from '#core/ids'
import { makeLibrary, preparePack } from '#core/library/library'
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

const OVERVIEW = 'overview' as DocumentId
const rows = [{ name: 'motto', document: OVERVIEW, place: placeOf(MOTTO, 'keep the light for all') }]
const reworded = edition4('keep the light for all', 'keep the old lamp lit for all')

describe('a row’s place', () => {
  test('is exact in the edition in which it was made, also before that was kept', async () => {
    const [found] = await anchorRows(rows, makeLibrary([edition3]))
    expect(found).toEqual({ row: rows[0], anchored: { kind: 'exact', ranges: [{ block: MOTTO, start: 3, end: 25 }] } })
  })

  test('is exact in a later edition that left the block as it was', async () => {
    await keepEdition(edition3, NOON)
    const [found] = await anchorRows(rows, makeLibrary([edition4('*working light*', '*steady light*')]))
    expect(found?.anchored?.kind).toBe('exact')
  })

  test('is followed through changed words by the text of the edition in which it was made', async () => {
    await keepEdition(edition3, NOON)
    await keepEdition(reworded, NOON)
    const [found] = await anchorRows(rows, makeLibrary([reworded]))
    const anchored = found?.anchored
    if (anchored?.kind !== 'moved') throw new Error(`it is ${anchored?.kind}`)
    const text = reworded.index.blocks.get(MOTTO)?.block.text ?? ''
    expect(anchored.ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['keep the old lamp lit for all'])
  })

  test('is lost, with what comes nearest, where that edition was never kept: nothing is guessed', async () => {
    await db.editions.clear()
    const [found] = await anchorRows(rows, makeLibrary([reworded]))
    expect(found?.anchored?.kind).toBe('lost')
  })

  test('is lost when the passage is gone', async () => {
    await keepEdition(edition3, NOON)
    const gone = edition4('Who sails, sails by us.', 'Nobody knows why.')
    const [found] = await anchorRows(
      [{ document: OVERVIEW, place: placeOf(MOTTO, 'Who sails, sails by us.') }],
      makeLibrary([gone]),
    )
    expect(found?.anchored).toMatchObject({ kind: 'lost' })
  })
})

describe('with several packs, a row’s place', () => {
  /** Made like the other pack, but for its id; its text was changed. */
  const twin = preparePack({ ...reworded.pack, id: 'twin' as PackId }, 'own')

  test('is looked for in its own pack, though another has a block with the same id', async () => {
    const there = { ...placeOf(MOTTO, 'keep the light for all'), pack: twin.pack.id }
    await keepEdition({ ...edition3, pack: { ...edition3.pack, id: twin.pack.id } }, NOON)
    await keepEdition(edition3, NOON)
    const both = [...rows, { name: 'twin', document: OVERVIEW, place: there }]
    const found = await anchorRows(both, makeLibrary([edition3, twin]))
    expect(found.map(({ anchored }) => anchored?.kind)).toEqual(['exact', 'moved'])
  })

  test('is in no text when its pack was removed: it is not looked for elsewhere, and its document is called as it was', async () => {
    expect(await anchorRows(rows, makeLibrary([twin]))).toEqual([
      { row: rows[0], anchored: { kind: 'no-pack', documentTitle: null } },
    ])
    await keepEdition(edition3, NOON)
    const [found] = await anchorRows(rows, makeLibrary([twin]))
    const title = edition3.index.documents.get(OVERVIEW)?.title
    expect(found?.anchored).toEqual({ kind: 'no-pack', documentTitle: title })
  })
})

test('a row without a place has none, and rows keep their order', async () => {
  const mixed = [
    { place: null, document: null, n: 1 },
    { place: rows[0]?.place ?? null, document: OVERVIEW, n: 2 },
    { place: null, document: null, n: 3 },
  ]
  const found = await anchorRows(mixed, makeLibrary([edition3]))
  expect(found.map(({ row, anchored }) => [row.n, anchored?.kind ?? null])).toEqual([
    [1, null],
    [2, 'exact'],
    [3, null],
  ])
})
