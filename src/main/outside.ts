/** What the app is opened with: `study://` links and files, from the command line, the system, or a second start. */
import { constants, open } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '#core/result'

/** The scheme of links into the app. */
export const LINK_SCHEME = 'study'
/** Longer ones are nobody's link. */
const MAX_LINK_LENGTH = 2000
/** Far more than a copy of anybody's work holds: 20,000 notes are about 5 MB packed. A pack may hold 50 MB unpacked. */
export const MAX_FILE_BYTES = 64 * 2 ** 20
/** What the app opens: a copy of its data (its own ending, and those of older copies), and a pack. */
const OURS = /\.(scostudy|json|json\.gz|scopack)$/i

/** What a command line asks to open. */
export interface Wishes {
  readonly links: readonly string[]
  /** Absolute paths. */
  readonly files: readonly string[]
}

/** Whether a text may be handed on as a link. What it means is for the page to find out. */
export function isStudyLink(text: string): boolean {
  // Printable ASCII only, as in an address (RFC 3986): what else there is has been percent-encoded by whoever made the link.
  return text.length <= MAX_LINK_LENGTH && /^study:\/\/[\x21-\x7e]+$/i.test(text)
}

/** Finds links, copies and packs among the arguments; switches and everything else are ignored. @param folder where relative paths begin */
export function readArguments(args: readonly string[], folder: string): Wishes {
  const words = args.filter((word) => !word.startsWith('-'))
  return {
    links: words.filter(isStudyLink),
    files: words.filter((word) => !isStudyLink(word) && isOurs(word)).map((word) => path.resolve(folder, word)),
  }
}

/** Whether a file's name is that of a copy or a pack. */
export const isOurs = (file: string): boolean => OURS.test(file)

/** Reads a regular file of at most `limit` bytes. @returns its name and bytes, or why not, in a sentence for the reader */
export async function readOpenedFile(
  file: string,
  limit: number = MAX_FILE_BYTES,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const name = path.basename(file)
  try {
    // Without blocking: a pipe would be waited for until somebody writes into it. Windows has no such flag, and `| undefined` is 0.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const found = await handle.stat()
      if (!found.isFile()) return fail(`“${name}” is not a file.`)
      if (found.size > limit) return fail(`“${name}” is too large to be opened: it has ${megabytes(found.size)}.`)
      const bytes = Buffer.alloc(found.size)
      const { bytesRead } = await handle.read(bytes, 0, found.size, 0)
      return ok({ name, bytes: new Uint8Array(bytes.subarray(0, bytesRead)) })
    } finally {
      await handle.close()
    }
  } catch (error) {
    return fail(`“${name}” cannot be read. ${error instanceof Error ? error.message : String(error)}`)
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`
