import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorPlace } from '#core/annotations/anchor-place'
import { indexPack } from '#core/content/index-pack'
import type { Pack } from '#core/content/model'
import { sampleRows } from '#core/samples/sample-rows'
import { readPackFolder } from '../../../src/main/read-pack-folder.ts'
import { lighthouses, parseGood } from '../../helpers/lighthouses.ts'

const AT = Date.UTC(2026, 10, 24)

const bundled = parseGood(await readPackFolder(path.join(import.meta.dirname, '../../../resources/packs/sco')))
const rowsOf = (pack: Pack) => sampleRows({ pack, index: indexPack(pack) }, AT)

describe('the rows of samples', () => {
  test('are those of the tables that they belong to, under the ids of the pack', () => {
    expect(rowsOf(lighthouses).map(({ table, row }) => [table, row.id])).toEqual(
      lighthouses.samples.map(({ kind, id }) => [`${kind}s`, id]),
    )
  })

  test('are new at the moment at which they are shown', () => {
    for (const { row } of rowsOf(lighthouses))
      expect(row).toMatchObject({ createdAt: AT, updatedAt: AT, deletedAt: null })
  })

  test('have no place where the sample is about no passage', () => {
    expect(rowsOf(lighthouses)[1]?.row).toMatchObject({ place: null, document: null })
  })

  test('cannot be made of a passage that the text does not hold', () => {
    const [first] = lighthouses.samples
    if (first?.passage == null) throw new Error('no passage')
    const samples = [{ ...first, passage: { ...first.passage, quote: 'a lighthouse that is not there' } }]
    expect(() => rowsOf({ ...lighthouses, samples } as Pack)).toThrow('overview-1 does not hold')
  })
})

test.each([
  ['lighthouses', lighthouses],
  ['the SCO', bundled],
])('each place in the samples of %s is found again exactly', (_, pack) => {
  const index = indexPack(pack)
  const texts = {
    textOf: (block: string) =>
      [...index.blocks.values()].find((placed) => placed.block.id === block)?.block.text ?? null,
    blocks: () => [...index.blocks.values()].map(({ block }) => ({ block: block.id, text: block.text })),
    oldTextOf: () => null,
  }
  const places = rowsOf(pack).flatMap(({ row }) => (row.place === null ? [] : [row.place]))
  expect(places.length).toBeGreaterThan(0)
  for (const place of places) expect(anchorPlace(place, texts)).toMatchObject({ kind: 'exact' })
})

test('the bundled samples show one highlight of each colour, a free note, a note and a card on a passage', () => {
  const { samples } = bundled
  const colors = samples.flatMap((sample) => (sample.kind === 'highlight' ? [sample.color] : []))
  expect(colors.toSorted()).toEqual(['blue', 'green', 'pink', 'yellow'])
  expect(samples.some(({ kind, passage }) => kind === 'note' && passage === null)).toBe(true)
  expect(samples.some(({ kind, passage }) => kind === 'note' && passage !== null)).toBe(true)
  expect(samples.some(({ kind, passage }) => kind === 'card' && passage !== null)).toBe(true)
})
