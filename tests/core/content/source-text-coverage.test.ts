/**
 * The bundled pack against the text and the research records that it was written from, which are not part of the repository. The pack's own
 * `statements.json` names each statement of that text in our words, the blocks that hold it, and the caveat that must stand with it: the gate
 * holds the pack to it. Fixtures: `research-records.json`, the ids of the records by confidence; `docs/untold-records.json`, those that no fact of
 * the same id tells, with what tells them and why; `source-sentence-hashes.json`, a hash of each sentence of six words or more (see `hashOf`).
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { sentencesOf } from '#core/content/sentences'
import untold from '../../../docs/untold-records.json' with { type: 'json' }
import { readPackFolder } from '../../../src/main/read-pack-folder.ts'
import records from '../../fixtures/research-records.json' with { type: 'json' }
import sentenceHashes from '../../fixtures/source-sentence-hashes.json' with { type: 'json' }
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

/** The statements of the source text, one for each row of the table of the research notes. */
const STATEMENTS = [
  'founded',
  'security-alliance',
  'member-list',
  'first-focus',
  'wider-cooperation',
  'counterweight',
  'platform',
  'exercises-2003',
  'peace-mission-2005',
  'india-pakistan-2017',
  'drills-2018-2023',
  'talks-naval-patrols',
  'talks-technology',
  'peace-mission-rhythm',
  'peace-mission-focus',
  'emphasis',
  'rats',
  'three-evils',
  'joint-patrols',
  'technology-and-defence-summits',
  'india-pakistan-cautious',
  'platform-outside-alliances',
  'wider-reach',
  'joint-response',
  'logistics-networks',
  'india-tensions',
  'dialogue-no-alliance',
  'three-links',
]

it('every statement of the source text has its place, with its caveat where it needs one', () => {
  expect(pack.statements.map(({ id }) => id)).toEqual(STATEMENTS)
  const uncertain = pack.statements.filter(({ verdict }) => /caveat|not confirmed|incomplete|opinion/.test(verdict))
  expect(uncertain.filter(({ caveat }) => caveat === null)).toEqual([])
})

describe('the research records', () => {
  const facts = new Map(pack.facts.map((fact) => [fact.id as string, fact]))
  const exceptions = new Map(untold.map((exception) => [exception.record, exception]))

  it('of high and medium confidence are told, each by a fact of its id, or listed with what tells them and why', () => {
    const sure = [...records.high, ...records.medium]
    expect(sure.filter((id) => !facts.has(id) && !exceptions.has(id))).toEqual([])
    expect(pack.facts.filter(({ told }) => told.length === 0)).toEqual([])
  })

  it('that are listed are no facts by themselves, and what is said to tell them is there', () => {
    for (const { record, told, reason } of untold) {
      expect([...records.high, ...records.medium]).toContain(record)
      expect(facts.has(record)).toBe(false)
      expect(told.filter((id) => !facts.has(id))).toEqual([])
      expect(reason).toMatch(/\.$/)
    }
  })

  it('of low confidence give no fact that is surer than they are', () => {
    const surer = records.low.filter((id) => facts.has(id) && facts.get(id)?.confidence !== 'low')
    expect(surer).toEqual([])
    expect(records.low.filter((id) => facts.get(id)?.caveat === undefined)).toEqual([])
  })

  it('are all 250', () => {
    expect([records.high, records.medium, records.low].map((ids) => ids.length)).toEqual([180, 58, 12])
  })
})

/** Sentences with a number that state no fact of the subject: on this text itself, on its sources, or pointing to another place. */
const ON_THE_TEXT = [
  'The newest source is of 12 February 2026.',
  'Whatever came later is not known here, neither the summit planned for Bishkek in 2026 nor any later change among the members.',
  // The sentence before it has the sources for both figures.
  'Some sources say 25%.',
  'A word that is missing can tell as much as a word that is there, as at Qingdao in 2025.',
]

it('every sentence with a year or a figure is tied to its sources', () => {
  const uncited = pack.documents.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.blocks.flatMap(({ id, kind, text }) => {
        const quotes = factsOf(id).flatMap(({ told }) => told.filter(({ block }) => block === id))
        return sentencesOf(text)
          .map(({ start, end }) => text.slice(start, end))
          .filter((sentence) => kind !== 'heading' && /\d/.test(sentence))
          .filter((sentence) => !quotes.some(({ quote }) => quote.includes(sentence)))
      }),
    ),
  )
  expect(uncited.filter((sentence) => !ON_THE_TEXT.includes(sentence))).toEqual([])
  expect(ON_THE_TEXT.filter((sentence) => !uncited.includes(sentence))).toEqual([])
})

describe('the documents', () => {
  it('have 6,000 to 10,000 words in all, each 400 to 1,200', () => {
    const words = pack.documents.map((document) => document.words)
    const sum = words.reduce((all, one) => all + one, 0)
    expect(sum).toBeGreaterThanOrEqual(6000)
    expect(sum).toBeLessThanOrEqual(10_000)
    expect(pack.documents.filter((document) => document.words < 400 || document.words > 1200)).toEqual([])
  })
})

describe('what the timeline, the map and the pages of members read', () => {
  const ofKind = (...kinds: readonly string[]) => pack.facts.filter(({ kind }) => kinds.includes(kind ?? ''))

  it('has a host for every summit and exercise, and a place for all that did not meet online', () => {
    const online = ['summit-2020', 'summit-2023']
    // Along all borders of the members; announced for a region.
    const nowhere = [...online, 'ex-solidarity-2018', 'ex-sary-arka-2019']
    const events = ofKind('summit', 'exercise')
    expect(events.filter(({ hosts }) => hosts === undefined).map(({ id }) => id)).toEqual(['ex-solidarity-2018'])
    expect(
      events
        .filter(({ at }) => at === undefined)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(nowhere.toSorted())
  })

  it('has 25 summits, one a year from 2001 on, and one that is planned', () => {
    const summits = pack.facts.filter(({ id }) => /^summit-\d{4}/.test(id))
    expect(summits.map(({ when }) => when?.start.slice(0, 4) ?? '').toSorted()).toEqual(
      Array.from({ length: 26 }, (_, i) => String(2001 + i)),
    )
  })

  it('has the state of every member, observer and partner, and its topics for every fact', () => {
    const joined = (relation: string) => pack.facts.filter((fact) => fact.relation === relation)
    expect(joined('member-since')).toHaveLength(10)
    expect(joined('observer-since')).toHaveLength(6)
    expect(joined('partner-since')).toHaveLength(16)
    expect(pack.facts.filter(({ topics }) => topics === undefined)).toEqual([])
  })
})

it('says as of when the chair is known, as it will age', () => {
  const chair = pack.facts.find(({ id }) => id === 'chair-2025-2026')
  expect(chair?.told[0]?.quote).toMatch(/^As of February 2026 /)
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
    ...pack.statements.map(({ statement }) => statement),
    ...pack.editions.flatMap(({ changes }) => changes),
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
