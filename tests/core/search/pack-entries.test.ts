import { describe, expect, test } from 'vitest'
import { cardRoute } from '#core/cards/card-route'
import type { PackId } from '#core/ids'
import { preparePack } from '#core/library/library'
import { entryKey, type SearchEntry } from '#core/search/model'
import { packEntries } from '#core/search/pack-entries'
import { SearchIndex } from '#core/search/search-index'
import { lighthouses } from '../../helpers/lighthouses.ts'
import { bundled } from '../map/packs.ts'

const prepared = preparePack(lighthouses, 'bundled')
const { cards } = prepared
const entries = packEntries(prepared)
const keyed = (ids: readonly string[]): readonly string[] => ids.map((id) => `${lighthouses.id}/${id}`)
const ofKind = (kind: SearchEntry['kind']): readonly SearchEntry[] => entries.filter((entry) => entry.kind === kind)
const blocks = lighthouses.documents.flatMap((d) => d.sections.flatMap((s) => s.blocks))

test('every block, term, told fact and card of a pack can be found, each under a key of its own', () => {
  expect(ofKind('document').map(({ id }) => id)).toEqual(keyed(blocks.map(({ id }) => id)))
  expect(ofKind('card').map(({ id }) => id)).toEqual(cards.map(({ id }) => id))
  expect(ofKind('fact').map(({ id }) => id)).toEqual(
    keyed(lighthouses.facts.filter((f) => f.told.length > 0).map(({ id }) => id)),
  )
  const used = new Set(blocks.flatMap(({ spans }) => spans.flatMap((s) => (s.kind === 'term' ? [s.term] : []))))
  expect(ofKind('term').map(({ id }) => id)).toEqual(
    keyed(lighthouses.glossary.flatMap(({ id }) => (used.has(id) ? [id] : []))),
  )
  expect(ofKind('term').length).toBeGreaterThan(0)
  expect(new Set(entries.map(entryKey)).size).toBe(entries.length)
})

test('a pack that is made like another, but for its id, has other keys, and each entry says its pack', () => {
  const twin = packEntries(preparePack({ ...lighthouses, id: 'twin' as PackId }, 'own'))
  expect(new Set([...entries, ...twin].map(entryKey)).size).toBe(2 * entries.length)
  expect(new Set(twin.map(({ pack }) => pack))).toEqual(new Set(['twin']))
  expect(twin.filter(({ kind }) => kind !== 'card').every(({ route }) => route.startsWith('/read/twin/'))).toBe(true)
})

describe('a hit opens', () => {
  const open = (text: string, kind: SearchEntry['kind']) =>
    SearchIndex.build(entries)
      .search({ text, perGroup: 1, opened: null })
      .groups.find((group) => group.kind === kind)?.hits[0]

  test('a block where it stands, below the name of its section', () => {
    const [document] = lighthouses.documents
    const section = document?.sections.at(-1)
    const block = section?.blocks.at(-1)
    if (document === undefined || section === undefined || block === undefined) throw new Error('no block')
    const hit = open(`"${block.text}"`, 'document')
    expect(hit).toMatchObject({
      route: `/read/${lighthouses.id}/${document.id}/${block.id}`,
      title: { text: section.title, marks: [] },
      place: section === document.sections[0] ? 'At its beginning' : `In ${document.title}`,
    })
    expect(hit?.excerpt.marks.length).toBeGreaterThan(0)
  })

  test('a heading as a title', () => {
    const [document] = lighthouses.documents
    const hit = open(`"${document?.title}"`, 'document')
    expect(hit?.title).toMatchObject({ text: document?.title })
    expect(hit?.title.marks.length).toBeGreaterThan(0)
    expect(hit?.place).toBe('Document')
  })

  test('a fact at the sentence that tells it', () => {
    const fact = lighthouses.facts.find(({ told }) => told.length > 0)
    const hit = open(`"${fact?.told[0]?.quote}"`, 'fact')
    expect(hit?.route).toMatch(new RegExp(`/${fact?.told[0]?.block}$`))
  })

  test('a card on its own page', () => {
    const [card] = cards
    if (card === undefined) throw new Error('no card')
    expect(open(`"${card.prompt.replace('[…]', '" "')}"`, 'card')?.route).toBe(cardRoute(card.id))
  })

  test('a term at a sentence that uses it', () => {
    const [term] = ofKind('term')
    const hit = open(`"${term?.title}"`, 'term')
    const block = blocks.find(({ id }) => hit?.route.endsWith(`/${id}`))
    expect(block?.spans.some((span) => span.kind === 'term' && hit?.id === `${lighthouses.id}/${span.term}`)).toBe(true)
  })
})

test('a state is found by its name, its capital and its code, and opens its page', () => {
  const index = SearchIndex.build(packEntries(preparePack(bundled, 'bundled')))
  const found = (text: string) =>
    index
      .search({ text, perGroup: 3, opened: null })
      .groups.find((group) => group.kind === 'state')
      ?.hits.map(({ route }) => route)
  expect(found('kazakhstan')).toEqual(['/members/sco/KZ'])
  expect(found('bishkek')).toEqual(['/members/sco/KG'])
  expect(found('uzb')).toEqual(['/members/sco/UZ'])
})
