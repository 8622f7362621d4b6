/** Which version's data is known to be safe: Chromium may change IndexedDB's files at a new version's first start. */
import * as z from 'zod'
import type { JsonFile } from './json-file.ts'

export const VERSION_SEEN = z.object({ version: z.string() })

export interface VersionSeen {
  /** The version that ran before this one; null at the very first start; this one once its data is backed up. */
  readonly previous: () => string | null
  /**
   * Notes this version. It is called when a backup counts, not at the start: a new version that ended before its first
   * backup is asked for one again.
   */
  readonly note: () => Promise<void>
}

/** Reads what was noted. At the very first start this version is noted at once, because there is nothing to back up. */
export async function readVersionSeen(
  file: JsonFile<z.infer<typeof VERSION_SEEN>>,
  version: string,
): Promise<VersionSeen> {
  let previous = (await file.read())?.version ?? null
  if (previous === null) await file.write({ version })
  return {
    previous: () => previous,
    note: async () => {
      if (previous === version) return
      await file.write({ version })
      previous = version
    },
  }
}
