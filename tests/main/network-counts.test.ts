import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { jsonFile } from '../../src/main/json-file.ts'
import { NETWORK_REPORT, readNetworkCounts } from '../../src/main/network-counts.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const failed = (error: unknown): never => {
  throw error
}

async function countsIn(folder: string, now: number) {
  return readNetworkCounts(jsonFile(path.join(folder, 'network.json'), NETWORK_REPORT), now, failed)
}

test('counting begins at the first start, and goes on at the next', async () => {
  const folder = await temporaryFolder()
  const first = await countsIn(folder, 1000)
  expect(first.report()).toEqual({ refused: 0, made: 0, opened: 0, since: 1000 })
  first.count('refused')
  first.count('refused')
  first.count('opened')
  await first.written()
  const second = await countsIn(folder, 2000)
  second.count('made')
  expect(second.report()).toEqual({ refused: 2, made: 1, opened: 1, since: 1000 })
  await second.written()
  expect(JSON.parse(await readFile(path.join(folder, 'network.json'), 'utf8'))).toEqual(second.report())
})

test('a file that cannot be understood is begun anew', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'network.json'), '{"refused":-1}')
  expect((await countsIn(folder, 7)).report()).toEqual({ refused: 0, made: 0, opened: 0, since: 7 })
})

test('many at once are written together', async () => {
  const write = vi.fn<(value: unknown) => Promise<void>>(() => Promise.resolve())
  const counts = await readNetworkCounts({ read: () => Promise.resolve(null), write }, 0, failed)
  for (let n = 0; n < 1000; n++) counts.count('refused')
  await counts.written()
  expect(write.mock.calls.length).toBeLessThan(4)
  expect(write).toHaveBeenLastCalledWith({ refused: 1000, made: 0, opened: 0, since: 0 })
})

test('a disk that cannot be written does not stop the counting', async () => {
  const heard = vi.fn<(error: unknown) => void>()
  const file = { read: () => Promise.resolve(null), write: () => Promise.reject(new Error('full')) }
  const counts = await readNetworkCounts(file, 0, heard)
  counts.count('refused')
  await counts.written()
  expect(counts.report().refused).toBe(1)
  expect(heard).toHaveBeenCalled()
})
