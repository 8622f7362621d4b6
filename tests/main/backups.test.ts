import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BackupReason } from '#shared/desktop-api'
import { BACKUP_NAME, backupName, openBackups } from '../../src/main/backups.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const REASONS: readonly BackupReason[] = ['daily', 'new-version', 'by-hand', 'before-restore']

/** A clock that is as late as it was set. */
function clock(at: number): { now: () => number; set: (at: number) => void } {
  let now = at
  return {
    now: () => now,
    set: (to) => {
      now = to
    },
  }
}

test('a name says the instant and the reason', () => {
  expect(backupName(NOON + 1, 'daily')).toBe('2026-11-23T12-00-00.001Z_daily.json.gz')
})

test('whatever the instant and the reason, the list gives them back', async () => {
  const folder = await temporaryFolder()
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(...REASONS), async (at, reason) => {
      const backups = await openBackups(path.join(folder, String(++runs)), () => at)
      const info = await backups.confirm(await backups.write(new Uint8Array(3), reason))
      expect(info).toMatchObject({ savedAt: at, reason, bytes: 3 })
      expect(info.name).toMatch(BACKUP_NAME)
    }),
    { numRuns: 50 },
  )
})

test('a written backup can be read but does not count until it is confirmed', async () => {
  const backups = await openBackups(await temporaryFolder(), () => NOON)
  const bytes = new Uint8Array([1, 2, 3])
  const name = await backups.write(bytes, 'by-hand')
  expect(await backups.list()).toEqual([])
  expect(new Uint8Array((await backups.read(name)) ?? [])).toEqual(bytes)
  const info = await backups.confirm(name)
  expect(info).toEqual({ name, bytes: 3, savedAt: NOON, reason: 'by-hand' })
  expect(await backups.list()).toEqual([info])
  expect(new Uint8Array((await backups.read(name)) ?? [])).toEqual(bytes)
})

test('two backups of the same millisecond are two files', async () => {
  const backups = await openBackups(await temporaryFolder(), () => NOON)
  const first = await backups.confirm(await backups.write(new Uint8Array([1]), 'daily'))
  const second = await backups.confirm(await backups.write(new Uint8Array([2]), 'daily'))
  const third = await backups.write(new Uint8Array([3]), 'daily')
  expect(new Set([first.name, second.name, third])).toHaveLength(3)
  expect([...((await backups.read(first.name)) ?? [])]).toEqual([1])
})

test('the newest ten are kept, newest first', async () => {
  const folder = await temporaryFolder()
  const time = clock(NOON)
  const backups = await openBackups(folder, time.now)
  for (let day = 0; day < 13; day++) {
    time.set(NOON + day * 86_400_000)
    await backups.confirm(await backups.write(new Uint8Array([day]), 'daily'))
  }
  const days = (await backups.list()).map(({ savedAt }) => (savedAt - NOON) / 86_400_000)
  expect(days).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
  expect(await readdir(folder)).toHaveLength(10)
})

test('a backup that was just confirmed stays even when the clock was set back', async () => {
  const time = clock(NOON)
  const backups = await openBackups(await temporaryFolder(), time.now)
  for (let day = 0; day < 10; day++) {
    time.set(NOON + day * 86_400_000)
    await backups.confirm(await backups.write(new Uint8Array(1), 'daily'))
  }
  time.set(NOON - 86_400_000)
  const info = await backups.confirm(await backups.write(new Uint8Array([7]), 'by-hand'))
  expect((await backups.list()).map(({ name }) => name)).toContain(info.name)
})

test('a discarded backup is gone; a counted one cannot be discarded', async () => {
  const folder = await temporaryFolder()
  const backups = await openBackups(folder, () => NOON)
  const counted = await backups.confirm(await backups.write(new Uint8Array(1), 'daily'))
  const dropped = await backups.write(new Uint8Array(2), 'daily')
  await backups.discard(dropped)
  await backups.discard(counted.name)
  expect(await readdir(folder)).toEqual([counted.name])
  expect(await backups.read(dropped)).toBeNull()
})

test('what never was cannot be read and cannot count', async () => {
  const backups = await openBackups(await temporaryFolder(), () => NOON)
  const name = backupName(NOON, 'daily')
  expect(await backups.read(name)).toBeNull()
  await expect(backups.confirm(name)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a pending backup that a crash left behind is removed at the next start, and strange files are left alone', async () => {
  const folder = await temporaryFolder()
  const before = await openBackups(folder, () => NOON)
  await before.write(new Uint8Array(1), 'daily')
  await writeFile(path.join(folder, 'my own notes.txt'), 'mine')
  const after = await openBackups(folder, () => NOON)
  expect(await after.list()).toEqual([])
  expect(await readdir(folder)).toEqual(['my own notes.txt'])
  expect(await readFile(path.join(folder, 'my own notes.txt'), 'utf8')).toBe('mine')
})
