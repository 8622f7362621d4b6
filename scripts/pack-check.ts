/**
 * `npm run pack:check [PATH]`: reads a folder, a .zip or a Markdown file as the app itself does when it is added, and names file, line and reason
 * for everything that is wrong with it. Without a path: the pack that comes with the app. Ends with 1 if anything is wrong.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { generateCards } from '../src/core/cards/generate-cards.ts'
import { indexPack } from '../src/core/content/index-pack.ts'
import type { Pack, PackProblem } from '../src/core/content/model.ts'
import { proposeCards } from '../src/core/content/propose/propose-cards.ts'
import { withoutAsked } from '../src/core/content/propose/settle-proposals.ts'
import { sentencesOf } from '../src/core/content/sentences.ts'
import { adviceFor } from '../src/core/content/upload/advice.ts'
import { readUpload } from '../src/core/content/upload/read-upload.ts'
import { unpackUpload } from '../src/core/content/upload/unpack-upload.ts'
import { partOfUpload, type ReadUpload, type Upload, uploadKindOf } from '../src/core/content/upload/upload.ts'
import { groupBy } from '../src/core/group-by.ts'
import { fail, type Result } from '../src/core/result.ts'

const asked = process.argv[2] ?? path.join(import.meta.dirname, '..', 'resources', 'packs', 'sco')

const read = await readAsked(path.resolve(asked))
if (read.ok) {
  describe(read.value)
} else {
  for (const problem of read.error) {
    const advice = adviceFor(problem)
    console.log(`${placeOf(problem)}: ${problem.reason}${advice === null ? '' : `\n    ${advice}`}`)
  }
  console.log(read.error.length === 1 ? '1 problem' : `${read.error.length} problems`)
  process.exitCode = 1
}

/** What the app would say of a file or folder that it meets for the first time. */
async function readAsked(place: string): Promise<Result<ReadUpload, readonly PackProblem[]>> {
  if (!existsSync(place)) return fail([problem(path.basename(place), 'there is no such file or folder')])
  const upload = await uploadOf(place)
  if (upload === null)
    return fail([
      problem(path.basename(place), 'it is neither a folder nor a .zip, .scopack, .md, .markdown or .txt file'),
    ])
  const unpacked = unpackUpload(upload)
  const day = new Date().toISOString().slice(0, 10)
  // The app's own packs are checked with this, too, so none is held to be one of them.
  return unpacked.ok ? readUpload(unpacked.value, { bundled: [], previous: null, day }) : unpacked
}

function problem(file: string, reason: string): PackProblem {
  return { file, line: 0, reason }
}

async function uploadOf(place: string): Promise<Upload | null> {
  const name = path.basename(place)
  if ((await stat(place)).isDirectory()) return { kind: 'folder', name, files: await filesIn(place) }
  const kind = uploadKindOf(name)
  return kind === null ? null : { kind, name, bytes: await readFile(place) }
}

/** As the app takes a folder: the bytes of what may be text, of the rest only the paths. Links are not followed. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    return [name, partOfUpload(name) === 'text' ? await readFile(file) : new Uint8Array()] as const
  })
  return new Map(await Promise.all(read))
}

/** The file as one would open it from here, and the line. */
function placeOf({ file, line }: PackProblem): string {
  const isWhole = file === path.basename(asked)
  return `${isWhole ? asked : path.join(asked, file)}${line === 0 ? '' : `:${line}`}`
}

function describe({ kind, pack, simplified, leftOut }: ReadUpload): void {
  const { documents, facts, sources, glossary } = pack
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  const told = facts.filter((fact) => fact.told.length > 0).length
  const { sentences, cited } = countSentences(pack)
  const cards = generateCards(pack)
  const proposed = withoutAsked(
    documents.flatMap(({ sections }) => proposeCards(sections)),
    cards,
    indexPack(pack),
  )
  const byTemplate = [...groupBy(cards, (card) => card.template)].map(([name, of]) => `${of.length} ${name}`)
  console.log(
    `${asked}: ${documents.length} documents, ${words} words, ${facts.length} facts (${told} told), ${sources.length} sources, ${glossary.length} terms`,
  )
  console.log(documents.map((document) => `${document.id} ${document.words}`).join(', '))
  if (kind === 'pack') {
    console.log(`${cited} of ${sentences} sentences are tied to their sources`)
    console.log(`${cards.length} cards: ${byTemplate.join(', ')}`)
  }
  console.log(`more cards proposed from its sentences: ${proposed.length}`)
  for (const { what, count } of simplified) console.log(`made plainer: ${what} (${count})`)
  for (const file of leftOut) console.log(`left out: ${file}`)
}

/** The sentences of the text, headings aside, and how many of them a fact tells. */
function countSentences(pack: Pack): { readonly sentences: number; readonly cited: number } {
  const { blocks, factsByBlock } = indexPack(pack)
  const all = [...blocks.values()].flatMap(({ block: { id, kind, text } }) => {
    if (kind === 'heading') return []
    const told = (factsByBlock.get(id) ?? []).flatMap((fact) => fact.told.filter(({ block }) => block === id))
    return sentencesOf(text).map(({ start, end }) => told.some(({ quote }) => quote.includes(text.slice(start, end))))
  })
  return { sentences: all.length, cited: all.filter(Boolean).length }
}
