/** `npm run pack:check [FOLDER]`: names file, line and reason for everything that is wrong with a pack. Ends with 1 if anything is. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { generateCards } from '../src/core/cards/generate-cards.ts'
import { parsePack } from '../src/core/content/parse-pack.ts'
import { groupBy } from '../src/core/group-by.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'resources', 'packs', 'sco')

/** The folder's files by their path in it, with `/` on every system. */
async function readFolder(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const),
  )
  return new Map(texts)
}

const parsed = parsePack(await readFolder())
if (parsed.ok) {
  const { documents, facts, sources, glossary } = parsed.value
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  const told = facts.filter((fact) => fact.told.length > 0).length
  const cards = generateCards(parsed.value)
  const byTemplate = [...groupBy(cards, (card) => card.template)].map(([name, of]) => `${of.length} ${name}`)
  console.log(
    `${folder}: ${documents.length} documents, ${words} words, ${facts.length} facts (${told} told), ${sources.length} sources, ${glossary.length} terms`,
  )
  console.log(`${cards.length} cards: ${byTemplate.join(', ')}`)
} else {
  for (const { file, line, reason } of parsed.error) console.log(`${join(folder, file)}:${line}: ${reason}`)
  console.log(`${parsed.error.length} problems`)
  process.exitCode = 1
}
