import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A pack's files as `parsePack` takes them: text by path in the folder, with `/` on every system. Files of other kinds are left out. */
export async function readPackFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && ['.json', '.md'].includes(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const read = async (file: string) =>
    [path.relative(folder, file).split(path.sep).join('/'), await readFile(file, 'utf8')] as const
  return new Map(await Promise.all(files.map(read)))
}
