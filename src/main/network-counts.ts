/** What left or wanted to leave this machine since the app was installed, kept in a small file of its own. */
import * as z from 'zod'
import type { NetworkReport } from '#shared/desktop-api'
import type { JsonFile } from './json-file.ts'

/** What the file must hold. */
export const NETWORK_REPORT = z.object({
  refused: z.int().nonnegative(),
  made: z.int().nonnegative(),
  opened: z.int().nonnegative(),
  since: z.int().nonnegative().max(8.64e15),
})

/** What is counted. */
export type Counted = 'refused' | 'made' | 'opened'

export interface NetworkCounts {
  /** Counts one. It stands on disk a moment later; many at once are written together. */
  readonly count: (what: Counted) => void
  readonly report: () => NetworkReport
  /** Resolves when all that was counted stands on disk. */
  readonly written: () => Promise<void>
}

/**
 * Goes on counting where the file ends; without one, counting begins now.
 * @param now ms since the epoch
 * @param onFailure hears that the file cannot be written; the counts go on in memory
 */
export async function readNetworkCounts(
  file: JsonFile<z.infer<typeof NETWORK_REPORT>>,
  now: number,
  onFailure: (error: unknown) => void,
): Promise<NetworkCounts> {
  const before = await file.read()
  let report: NetworkReport = before ?? { refused: 0, made: 0, opened: 0, since: now }
  let written: NetworkReport | null = before
  let writing = Promise.resolve()
  /** What was counted while an earlier write went on is written once. */
  const writeLatest = async (): Promise<void> => {
    const next = report
    if (written === next) return
    await file.write(next)
    written = next
  }
  const write = (): void => {
    writing = writing.then(writeLatest).catch(onFailure)
  }
  write()
  await writing
  return {
    count: (what) => {
      report = { ...report, [what]: report[what] + 1 }
      write()
    },
    report: () => report,
    written: () => writing,
  }
}
