import type { PackId } from '#core/ids'
import { decodeUtf8 } from '../../decode-utf8.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { PackProblem } from '../model.ts'
import { parsePack } from '../parse-pack.ts'
import { pathProblem, samePathKey } from './entry-path.ts'
import { idOfName } from './id-of-name.ts'
import { inflateEntry } from './inflate-entry.ts'
import { partOfUpload, type Unpacked, UPLOAD_LIMITS, type Upload } from './upload.ts'
import { readZipDirectory, ZIP_REASONS, type ZipEntry } from './zip-directory.ts'

type Problems = readonly PackProblem[]

/** A file of a folder or zip, before its bytes are asked for. */
interface Part {
  readonly path: string
  readonly isLink: boolean
  /** Its bytes, or why not. @param most bytes that may still come */
  readonly read: (most: number) => Result<Uint8Array, 'too-large' | 'damaged'>
}

/** Reasons that are not of a zip alone. */
export const UPLOAD_REASONS = {
  tooLarge: `it holds more than ${UPLOAD_LIMITS.bytes / 2 ** 20} MB when unpacked`,
  tooMany: `it holds more than ${UPLOAD_LIMITS.files.toLocaleString('en')} files`,
  noText: 'there is no text in it: neither a pack.json nor a Markdown file',
  notUtf8: 'this file is not text in UTF-8',
  link: 'it is a link to another file',
  twice: 'there are two files of this name (capital and small letters are the same here)',
  notText: 'this file has bytes in it that no text has',
} as const

/** Reads the texts of an upload, all or none. What is in the texts is not looked at, but for the id in pack.json. */
export function unpackUpload(upload: Upload): Result<Unpacked, Problems> {
  if (upload.kind === 'markdown') return unpackMarkdown(upload.name, upload.bytes)
  const parts = upload.kind === 'zip' ? partsOfZip(upload.bytes) : ok(partsOfFolder(upload.files))
  if (!parts.ok) return fail([problem(upload.name, parts.error)])
  return unpackParts(upload.name, parts.value)
}

const problem = (file: string, reason: string): PackProblem => ({ file, line: 0, reason })

function partsOfFolder(files: ReadonlyMap<string, Uint8Array>): readonly Part[] {
  return [...files].map(([path, bytes]) => ({
    path,
    isLink: false,
    read: (most) => (bytes.length > most ? fail('too-large') : ok(bytes)),
  }))
}

function partsOfZip(bytes: Uint8Array): Result<readonly Part[]> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  return ok(
    directory.value.map((entry: ZipEntry) => ({
      path: entry.path,
      isLink: entry.isLink,
      read: (most) => {
        const read = inflateEntry(entry, most)
        return read.ok ? read : fail(read.error.kind)
      },
    })),
  )
}

function unpackMarkdown(name: string, bytes: Uint8Array): Result<Unpacked, Problems> {
  if (bytes.length === 0) return fail([problem(name, ZIP_REASONS.empty)])
  if (bytes.length > UPLOAD_LIMITS.bytes) return fail([problem(name, UPLOAD_REASONS.tooLarge)])
  const text = textOf(bytes)
  if (!text.ok) return fail([problem(name, text.error)])
  const stem = stemOf(name)
  return ok({ kind: 'markdown', id: idOfName(stem), name: stem, files: new Map([[name, text.value]]), leftOut: [] })
}

/** A file's or folder's name without its ending. */
const stemOf = (name: string): string => name.replace(/\.(?:zip|scopack|md|markdown|txt)$/i, '')

function textOf(bytes: Uint8Array): Result<string> {
  const text = decodeUtf8(bytes)
  if (text === null) return fail(UPLOAD_REASONS.notUtf8)
  return text.includes('\0') ? fail(UPLOAD_REASONS.notText) : ok(text)
}

