import { fail, ok, type Result } from '#core/result'
import { canonicalJson } from '#core/transfer/canonical-json'
import { describeExportProblem, type ExportData, parseExport } from '#core/transfer/export-file'
import { exportAll, openCopy } from './snapshot.ts'

/** Turns text into gzip bytes and back; the platform's. */
export interface Gzip {
  readonly gzip: (text: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly gunzip: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
}

/** A copy of everything as the bytes of a file. @param at ms since the epoch */
export async function copyBytes({ gzip }: Gzip, at: number, app: string): Promise<Uint8Array<ArrayBuffer>> {
  return gzip(await exportAll(at, app))
}

/** What a file holds, or in plain words why it is refused. Nothing is changed. */
export async function readCopy({ gunzip }: Gzip, bytes: Uint8Array<ArrayBuffer>): Promise<Result<ExportData>> {
  let text: string
  try {
    text = await gunzip(bytes)
  } catch (error) {
    if (error instanceof RangeError)
      return fail('This file is too large: it holds more than 1 GiB of text. Nothing was changed.')
    return fail(
      'This file is damaged or no copy of SCO Study: it cannot be unpacked. Choose another copy; nothing was changed.',
    )
  }
  const parsed = parseExport(text)
  return parsed.ok ? ok(parsed.value.data) : fail(`${describeExportProblem(parsed.error)} Nothing was changed.`)
}

/** Puts a file's data in place of everything, if it is sound. Undo takes it back. */
export async function restoreCopy(gzip: Gzip, bytes: Uint8Array<ArrayBuffer>, at: number): Promise<Result<null>> {
  const data = await readCopy(gzip, bytes)
  if (!data.ok) return data
  await openCopy(data.value, at)
  return ok(null)
}

/** Whether two files hold the same data, whatever the instants at which they were saved. */
export const sameData = (a: ExportData, b: ExportData): boolean => canonicalJson(a) === canonicalJson(b)
