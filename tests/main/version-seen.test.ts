import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { jsonFile } from '../../src/main/json-file.ts'
import { readVersionSeen, VERSION_SEEN } from '../../src/main/version-seen.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

async function versionFile() {
  const file = path.join(await temporaryFolder(), 'version.json')
  return { file, json: jsonFile(file, VERSION_SEEN) }
}

test('the very first start has no version before it; the next one has', async () => {
  const { json } = await versionFile()
  expect((await readVersionSeen(json, '0.1.0')).previous()).toBeNull()
  expect((await readVersionSeen(json, '0.1.0')).previous()).toBe('0.1.0')
})

test('a new version sees the one before until a backup has counted', async () => {
  const { json } = await versionFile()
  await readVersionSeen(json, '0.1.0')
  expect((await readVersionSeen(json, '0.2.0')).previous()).toBe('0.1.0')
  const again = await readVersionSeen(json, '0.2.0')
  expect(again.previous()).toBe('0.1.0')
  await again.note()
  expect(again.previous()).toBe('0.2.0')
  expect((await readVersionSeen(json, '0.2.0')).previous()).toBe('0.2.0')
})

test.each(['', '{', '{"version":1}', 'null'])('a file that holds %j is as none', async (content) => {
  const { file, json } = await versionFile()
  await writeFile(file, content)
  expect(await json.read()).toBeNull()
})
