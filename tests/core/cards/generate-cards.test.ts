import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateCards } from '#core/cards/generate-cards'
import type { Fact, Pack, When } from '#core/content/model'
import type { BlockId } from '#core/ids'
import { readPackFolder } from '../../../src/main/read-pack-folder.ts'
import { testCardInvariants } from '../../helpers/card-invariants.ts'
import { lighthouses, parseGood } from '../../helpers/lighthouses.ts'

const bundled = parseGood(await readPackFolder(join(import.meta.dirname, '../../../resources/packs/sco')))

describe('the invented pack', () => {
  testCardInvariants(lighthouses)
})

describe('the bundled pack', () => {
  testCardInvariants(bundled)
})

/** The invented pack with some facts alone, their fields changed. */
const packOf = (changes: Readonly<Record<string, Partial<Fact>>>): Pack => ({
  ...lighthouses,
  facts: lighthouses.facts.flatMap((fact) =>
    changes[fact.id] === undefined ? [] : [{ ...fact, ...changes[fact.id] }],
  ),
})

const names = (pack: Pack) => generateCards(pack).map(({ id }) => id.replace('lighthouses/', ''))

describe('a card', () => {
  it('has its question, its answer, and where the answer stands', () => {
    expect(generateCards(packOf({ 'member-westmark': {} }))).toEqual([
      {
        id: 'lighthouses/member-westmark/accession.date',
        pack: 'lighthouses',
        fact: 'member-westmark',
        template: 'accession',
        prompt: 'When did Westmark become a full member of the League?',
        answer: '1 June 1930',
        citation: {
          document: 'overview',
          documentTitle: 'The League',
          telling: { block: 'overview-members-2', quote: 'Sudland and Westmark became full members on 1 June 1930.' },
          sources: lighthouses.sources,
          asOf: '1999-12-31',
          caveat: 'The log of Cape Grey says 1931.',
        },
        order: 0,
      },
      expect.objectContaining({ id: 'lighthouses/member-westmark/accession.state' }),
    ])
  })

  it('is not made from low confidence', () => {
    expect(names(packOf({ 'council-seat': {} }))).toEqual(['council-seat/where'])
    expect(names(packOf({ 'council-seat': { confidence: 'low' } }))).toEqual([])
  })

  it('is not made from a fact that no sentence tells', () => {
    expect(names(packOf({ 'council-seat': { told: [] } }))).toEqual([])
  })

  it('is not made where the question gives the answer away', () => {
    expect(names(packOf({ 'lumen-assembly': { subject: 'the Assembly' } }))).toContain('lumen-assembly/where')
    expect(names(packOf({ 'lumen-assembly': {} }))).not.toContain('lumen-assembly/where')
  })

  const chair = 'Bo Lund, head of the Lund chair, came on 1 February 1998.'
  it.each<[string, string, string, readonly string[]]>([
    ['lumen-assembly', 'the Assembly of 1960', 'The Assembly of 1960 met in Lumen on 18–25 August 1960.', ['where']],
    ['partner-isolde', 'the Isles of 1950', 'The Isles of 1950 joined in 1950.', []],
    ['partner-isolde', 'the League Isles', 'The League Isles joined in 1950.', ['accession.date']],
    ['keeper-lund', 'head of the Lund chair', chair, ['when.start']],
    ['keeper-lund', 'keeper of 1998', 'Bo Lund, keeper of 1998, came on 1 February 1998.', ['who.person']],
  ])('of %s as "%s" is made only where the question keeps the answer', (id, subject, quote, made) => {
    const told = [{ block: 'overview-2' as BlockId, quote }]
    expect(names(packOf({ [id]: { subject, told } }))).toEqual(made.map((name) => `${id}/${name}`))
  })

  it('cites the first sentence that tells its answer', () => {
    const [first, ...others] = lighthouses.facts.find(({ id }) => id === 'great-fog')?.told ?? []
    if (first === undefined) throw new Error('the great fog is told')
    const elsewhere = {
      ...first,
      block: 'exercises-2' as typeof first.block,
      quote: 'It called the League "a club of keepers".',
    }
    const cards = generateCards(packOf({ 'great-fog': { told: [elsewhere, first, ...others] } }))
    expect(cards.map(({ citation }) => citation.telling)).toEqual(cards.map(() => first))
  })
})

