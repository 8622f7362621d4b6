import { expect, test } from 'vitest'
import type { Fact, Pack, Source } from '#core/content/model'
import type { SourceId } from '#core/ids'
import {
  citedSources,
  countPack,
  countTemplates,
  doubtfulFacts,
  newestSourceDay,
  statementsByVerdict,
} from '#core/library/about-pack'
import { preparePack } from '#core/library/library'
import { lighthouses } from '../../helpers/lighthouses.ts'

const entry = preparePack(lighthouses, 'bundled')
const [aFact] = lighthouses.facts
if (aFact === undefined) throw new Error('the pack about lighthouses has facts')

const fact = (fields: Partial<Fact>): Fact => ({ ...aFact, alternatives: [], confidence: 'high', ...fields })
const { caveat: _none, ...bare } = fact({})

test('a pack is counted: a sentence that tells two facts is one cited sentence', () => {
  const twice = { ...lighthouses, facts: [...lighthouses.facts, ...lighthouses.facts] }
  const counts = countPack(entry)
  expect(counts).toMatchObject({ documents: 2, facts: lighthouses.facts.length, cards: entry.cards.length })
  expect(countPack({ pack: twice, cards: [] })).toMatchObject({
    facts: 2 * counts.facts,
    citedSentences: counts.citedSentences,
    cards: 0,
  })
})

test('the templates are counted, the most cards first, and they add up to all', () => {
  const templates = countTemplates(entry)
  expect(templates.map(({ cards }) => cards)).toEqual(templates.map(({ cards }) => cards).toSorted((a, b) => b - a))
  expect(templates.reduce((sum, { cards }) => sum + cards, 0)).toBe(entry.cards.length)
})

test.each<readonly [string, readonly string[], string | null]>([
  ['is the newest day that a title names', ['Kremlin: a summit, 15 June 2001', 'TASS, 2 Sept 2005'], '2005-09-02'],
  ['is the last day of a range', ['A drill, 18–25 August 2005'], '2005-08-25'],
  [
    'is never after the day until which sources were read',
    ['Plans for 3 May 2031', 'Xinhua, 5 July 2005'],
    '2005-07-05',
  ],
  ['is not known where titles name only years and months', ['A survey, June 2004', 'A book (2001)'], null],
])('the day of the newest source %s', (_, titles, day) => {
  const sources = titles.map((title, i): Source => ({ id: `s${i}` as SourceId, title, url: null }))
  expect(newestSourceDay({ ...lighthouses, sources, sourcesReadUntil: '2026-02-12' })).toBe(day)
})

test('a fact stands once, under the gravest of its doubts', () => {
  const differs = fact({ alternatives: ['another'], confidence: 'low' })
  const weak = fact({ confidence: 'low', caveat: 'a caveat' })
  const single = fact({ confidence: 'medium' })
  const limited = fact({ caveat: 'a caveat' })
  expect([...doubtfulFacts([bare, limited, single, weak, differs])]).toEqual([
    ['caveat', [limited]],
    ['single', [single]],
    ['weak', [weak]],
    ['differ', [differs]],
  ])
})

test('a source is counted once for each fact that names it, also one that none names', () => {
  const [one, two] = ['one', 'two'].map((id) => id as SourceId)
  if (one === undefined || two === undefined) throw new Error('two ids')
  const pack: Pack = {
    ...lighthouses,
    sources: [one, two].map((id) => ({ id, title: id, url: null })),
    facts: [fact({ sources: [one, one] }), fact({ sources: [one] })],
  }
  expect(citedSources(pack).map(({ source, facts }) => [source.id, facts])).toEqual([
    ['one', 2],
    ['two', 0],
  ])
})

test('statements are grouped by their verdict', () => {
  const statement = (id: string, verdict: string) => ({ id, verdict, statement: id, told: [], caveat: null })
  const groups = statementsByVerdict([statement('a', 'right'), statement('b', 'opinion'), statement('c', 'right')])
  expect([...groups].map(([verdict, some]) => [verdict, some.map(({ id }) => id)])).toEqual([
    ['right', ['a', 'c']],
    ['opinion', ['b']],
  ])
})
