/**
 * The bundled pack against the text that it was written from. That text and the research records are not part of the repository:
 * `source-statements.json` names each of its statements in our words, the blocks that hold it, and the caveat that must stand with it;
 * `source-sentence-hashes.json` holds a hash of each of their sentences of six words or more (see `hashOf`).
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { sentencesOf } from '#core/content/sentences'
import { readPackFolder } from '../../../src/main/read-pack-folder.ts'
import sentenceHashes from '../../fixtures/source-sentence-hashes.json' with { type: 'json' }
import statements from '../../fixtures/source-statements.json' with { type: 'json' }
import { parseGood } from '../../helpers/lighthouses.ts'

const pack = parseGood(await readPackFolder(join(import.meta.dirname, '../../../resources/packs/sco')))
const blocks = new Map<string, string>(
  pack.documents.flatMap(({ sections }) =>
    sections.flatMap((section) => section.blocks.map(({ id, text }) => [id, text])),
  ),
)
const hashes = new Set(sentenceHashes)

/** The facts that a block tells. */
function factsOf(block: string) {
  return pack.facts.filter(({ told }) => told.some((telling) => telling.block === block))
}

/** First 16 hex digits of the SHA-256 of a sentence in lower case, everything but letters and digits made one space; null if it is under six words. */
function hashOf(sentence: string): string | null {
  const words = sentence
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words.split(' ').length < 6 ? null : createHash('sha256').update(words).digest('hex').slice(0, 16)
}

describe('the statements of the source text', () => {
  test.each(statements)('"$statement" is told', ({ told }) => {
    const missing = told.filter(({ block, phrase }) => blocks.get(block)?.includes(phrase) !== true)
    expect(missing).toEqual([])
  })

  test.each(statements.flatMap(({ caveat, ...rest }) => (caveat === null ? [] : [{ ...rest, caveat }])))(
    '"$statement" has its caveat beside it',
    ({ told, caveat }) => {
      const beside = told.flatMap(({ block }) => [blocks.get(block), ...factsOf(block).map((fact) => fact.caveat)])
      expect(beside.filter((text) => text?.includes(caveat))).not.toEqual([])
    },
  )

  it('are all listed', () => {
    expect(statements).toHaveLength(28)
  })
})

test.each(['overview-links-website', 'overview-links-china-russia', 'overview-links-peace-mission'])(
  'the link %s has an address',
  (block) => {
    const sources = factsOf(block).flatMap((fact) => fact.sources)
    const addresses = sources.map((id) => pack.sources.find((source) => source.id === id)?.url)
    expect(addresses).toEqual([expect.stringMatching(/^https?:\/\//)])
  },
)

it('tells at least 80 facts that cards can be made of', () => {
  const sure = pack.facts.filter(({ told, confidence }) => told.length > 0 && confidence !== 'low')
  expect(sure.length).toBeGreaterThanOrEqual(80)
})

describe('our own prose', () => {
  const texts = [
    ...blocks.values(),
    ...pack.documents.map(({ summary }) => summary),
    ...pack.facts.flatMap(({ caveat }) => caveat ?? []),
    ...pack.glossary.map(({ definition }) => definition),
  ]
  const sentences = texts.flatMap((text) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)))

  it('takes over no sentence of the source text or of the research records', () => {
    const copied = sentences.filter((sentence) => hashes.has(hashOf(sentence) ?? ''))
    expect(copied).toEqual([])
  })

  it('is held against hashes that know a copied sentence, whatever its case and punctuation', () => {
    expect(hashes).toContain(hashOf('The SCO charter entered into force on 19 September, 2003'))
  })
})
