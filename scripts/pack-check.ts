/** `npm run pack:check [FOLDER]`: names file, line and reason for everything that is wrong with a pack. Ends with 1 if anything is. */
import { join } from 'node:path'
import { generateCards } from '../src/core/cards/generate-cards.ts'
import { indexPack } from '../src/core/content/index-pack.ts'
import type { Pack } from '../src/core/content/model.ts'
import { parsePack } from '../src/core/content/parse-pack.ts'
import { sentencesOf } from '../src/core/content/sentences.ts'
import { groupBy } from '../src/core/group-by.ts'
import { readPackFolder } from '../src/main/read-pack-folder.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'resources', 'packs', 'sco')

const parsed = parsePack(await readPackFolder(folder))
if (parsed.ok) {
  const { documents, facts, sources, glossary } = parsed.value
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  const told = facts.filter((fact) => fact.told.length > 0).length
  const { sentences, cited } = countSentences(parsed.value)
  const cards = generateCards(parsed.value)
  const byTemplate = [...groupBy(cards, (card) => card.template)].map(([name, of]) => `${of.length} ${name}`)
  console.log(
    `${folder}: ${documents.length} documents, ${words} words, ${facts.length} facts (${told} told), ${sources.length} sources, ${glossary.length} terms`,
  )
  console.log(documents.map((document) => `${document.id} ${document.words}`).join(', '))
  console.log(`${cited} of ${sentences} sentences are tied to their sources`)
  console.log(`${cards.length} cards: ${byTemplate.join(', ')}`)
} else {
  for (const { file, line, reason } of parsed.error) console.log(`${join(folder, file)}:${line}: ${reason}`)
  console.log(`${parsed.error.length} problems`)
  process.exitCode = 1
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
