import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from './list-files.ts'

/** A pack's files as `parsePack` takes them: text by path in the folder, with `/` on every system. Files of other kinds are left out. */
export async function readPackFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await listFiles(folder)).filter((file) => ['.json', '.md'].includes(path.extname(file)))
  const read = async (file: string) =>
    [path.relative(folder, file).split(path.sep).join('/'), await readFile(file, 'utf8')] as const
  return new Map(await Promise.all(files.map(read)))
}