describe('a date is asked from only where it stands for one subject of its relation', () => {
  const day = (start: string): When => ({ start, precision: 'day' })
  const year = (start: string): When => ({ start, precision: 'year' })

  it('which two on the same day do not', () => {
    expect(names(packOf({ 'member-sudland': {}, 'member-westmark': {} }))).toEqual([
      'member-sudland/accession.date',
      'member-westmark/accession.date',
    ])
  })

  it('nor a day and the year that it lies in', () => {
    const other = { when: year('1921'), value: '1921', told: [] }
    expect(names(packOf({ 'member-norland': {}, 'member-sudland': other }))).toEqual(['member-norland/accession.date'])
  })

  it('nor a day that is an alternative of the other', () => {
    const other = { alternatives: ['1921-05-04'], told: [] }
    expect(names(packOf({ 'member-norland': {}, 'member-sudland': other }))).toEqual(['member-norland/accession.date'])
  })

  it('which a day of another relation does not change', () => {
    expect(names(packOf({ 'member-norland': {}, 'league-founded': {} }))).toEqual(
      expect.arrayContaining(['member-norland/accession.state', 'league-founded/what']),
    )
  })

  it('but what happened is held against all relations, and asked by the day only', () => {
    expect(names(packOf({ 'great-fog': {} }))).toContain('great-fog/what')
    const sameDay = { when: day('1962-11-03'), told: [] }
    expect(names(packOf({ 'great-fog': {}, 'lumen-assembly': sameDay }))).not.toContain('great-fog/what')
    expect(names(packOf({ 'great-fog': { when: year('1962') } }))).not.toContain('great-fog/what')
  })
})

describe('a document is asked for by its date', () => {
  const sameDay = (fields: Partial<Fact>): Partial<Fact> => ({
    when: { start: '1922-07-07', precision: 'day' },
    ...fields,
    told: [],
  })

  it('where no meeting of the pack fell on it', () => {
    expect(names(packOf({ 'lens-charter': {}, 'lumen-assembly': {} }))).toContain('lens-charter/what')
    const exercise = sameDay({ relation: 'held-in' })
    expect(names(packOf({ 'lens-charter': {}, 'great-fog': exercise }))).toContain('lens-charter/what')
  })

  it.each(['signed-in', 'adopted-in'] as const)(
    'but not of a day of a meeting (%s), which gives out several',
    (relation) => {
      const told = [
        {
          block: 'overview-bodies-2' as BlockId,
          quote: 'The Lens Charter was signed in Lumen on 7 July 1922 and entered into force on 1 January 1924.',
        },
      ]
      const meeting = sameDay({ relation: 'met-in' })
      const made = names(packOf({ 'lens-charter': { relation, told }, 'lumen-assembly': meeting }))
      expect(made).not.toContain('lens-charter/what')
      expect(made).toContain('lens-charter/when.start')
    },
  )

  it('and by the day on which it came into force, whatever met then', () => {
    const meeting = { relation: 'met-in', when: { start: '1924-01-01', precision: 'day' }, told: [] } as const
    expect(names(packOf({ 'lens-charter-in-force': {}, 'lumen-assembly': meeting }))).toContain(
      'lens-charter-in-force/what',
    )
  })
})

describe('an exercise whose name tells its year is asked by its place', () => {
  const told = [{ block: 'overview-2' as BlockId, quote: 'Long Night 1955 was held off Cape Grey in 1955.' }]
  const named = { subject: 'Long Night 1955', told }

  it('where it was the only one', () => {
    expect(names(packOf({ 'long-night': named }))).toEqual(['long-night/what.place', 'long-night/where'])
    const elsewhere = { relation: 'held-in', value: 'Lumen', told: [] } as const
    expect(names(packOf({ 'long-night': named, 'great-fog': { ...elsewhere, place: 'Lumen, Norland' } }))).toContain(
      'long-night/what.place',
    )
  })

  it.each([
    ['the same place', { value: 'Cape Grey' }],
    ['the land around it', { value: 'Norland', place: 'Norland' }],
    ['a place within it', { value: 'the lighthouse', place: 'the lighthouse, Cape Grey, Norland' }],
  ])('but not where another one was held at %s', (_, fields) => {
    const other = { relation: 'held-in', told: [], ...fields } as const
    const first = { ...named, place: 'Cape Grey, Norland' }
    expect(names(packOf({ 'long-night': first, 'great-fog': other }))).toEqual(['long-night/where'])
  })
})

describe('two cards of the same question', () => {
  it('are both dropped if their answers differ', () => {
    const both = { when: { start: '1990', end: '1993', precision: 'year' } as const }
    expect(names(packOf({ 'keeper-fyr': both, 'keeper-lund': both }))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/who\.person/)]),
    )
  })

  it('are one card, of the smaller id, if their answers agree', () => {
    const [fact] = packOf({ 'council-seat': {} }).facts
    if (fact === undefined) throw new Error('the council has a seat')
    const twin = { ...fact, id: 'a-seat' as Fact['id'] }
    for (const facts of [
      [fact, twin],
      [twin, fact],
    ]) {
      expect(names({ ...lighthouses, facts })).toEqual(['a-seat/where'])
    }
  })
})
