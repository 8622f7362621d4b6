import { readdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * Every regular file below a folder, no links. It goes down by itself and builds the paths itself: inside an app.asar Electron's own
 * recursive readdir takes folders for files, and its entries have no `parentPath`.
 */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const below = entries.map((entry): Promise<readonly string[]> => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return listFiles(place)
    return Promise.resolve(entry.isFile() ? [place] : [])
  })
  return (await Promise.all(below)).flat()
}
