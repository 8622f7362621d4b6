import { cp, mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readUpload } from '#core/content/upload/read-upload'
import { unpackUpload } from '#core/content/upload/unpack-upload'
import type { PackId } from '#core/ids'
import { openExamples } from '../../src/main/examples.ts'
import { lighthouses } from '../helpers/lighthouses.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const ID = 'lighthouses' as PackId

/** A folder with an example and something that is none. */
async function makeExamples(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(path.join(import.meta.dirname, '../fixtures/packs/lighthouses'), path.join(folder, ID), { recursive: true })
  await mkdir(path.join(folder, 'abc'))
  await writeFile(path.join(folder, 'stray.zip'), 'x')
  return folder
}

test('every folder is an example, in the order of their names; a file beside them is none', async () => {
  expect((await openExamples(await makeExamples())).ids).toEqual(['abc', ID])
})

test('an example comes as the zip that a reader would add', async () => {
  const bytes = await (await openExamples(await makeExamples())).zip(ID)
  const unpacked = unpackUpload({ kind: 'zip', name: 'lighthouses.zip', bytes })
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error))
  const read = readUpload(unpacked.value, { bundled: [], previous: null, day: '2026-11-28' })
  expect(read).toMatchObject({ ok: true, value: { kind: 'pack', change: 'new', pack: lighthouses, leftOut: [] } })
})

test('is the same to the byte whenever it is made, and whenever its files were written', async () => {
  const folder = await makeExamples()
  const examples = await openExamples(folder)
  const first = await examples.zip(ID)
  await utimes(path.join(folder, ID, 'pack.json'), new Date(2000, 1, 1), new Date(2000, 1, 1))
  expect(await examples.zip(ID)).toEqual(first)
})

test('fails whoever asks for one whose files are gone', async () => {
  const folder = await makeExamples()
  const examples = await openExamples(folder)
  await rm(path.join(folder, ID), { recursive: true })
  await expect(examples.zip(ID)).rejects.toMatchObject({ code: 'ENOENT' })
})
