/** `npm run pack:check [FOLDER]`: names file, line and reason for everything that is wrong with a pack. Ends with 1 if anything is. */
import { join } from 'node:path'
import { generateCards } from '../src/core/cards/generate-cards.ts'
import { parsePack } from '../src/core/content/parse-pack.ts'
import { groupBy } from '../src/core/group-by.ts'
import { readPackFolder } from '../src/main/read-pack-folder.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'resources', 'packs', 'sco')

const parsed = parsePack(await readPackFolder(folder))
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
