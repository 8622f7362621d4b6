import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { writeFileAtomic } from '../../src/main/atomic-file.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

test('a file is replaced as a whole, and nothing is left beside it', async () => {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'x.json')
  await writeFileAtomic(file, 'a much longer first content')
  await writeFileAtomic(file, new TextEncoder().encode('second'))
  expect(await readFile(file, 'utf8')).toBe('second')
  expect(await readdir(folder)).toEqual(['x.json'])
})

test('a write that fails leaves the old content, and nothing beside it', async () => {
  const folder = await temporaryFolder()
  const taken = path.join(folder, 'x.json')
  await mkdir(path.join(taken, 'a folder cannot be replaced by a file'), { recursive: true })
  await expect(writeFileAtomic(taken, 'new')).rejects.toThrow('EISDIR')
  expect((await stat(taken)).isDirectory()).toBe(true)
  expect(await readdir(folder)).toEqual(['x.json'])
})

test('many writers at once leave the content of one of them', async () => {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'x.json')
  const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000))
  await Promise.all(contents.map((content) => writeFileAtomic(file, content)))
  expect(contents).toContain(await readFile(file, 'utf8'))
  expect(await readdir(folder)).toEqual(['x.json'])
})

test('only the reader may read what is written', async () => {
  const file = path.join(await temporaryFolder(), 'x.json')
  await writeFileAtomic(file, 'x')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
