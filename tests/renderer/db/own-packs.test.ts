import Dexie from 'dexie'
import { afterEach, describe, expect, test } from 'vitest'
import { parseInWorker } from '../../../src/renderer/db/ask-pack-worker.ts'
import { db } from '../../../src/renderer/db/database.ts'
import { type ParseFiles, parseHere, readOwnPacks } from '../../../src/renderer/db/own-packs.ts'
import { keepPack, readPackRow, removePack } from '../../../src/renderer/db/packs.ts'
import { keepParsed, readParsed } from '../../../src/renderer/db/parsed-packs.ts'
import { TIDES, tides, tidesFiles } from '../../helpers/own-packs.ts'
import { beginEmpty, NOON } from '../../helpers/study-database.ts'

beginEmpty()
afterEach(async () => {
  // What a window keeps in memory goes with the last pack.
  await db.packs.clear()
  await readOwnPacks(parseHere)
  await Dexie.delete('study-packs')
})

/** Parses, and counts how often. */
function counting(): { readonly parse: ParseFiles; readonly times: () => number } {
  let times = 0
  const parse: ParseFiles = (files) => {
    times += 1
    return parseHere(files)
  }
  return { parse, times: () => times }
}

describe('packs of one’s own', () => {
  test('are in the library as their files say, in the order in which they were added', async () => {
    await keepPack(await tides(1, 'One.', 'zebra'), null, NOON)
    await keepPack(await tides(1, 'Two.', 'ant'), null, NOON + 1)
    const { packs, broken } = await readOwnPacks(parseHere)
    expect(packs.map(({ pack, origin }) => [pack.id, origin])).toEqual([
      ['zebra', 'own'],
      ['ant', 'own'],
    ])
    expect(packs[0]?.index.blocks.get('tides-1' as never)?.block.text).toBe('One.')
    expect(broken).toEqual([])
  })

  test('are the same objects as long as their files are, and not parsed again', async () => {
    await keepPack(await tides(), null, NOON)
    const { parse, times } = counting()
    const [first] = (await readOwnPacks(parse)).packs
    const [again] = (await readOwnPacks(parse)).packs
    expect(again).toBe(first)
    await keepPack(await tides(2, 'Other.'), await readPackRow(TIDES), NOON + 1)
    expect((await readOwnPacks(parse)).packs.map(({ pack }) => pack.edition)).toEqual([2])
    expect(times()).toBe(2)
  })

  test('that are removed are not there', async () => {
    await keepPack(await tides(), null, NOON)
    await removePack(TIDES, NOON + 1)
    expect(await readOwnPacks(parseHere)).toEqual({ packs: [], broken: [] })
  })

  test('that cannot be read any more are named with what is wrong, and stop no other', async () => {
    const good = await tides(1, 'Good.', 'good')
    const lost = await tides(1, 'Lost.', 'lost')
    const spoilt = await tides(1, 'Spoilt.', 'spoilt')
    const swapped = await tides(1, 'Swapped.', 'swapped')
    for (const pack of [good, lost, spoilt, swapped]) await keepPack(pack, null, NOON)
    await db.packContents.delete(lost.content)
    await db.packContents.put({ id: spoilt.content, files: { ...spoilt.files, 'facts.json': '[' } })
    await db.packContents.put({ id: swapped.content, files: tidesFiles(1, 'Swapped.', 'sco') })
    const { packs, broken } = await readOwnPacks(parseHere)
    expect(packs.map(({ pack }) => pack.id)).toEqual(['good'])
    expect(broken.map(({ id, problems }) => [id, problems[0]?.file, problems[0]?.reason])).toEqual([
      ['lost', 'pack.json', 'its files are gone'],
      ['spoilt', 'facts.json', expect.stringMatching(/JSON/)],
      ['swapped', 'pack.json', 'its files are those of “sco”'],
    ])
  })

  test('are parsed by a worker with the same outcome', async () => {
    expect(await parseInWorker(tidesFiles(3, 'The sea &amp; the *moon*.'))).toEqual(
      await parseHere(tidesFiles(3, 'The sea &amp; the *moon*.')),
    )
    expect(await parseInWorker({ 'pack.json': '{}' })).toMatchObject({ ok: false })
  })
})

describe('a parsed copy', () => {
  test('is taken by the next window, which parses nothing', async () => {
    const pack = await tides()
    await keepPack(pack, null, NOON)
    await keepParsed(pack.content, pack.pack, [pack.content])
    const { parse, times } = counting()
    expect((await readOwnPacks(parse)).packs[0]?.pack).toEqual(pack.pack)
    expect(times()).toBe(0)
  })

  test('is kept when a pack is parsed, and goes when nothing has its files any more', async () => {
    const [one, two] = [await tides(1, 'One.'), await tides(2, 'Two.')]
    await keepPack(one, null, NOON)
    await readOwnPacks(parseHere)
    expect((await readParsed([one.content])).get(one.content)).toEqual(one.pack)
    await keepPack(two, await readPackRow(TIDES), NOON + 1)
    await readOwnPacks(parseHere)
    expect([...(await readParsed([one.content, two.content])).keys()]).toEqual([two.content])
  })

  test('of another version of the parser is not taken', async () => {
    const pack = await tides()
    await keepParsed(pack.content, pack.pack, [pack.content])
    const stored = await new Dexie('study-packs').open()
    await stored.table('parsed').update(pack.content, { parser: 'another' })
    stored.close()
    expect((await readParsed([pack.content])).size).toBe(0)
  })
})
