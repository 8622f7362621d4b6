/** Packs that a reader may add to see what a pack is. They are no part of the library until then, and are given as the files that a reader would choose. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
// The build without the threads of its asynchronous ways: the package holds nothing that asks Node for them.
import { strToU8, zipSync } from 'fflate/browser'
import type { PackId } from '#core/ids'
import { readPackFolder } from './read-pack-folder.ts'

export interface Examples {
  /** Sorted. */
  readonly ids: readonly PackId[]
  /** An example as a zip, to the byte the same whenever it is made. @throws when its files cannot be read */
  readonly zip: (id: PackId) => Promise<Uint8Array<ArrayBuffer>>
}

/** Lists the examples: each is the folder of a pack, named as its id. @throws when the folder cannot be read */
export async function openExamples(folder: string): Promise<Examples> {
  const entries = await readdir(folder, { withFileTypes: true })
  return {
    ids: entries.flatMap((entry) => (entry.isDirectory() ? [entry.name as PackId] : [])).toSorted(),
    zip: async (id) => zipOf(await readPackFolder(path.join(folder, id))),
  }
}

/** The first day that a zip can name: when the files were written is nobody's business. */
const DAY = new Date(1980, 0, 1)

function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new Uint8Array(
    zipSync(Object.fromEntries(sorted.map(([name, text]) => [name, strToU8(text)])), { mtime: DAY }),
  )
}
