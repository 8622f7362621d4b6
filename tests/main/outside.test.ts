import { execFileSync } from 'node:child_process'
import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isStudyLink, MAX_FILE_BYTES, readArguments, readOpenedFile } from '../../src/main/outside.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describe('a link is handed on only when it is written as one', () => {
  test.each(['study://read/sco/history', 'STUDY://x', 'study://a?b=%20c#d'])('%s: yes', (text) =>
    expect(isStudyLink(text)).toBe(true),
  )
  test.each([
    'study:',
    'study://',
    'study://a b',
    'study://a\nb',
    'study://ä',
    ' study://a',
    'https://study/',
    'javascript:study://a',
    `study://${'x'.repeat(2000)}`,
  ])('%j: no', (text) => expect(isStudyLink(text)).toBe(false))
})

test('links, copies and packs are found among the arguments; switches, folders and other files are not', () => {
  const args = [
    '--inspect',
    '/opt/app',
    'study://read/sco',
    'mine.scostudy',
    '/abs/old.json.gz',
    '--file=evil.scostudy',
    'notes.txt',
    'letters.zip',
    'Tides.SCOPACK',
    'study://evil b',
    'app.exe',
  ]
  expect(readArguments(args, '/home/reader')).toEqual({
    links: ['study://read/sco'],
    files: ['/home/reader/mine.scostudy', '/abs/old.json.gz', '/home/reader/Tides.SCOPACK'],
  })
})

describe('a file', () => {
  test('is read whole, with its name alone', async () => {
    const file = path.join(await temporaryFolder(), 'mine.scostudy')
    await writeFile(file, Uint8Array.from([1, 2, 3]))
    expect(await readOpenedFile(file)).toEqual({
      ok: true,
      value: { name: 'mine.scostudy', bytes: Uint8Array.from([1, 2, 3]) },
    })
  })

  test.each([
    [4, true],
    [5, false],
  ])('of %i bytes is read within a limit of 4: %s', async (size, isRead) => {
    const file = path.join(await temporaryFolder(), 'x.json')
    await writeFile(file, new Uint8Array(size))
    expect((await readOpenedFile(file, 4)).ok).toBe(isRead)
  })

  test('that is too large for any copy is refused in words, without being read', async () => {
    const file = path.join(await temporaryFolder(), 'x.json')
    await writeFile(file, '')
    await truncate(file, MAX_FILE_BYTES + 1)
    expect(await readOpenedFile(file)).toEqual({
      ok: false,
      error: '“x.json” is too large to be opened: it has 65 MB.',
    })
  })

  test('that is a folder, a pipe or not there is refused in words', async () => {
    const folder = await temporaryFolder()
    expect(await readOpenedFile(folder)).toMatchObject({ ok: false, error: expect.stringContaining('is not a file') })
    expect(await readOpenedFile(path.join(folder, 'none.json'))).toMatchObject({
      ok: false,
      error: expect.stringContaining('“none.json” cannot be read.'),
    })
    const pipe = path.join(folder, 'pipe.json')
    execFileSync('mkfifo', [pipe])
    expect(await readOpenedFile(pipe)).toMatchObject({ ok: false, error: '“pipe.json” is not a file.' })
  })
})