function unpackParts(name: string, all: readonly Part[]): Result<Unpacked, Problems> {
  const bad = all.flatMap(({ path }) => {
    const reason = pathProblem(path)
    return reason === null ? [] : [problem(path, reason)]
  })
  if (bad.length > 0) return fail(bad)
  const files = all.filter(({ path }) => !path.endsWith('/') && partOfUpload(path) !== 'ignored')
  if (files.length > UPLOAD_LIMITS.files) return fail([problem(name, UPLOAD_REASONS.tooMany)])
  const unsound = [...links(files), ...doubles(files)]
  if (unsound.length > 0) return fail(unsound)
  const { parts, folder } = withoutTopFolder(files)
  const isPack = parts.some(({ path }) => path === 'pack.json')
  const wanted = (path: string): boolean => (isPack ? isPackText(path) : isMarkdown(path))
  const texts = readTexts(
    parts.filter(({ path }) => wanted(path)),
    name,
  )
  if (!texts.ok) return texts
  if (texts.value.size === 0) return fail([problem(name, UPLOAD_REASONS.noText)])
  const leftOut = parts.map(({ path }) => path).filter((path) => !wanted(path))
  return identified({ isPack, name: folder ?? stemOf(name), files: texts.value, leftOut })
}

/** In a pack: JSON, and Markdown but for what stands beside the documents (README.md, LICENSE.md). */
const isPackText = (path: string): boolean =>
  partOfUpload(path) === 'text' && (path.endsWith('.json') || path.includes('/'))
const isMarkdown = (path: string): boolean => partOfUpload(path) === 'text' && !/\.json$/i.test(path)

const links = (parts: readonly Part[]): Problems =>
  parts.flatMap(({ path, isLink }) => (isLink ? [problem(path, UPLOAD_REASONS.link)] : []))

function doubles(parts: readonly Part[]): Problems {
  const seen = new Set<string>()
  return parts.flatMap(({ path }) => {
    const key = samePathKey(path)
    if (seen.has(key)) return [problem(path, UPLOAD_REASONS.twice)]
    seen.add(key)
    return []
  })
}

/** A zipped folder has one folder at its top: what is in it counts. */
function withoutTopFolder(parts: readonly Part[]): { readonly parts: readonly Part[]; readonly folder: string | null } {
  const top = parts[0]?.path.split('/')[0] ?? ''
  if (!parts.every(({ path }) => path.startsWith(`${top}/`))) return { parts, folder: null }
  return { parts: parts.map((part) => ({ ...part, path: part.path.slice(top.length + 1) })), folder: top }
}

function readTexts(parts: readonly Part[], name: string): Result<ReadonlyMap<string, string>, Problems> {
  const texts = new Map<string, string>()
  const problems: PackProblem[] = []
  let left: number = UPLOAD_LIMITS.bytes
  for (const { path, read } of parts) {
    const bytes = read(left)
    if (!bytes.ok)
      return fail([problem(name, bytes.error === 'damaged' ? ZIP_REASONS.damaged : UPLOAD_REASONS.tooLarge)])
    left -= bytes.value.length
    const text = textOf(bytes.value)
    if (text.ok) texts.set(path, text.value)
    else problems.push(problem(path, text.error))
  }
  return problems.length > 0 ? fail(problems) : ok(texts)
}

interface Texts extends Pick<Unpacked, 'name' | 'files' | 'leftOut'> {
  readonly isPack: boolean
}

function identified({ isPack, ...texts }: Texts): Result<Unpacked, Problems> {
  if (!isPack) return ok({ kind: 'markdown', id: idOfName(texts.name), ...texts })
  const id = idIn(texts.files.get('pack.json') ?? '')
  if (id !== null) return ok({ kind: 'pack', id, ...texts })
  // Without an id it cannot be looked up: the gate says all that is wrong with it.
  const parsed = parsePack(texts.files)
  return parsed.ok ? ok({ kind: 'pack', id: parsed.value.id, ...texts }) : fail(parsed.error)
}

/** The id in pack.json; null when there is none to be had, which the gate will say. */
function idIn(text: string): PackId | null {
  try {
    const json: unknown = JSON.parse(text)
    const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null
    return typeof id === 'string' ? (id as PackId) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
