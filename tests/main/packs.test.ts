import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { PackId } from '#core/ids'
import { openPacks } from '../../src/main/packs.ts'
import { lighthouses } from '../helpers/lighthouses.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const ID = 'lighthouses' as PackId

/** A folder with the pack about lighthouses. */
async function makePacks(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(path.join(import.meta.dirname, '../fixtures/packs/lighthouses'), path.join(folder, ID), { recursive: true })
  return folder
}

test('every folder is a pack, in the order of their names; a file beside them is none', async () => {
  const folder = await makePacks()
  await mkdir(path.join(folder, 'abc'))
  await writeFile(path.join(folder, 'stray.json'), '1')
  expect((await openPacks(folder)).ids).toEqual(['abc', ID])
})

test('a pack comes parsed; what an editor or the system left in its folder does not count', async () => {
  const folder = await makePacks()
  for (const stray of ['.DS_Store', 'documents/overview.md~']) await writeFile(path.join(folder, ID, stray), 'stray')
  expect(await (await openPacks(folder)).read(ID)).toEqual({ ok: true, value: lighthouses })
})

test('a pack that the gate refuses comes as what is wrong with it', async () => {
  const folder = await makePacks()
  await rm(path.join(folder, ID, 'sources.json'))
  const read = await (await openPacks(folder)).read(ID)
  expect(read).toMatchObject({
    ok: false,
    error: expect.arrayContaining([expect.objectContaining({ file: 'sources.json' })]),
  })
})

test('a pack is parsed once, however often and however early it is asked for', async () => {
  const packs = await openPacks(await makePacks())
  packs.readAhead()
  const [one, two] = await Promise.all([packs.read(ID), packs.read(ID)])
  expect(two).toBe(one)
})

test('what cannot be read fails whoever asks for it, and nobody else', async () => {
  const folder = await makePacks()
  const packs = await openPacks(folder)
  await rm(path.join(folder, ID), { recursive: true })
  packs.readAhead()
  await expect(packs.read(ID)).rejects.toMatchObject({ code: 'ENOENT' })
})
