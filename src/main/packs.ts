/** The bundled packs. Main is their door: what leaves here has been parsed and held against the whole gate, once. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Pack, PackProblem } from '#core/content/model'
import { parsePack } from '#core/content/parse-pack'
import type { PackId } from '#core/ids'
import type { Result } from '#core/result'
import { readPackFolder } from './read-pack-folder.ts'

export interface Packs {
  /** Sorted. */
  readonly ids: readonly PackId[]
  /**
   * A pack, or everything that is wrong with it. It is parsed when it is first asked for, and kept.
   * @throws when its files cannot be read, or when there is no such pack
   */
  readonly read: (id: PackId) => Promise<Result<Pack, readonly PackProblem[]>>
  /** Begins to read all of them. A failure is met by whoever asks for the pack. */
  readonly readAhead: () => void
}

/** Lists the packs: each is a folder, named as its id. @throws when the folder cannot be read. */
export async function openPacks(folder: string): Promise<Packs> {
  const entries = await readdir(folder, { withFileTypes: true })
  const ids = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name as PackId] : [])).toSorted()
  const readings = new Map<PackId, ReturnType<Packs['read']>>()
  const read: Packs['read'] = (id) => {
    const reading = readings.get(id) ?? readPackFolder(path.join(folder, id)).then(parsePack)
    readings.set(id, reading)
    return reading
  }
  return {
    ids,
    read,
    readAhead: () => {
      for (const id of ids) read(id).catch(() => undefined)
    },
  }
}
