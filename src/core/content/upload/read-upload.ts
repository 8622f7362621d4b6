import { fail, ok, type Result } from '../../result.ts'
import { canonicalJson } from '../../transfer/canonical-json.ts'
import type { Pack, PackProblem } from '../model.ts'
import { parsePack } from '../parse-pack.ts'
import { packOfMarkdown, readMarkdownTexts } from './read-markdown.ts'
import type { Tally } from './simplify-inline.ts'
import type { ReadUpload, Unpacked, UploadSurroundings } from './upload.ts'

type Read = Result<ReadUpload, readonly PackProblem[]>

/** Why a sound text is not taken. */
export const READ_REASONS = {
  bundled: 'a pack that comes with the app has this id',
  onlyHeadings: 'there is no text in it, or nothing but headings',
  nested: 'lists, quotations or marks are nested too deep in it',
  older: (there: number) => `it is older than the pack that you have, which is edition ${there}`,
  sameEdition: (edition: number) => `its text is not the one that you have, but both are edition ${edition}`,
} as const

/** Makes a pack of an unpacked upload: whole and past the gate, or every reason why not. */
export function readUpload(unpacked: Unpacked, around: UploadSurroundings): Read {
  if (around.bundled.includes(unpacked.id)) return refuse(unpacked, READ_REASONS.bundled)
  return unpacked.kind === 'pack' ? readPack(unpacked, around) : readMarkdown(unpacked, around)
}

function refuse({ kind, name }: Unpacked, reason: string): Read {
  return fail([{ file: kind === 'pack' ? 'pack.json' : name, line: 0, reason }])
}

function readPack(unpacked: Unpacked, { previous }: UploadSurroundings): Read {
  const { kind, files, leftOut } = unpacked
  const parsed = parsePack(files)
  if (!parsed.ok) return parsed
  const pack = parsed.value
  const rest = { kind, pack, files, simplified: [], leftOut }
  if (previous === null) return ok({ ...rest, change: 'new' })
  if (previous.pack !== null && isSame(pack, previous.pack)) return ok({ ...rest, change: 'same' })
  if (pack.edition < previous.edition) return refuse(unpacked, READ_REASONS.older(previous.edition))
  if (pack.edition === previous.edition && previous.pack !== null)
    return refuse(unpacked, READ_REASONS.sameEdition(pack.edition))
  return ok({ ...rest, change: previous.pack === null ? 'new' : 'changed' })
}

function readMarkdown(unpacked: Unpacked, { previous, day }: UploadSurroundings): Read {
  const tally: Tally = new Map()
  const text = textsOf(unpacked, tally)
  if (text === null) return refuse(unpacked, READ_REASONS.nested)
  if (text.drafts.length === 0) return refuse(unpacked, READ_REASONS.onlyHeadings)
  const { id, name } = unpacked
  const before = previous?.pack ?? null
  const of = { id, name, previous: before, edition: (previous?.edition ?? 0) + 1, day }
  const files = packOfMarkdown(text, of)
  const parsed = parsePack(files)
  if (!parsed.ok) return parsed
  const simplified = [...tally].map(([what, count]) => ({ what, count }))
  const rest = { kind: unpacked.kind, simplified, leftOut: unpacked.leftOut }
  if (before === null) return ok({ ...rest, pack: parsed.value, files, change: 'new' })
  const { edition, sourcesReadUntil } = before
  if (!isSame({ ...parsed.value, edition, sourcesReadUntil }, before))
    return ok({ ...rest, pack: parsed.value, files, change: 'changed' })
  return ok({
    ...rest,
    pack: before,
    files: packOfMarkdown(text, { ...of, edition, day: sourcesReadUntil }),
    change: 'same',
  })
}

/**
 * Nested deeper than anyone writes: a hundred quotations or lists in each other, or a thousand marks in a row. The parser takes seconds for
 * some hundreds of them, and minutes for thousands.
 */
const TOO_DEEP = /^(?:[ \t]*>){100}|^(?: {200}|\t{100})[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]|(?:[*_][ \t]?){1000}/m

/** Null when it is nested deeper than it can be followed. */
function textsOf({ files }: Unpacked, tally: Tally): ReturnType<typeof readMarkdownTexts> | null {
  if ([...files.values()].some((text) => TOO_DEEP.test(text))) return null
  try {
    return readMarkdownTexts(files, tally)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const isSame = (a: Pack, b: Pack): boolean => canonicalJson(a) === canonicalJson(b)
