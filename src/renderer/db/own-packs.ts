/** The packs that the reader added, as the library has them: parsed once, kept parsed, prepared once a window. */
import type { Pack, PackProblem } from '#core/content/model'
import type { PackId } from '#core/ids'
import { type LibraryPack, preparePack } from '#core/library/library'
import { fail, ok, type Result } from '#core/result'
import type { PackRow } from '#core/transfer/rows'
import { type PackFiles, readPackFiles, readPackShelf } from './packs.ts'
import { keepParsed, readParsed } from './parsed-packs.ts'

/** Parses the files of a pack: `parsePack`, in a worker or not. */
export type ParseFiles = (files: PackFiles) => Promise<Result<Pack, readonly PackProblem[]>>

/** `parsePack` where it is called: for a worker that must not begin another. */
export const parseHere: ParseFiles = async (files) => {
  const { parsePack } = await import('#core/content/parse-pack')
  return parsePack(new Map(Object.entries(files)))
}

/** A pack whose files can no longer be read as a pack. */
export interface BrokenPack {
  readonly id: PackId
  readonly title: string
  readonly problems: readonly PackProblem[]
}

export interface OwnPacks {
  /** In the order in which they were added. */
  readonly packs: readonly LibraryPack[]
  readonly broken: readonly BrokenPack[]
}

type Prepared = Result<LibraryPack, readonly PackProblem[]>

/** By content, of this window: the same pack is the same object as long as its files are. */
const prepared = new Map<string, Prepared>()

/** The packs of one's own that are not removed. One that cannot be read is among the broken ones, and stops no other. */
export async function readOwnPacks(parse: ParseFiles): Promise<OwnPacks> {
  return ownPacksOf((await readPackShelf()).own, parse)
}

/** What rows of packs hold. Parses only what has not been parsed by this version of the parser. */
export async function ownPacksOf(rows: readonly PackRow[], parse: ParseFiles): Promise<OwnPacks> {
  const contents = rows.map(({ content }) => content)
  const missing = contents.filter((content) => !prepared.has(content))
  const parsed = missing.length === 0 ? new Map<string, Pack>() : await readParsed(missing)
  const all = await Promise.all(
    rows.map(async (row) => ({ row, result: await prepareOne(row, parsed.get(row.content) ?? null, parse, contents) })),
  )
  for (const content of prepared.keys()) if (!contents.includes(content)) prepared.delete(content)
  return {
    packs: all.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    broken: all.flatMap(({ row, result }) =>
      result.ok ? [] : [{ id: row.id, title: row.title, problems: result.error }],
    ),
  }
}

async function prepareOne(
  { id, content }: PackRow,
  kept: Pack | null,
  parse: ParseFiles,
  contents: readonly string[],
): Promise<Prepared> {
  const known = prepared.get(content)
  if (known !== undefined) return known
  const result = kept === null ? await parseContent(content, id, parse) : ok(kept)
  const value: Prepared = result.ok ? ok(preparePack(result.value, 'own')) : result
  prepared.set(content, value)
  if (kept === null && result.ok) await keepParsed(content, result.value, contents)
  return value
}

async function parseContent(
  content: string,
  id: PackId,
  parse: ParseFiles,
): Promise<Result<Pack, readonly PackProblem[]>> {
  try {
    const files = await readPackFiles(content)
    if (files === null) return fail([problem('its files are gone')])
    const parsed = await parse(files)
    return parsed.ok && parsed.value.id !== id ? fail([problem(`its files are those of “${parsed.value.id}”`)]) : parsed
  } catch (error) {
    return fail([problem(`it could not be read: ${String(error)}`)])
  }
}

const problem = (reason: string): PackProblem => ({ file: 'pack.json', line: 0, reason })
