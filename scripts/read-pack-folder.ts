import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A pack's files as `parsePack` takes them: text by path in the folder, with `/` on every system. */
export async function readPackFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = async (path: string) =>
    [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const
  return new Map(await Promise.all(paths.map(read)))
}
