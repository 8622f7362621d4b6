import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkRoom } from '../../src/main/disk.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

test('where there is room, the folder is there afterwards', async () => {
  const folder = path.join(await temporaryFolder(), 'new', 'folder')
  expect(await checkRoom(folder, 1)).toMatchObject({ ok: true })
  expect((await statfs(folder)).bsize).toBeGreaterThan(0)
})

test('where there is too little, the sentence says how much, how much is needed, and where the data is', async () => {
  const folder = await temporaryFolder()
  const room = await checkRoom(folder, 2 ** 60)
  expect(room).toMatchObject({ ok: false })
  expect(room.ok ? '' : room.error).toMatch(/\d+ MB free, 1099511627776 MB needed/)
  expect(room.ok ? '' : room.error).toContain(folder)
})
