/** Backups and counts reach the disk, byte for byte, and stand after a restart. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openScreen, skipFirstSteps, writeNote } from '../../helpers/reader.ts'
import { expect, test } from '../../helpers/study-test.ts'

test('a backup counts only after it was read back, and stands on disk byte for byte', async ({ shell }) => {
  await shell.loadBare()
  const seen = await shell.page.evaluate(async () => {
    const { desktop } = window
    if (desktop === undefined) throw new Error('no bridge')
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256)
    const name = await desktop.writeBackup(bytes, 'by-hand')
    const before = await desktop.listBackups()
    const back = await desktop.readBackup(name)
    const info = await desktop.confirmBackup(name)
    return {
      name,
      before: before.length,
      isSame: back?.length === bytes.length && back.every((byte, at) => byte === bytes[at]),
      info,
      after: await desktop.listBackups(),
      missing: await desktop.readBackup('2001-06-15T00-00-00.000Z_daily.json.gz'),
    }
  })
  expect(seen).toMatchObject({ before: 0, isSame: true, info: { name: seen.name, bytes: 70_000, reason: 'by-hand' } })
  expect(seen.after).toEqual([seen.info])
  expect(seen.missing).toBeNull()
  const folder = path.join(shell.folder, 'backups')
  expect(await readdir(folder)).toEqual([seen.name]) // neither a pending nor a temporary file is left
  const written = await readFile(path.join(folder, seen.name))
  expect(written.equals(Buffer.from(Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256)))).toBe(true)
})

test('only the newest ten are kept, and a discarded one never counts', async ({ shell }) => {
  await shell.loadBare()
  const seen = await shell.page.evaluate(async () => {
    const { desktop } = window
    if (desktop === undefined) throw new Error('no bridge')
    const written: string[] = []
    for (let index = 0; index < 12; index++) {
      const name = await desktop.writeBackup(new Uint8Array([index]), 'daily')
      await desktop.confirmBackup(name)
      written.push(name)
    }
    const dropped = await desktop.writeBackup(new Uint8Array([99]), 'daily')
    await desktop.discardBackup(dropped)
    return { written, listed: (await desktop.listBackups()).map((backup) => backup.name) }
  })
  expect(seen.listed).toEqual(seen.written.slice(2).reverse())
})

test('the known counts stand after a kill and a restart', async ({ shell }) => {
  await shell.loadBare()
  const counts = { packs: 0, highlights: 3, notes: 2, cards: 1, answers: 40, countedAt: 1_795_392_000_000 }
  await shell.page.evaluate((known) => window.desktop?.writeCounts(known), counts)
  await shell.kill()
  await shell.open()
  await shell.loadBare()
  const info = await shell.page.evaluate(() => window.desktop?.startInfo())
  expect(info).toMatchObject({ knownCounts: counts })
})

test('at the first start of a new version the data are backed up as they were, once', async ({ shell }) => {
  await skipFirstSteps(shell.page)
  await writeNote(shell.page, 'Of the old version', 'Text')
  await shell.close()
  await writeFile(path.join(shell.folder, 'version.json'), JSON.stringify({ version: '0.0.1' }))
  for (let start = 1; start <= 2; start += 1) {
    await shell.open()
    await openScreen(shell.page, 'Settings')
    await expect(shell.page.getByRole('list', { name: 'Backups' }).getByText('before a new version')).toHaveCount(1)
    await shell.close()
  }
})

test('a backup that does not hold what it should is thrown away, and the reader is told', async ({ shell }) => {
  const { page } = shell
  await skipFirstSteps(page)
  await writeNote(page, 'First', 'in the good backup')
  await openScreen(page, 'Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  const listed = () => page.evaluate(async () => (await window.desktop?.listBackups())?.map(({ name }) => name) ?? [])
  await expect.poll(listed).toHaveLength(1)
  const [good = ''] = await listed()
  await writeNote(page, 'Second', 'what the next one must hold')
  // A disk that gives back something older than what was written: whole in itself, and still the wrong one.
  await shell.electron.evaluate(
    async (_electron, old) => {
      const files = process.getBuiltinModule('node:fs/promises')
      const { readFile } = files
      files.readFile = ((file: string, ...rest: []) =>
        readFile(String(file).endsWith('.pending') ? old : file, ...rest)) as typeof readFile
      process.getBuiltinModule('node:module').syncBuiltinESMExports()
    },
    path.join(shell.folder, 'backups', good),
  )
  await openScreen(page, 'Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('does not hold what it should').first()).toBeVisible()
  expect(await listed()).toEqual([good])
  expect(await readdir(path.join(shell.folder, 'backups'))).toEqual([good])
})
