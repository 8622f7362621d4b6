/** `npm run pack:check PATH` says what the app would say of a folder, a zip or a Markdown file. */
import { cp, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { run } from '../../scripts/run-command.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const project = path.resolve(import.meta.dirname, '../..')
const LIGHTHOUSES = path.join(project, 'tests/fixtures/packs/lighthouses')

const check = (place: string) =>
  run([process.execPath, path.join(project, 'scripts/pack-check.ts'), place], { show: false })

test('a folder that is a pack is described', async () => {
  const { code, output } = await check(LIGHTHOUSES)
  expect(output).toMatch(/lighthouses: 2 documents, \d+ words, \d+ facts/)
  expect(code).toBe(0)
})

test('what is wrong is told by file and line, with what to do, and ends it with 1', async () => {
  const folder = await temporaryFolder()
  await cp(LIGHTHOUSES, folder, { recursive: true })
  await writeFile(path.join(folder, 'glossary.json'), '[\n{ "id": "wick" }]')
  const { code, output } = await check(folder)
  expect(output).toContain(`${path.join(folder, 'glossary.json')}:2: `)
  expect(output).toContain('It is missing. The format is described in docs/packs.md.')
  expect(output).toMatch(/\d+ problems/)
  expect(code).toBe(1)
})

test('a zip and a Markdown file are read as the app reads them', async () => {
  const folder = await temporaryFolder()
  const place = path.join(folder, 'letters.zip')
  await writeFile(place, zipSync({ '../a.md': strToU8('# A\n\nText.\n') }))
  expect(await check(place)).toMatchObject({ code: 1, output: expect.stringContaining('leads out of the folder') })
  const text = path.join(folder, 'tides.md')
  await writeFile(text, '# Tides\n\nThe tables were printed in 1770.\n\n<b>Twice</b> a day.\n')
  const { code, output } = await check(text)
  expect(output).toContain('more cards proposed from its sentences: 1')
  expect(output).toContain('made plainer: ')
  expect(code).toBe(0)
})

test('links in a folder are not followed, and what is not there is said', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'tides.md'), '# Tides\n\nText.\n')
  await symlink(path.join(project, 'README.md'), path.join(folder, 'secret.md'))
  expect((await check(folder)).output).toContain('1 documents')
  expect(await check(path.join(folder, 'nothing'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('there is no such file or folder'),
  })
})
