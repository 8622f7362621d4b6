import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { formatLogEntry, openLog } from '../../src/main/log.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

test('an entry is one line, and its details are indented below it', () => {
  const entry = { at: Date.UTC(2026, 10, 23), where: 'page', message: 'it\nbroke', details: 'Error: x\n  at y\n' }
  expect(formatLogEntry(entry)).toBe('2026-11-23T00:00:00.000Z page: it broke\n    Error: x\n      at y\n')
  expect(formatLogEntry({ ...entry, details: '' })).toBe('2026-11-23T00:00:00.000Z page: it broke\n')
})

test('what was written is read back in order, also by the next start', async () => {
  const folder = await temporaryFolder()
  for (const message of ['first', 'second']) openLog(folder).write({ at: 0, where: 'main', message, details: '' })
  expect(openLog(folder).read()).toMatch(/first\n.*second\n$/)
})

test('the log never grows beyond two files of the limit and one entry', async () => {
  const folder = await temporaryFolder()
  const log = openLog(folder, 1000)
  for (let index = 0; index < 200; index++) log.write({ at: 0, where: 'main', message: `entry ${index}`, details: '' })
  for (const name of ['app.log', 'app.1.log'])
    expect((await stat(path.join(folder, name))).size).toBeLessThanOrEqual(1100)
  expect(log.read()).toContain('entry 199\n')
  expect(log.read()).toContain('entry 180\n')
  expect(log.read()).not.toContain('entry 0\n')
})

test('a log that cannot be written throws nothing', async () => {
  const folder = await temporaryFolder()
  const log = openLog(folder)
  await mkdir(log.file)
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  log.write({ at: 0, where: 'main', message: 'x', details: '' })
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})
