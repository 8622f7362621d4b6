import { describe, expect, it, test } from 'vitest'
import type { Fact } from '#core/content/model'
import { parsePack } from '#core/content/parse-pack'
import {
  lighthouseFiles as good,
  lighthouses,
  lineOf,
  parseGood,
  withFact,
  withText,
} from '../../helpers/lighthouses.ts'

const problemsOf = (files: ReadonlyMap<string, string>) => {
  const parsed = parsePack(files)
  return parsed.ok ? [] : parsed.error
}

describe('a good pack', () => {
  it('is given whole', () => {
    expect(lighthouses).toMatchObject({
      id: 'lighthouses',
      title: 'The League of Lights',
      organization: 'the League',
      edition: 3,
      language: 'en',
      license: 'CC0 1.0',
      sourcesReadUntil: '1999-12-31',
    })
    expect(lighthouses.documents.map(({ id }) => id)).toEqual(['overview', 'exercises'])
    expect(lighthouses.facts).toEqual(JSON.parse(good.get('facts.json') ?? ''))
    expect(lighthouses.sources).toEqual(JSON.parse(good.get('sources.json') ?? ''))
    expect(lighthouses.glossary).toEqual(JSON.parse(good.get('glossary.json') ?? ''))
    expect(lighthouses.samples).toMatchObject(JSON.parse(good.get('samples.json') ?? ''))
  })

  it('may do without samples, and a sample without tags; a note and a card also without a passage', () => {
    const files = new Map(good)
    files.delete('samples.json')
    expect(parseGood(files).samples).toEqual([])
    expect(lighthouses.samples[1]).toMatchObject({ kind: 'note', passage: null, tags: [] })
  })

  it('needs no organization where no fact is about membership', () => {
    const facts = (JSON.parse(good.get('facts.json') ?? '') as Fact[]).filter(
      ({ id }) => !/^(member|observer|partner)-/.test(id),
    )
    const files = withText(good, 'pack.json', '"organization": "the League",', '')
    expect(parseGood(new Map(files).set('facts.json', JSON.stringify(facts))).organization).toBeNull()
  })

  it('may have facts that agree: the same value, a coarser date, an alternative', () => {
    const again = { ...(JSON.parse(good.get('facts.json') ?? '') as Fact[])[2], id: 'again', told: [] }
    for (const fields of [
      {},
      { value: '1930', when: { start: '1930', precision: 'year' } },
      { value: '1931', when: { start: '1931', precision: 'year' }, alternatives: ['1930-06-01'] },
      { subject: 'Sudland beyond the sea', value: '1931', when: { start: '1931', precision: 'year' } },
    ]) {
      const facts = [...(JSON.parse(good.get('facts.json') ?? '') as Fact[]), { ...again, ...fields }]
      for (const order of [facts, facts.toReversed()]) {
        expect(problemsOf(new Map(good).set('facts.json', JSON.stringify(order)))).toEqual([])
      }
    }
  })

  it('may give many values where the relation has many', () => {
    const files = withFact(good, 'keeper-lund', { told: [] })
    expect(problemsOf(withFact(files, 'keeper-lund', { told: [], value: 'Cy Dahl' }))).toEqual([])
  })
})

/** A fault in a text: the file, what is replaced by what, a text on the line that is to be named, and the reason. */
type TextFault = readonly [name: string, file: string, from: string, to: string, at: string, reason: RegExp]

const textFaults: readonly TextFault[] = [
  ['a newer format', 'pack.json', '"format": 1', '"format": 2', '"format"', /format: .*expected 1/],
  ['a field that is not known', 'pack.json', '"edition": 3', '"edition": 3,\n"editon": 3', '"editon"', /"editon"/],
  ['an edition of 0', 'pack.json', '"edition": 3', '"edition": 0', '"edition"', /edition: /],
  ['a language that is none', 'pack.json', '"language": "en"', '"language": "English!"', '"language"', /language tag/],
  ['sources read until a month', 'pack.json', '1999-12-31', '1999-12', '"sourcesReadUntil"', /must be a real day/],
  ['an id in capitals', 'pack.json', '"lighthouses"', '"Lighthouses"', '"Lighthouses"', /id: an id is/],
  ['JSON that is none', 'pack.json', '"edition": 3,', '"edition": 3', '"language"', /not JSON/],
  ['JSON that ends early', 'glossary.json', '}]\n', '}', '"fresnel-lens"', /not JSON/],
  [
    'an address that is none',
    'sources.json',
    'https://example.org/',
    'ftp://example.org/',
    'ftp:',
    /url: must be an http/,
  ],
  ['an address with a space', 'sources.json', 'almanac?year', 'alma nac?year', '"almanac"', /url: must be an http/],
  [
    'a title with white space at its end',
    'sources.json',
    'Almanac"',
    'Almanac "',
    '"almanac"',
    /title: must be one line/,
  ],
  [
    'a source that no fact names',
    'sources.json',
    '[',
    '[\n{ "id": "more", "title": "More", "url": null },',
    '"more"',
    /source more: no fact names it/,
  ],
  [
    'a source id that is there twice',
    'sources.json',
    '[',
    '[\n{ "id": "log", "title": "More", "url": null },',
    '"The log of Cape Grey"',
    /id: "log" is there twice/,
  ],
  [
    'a term that no document links to',
    'glossary.json',
    '[',
    '[\n{ "id": "more", "term": "More", "definition": "M." },',
    '"more"',
    /term more: no document links to it/,
  ],
  [
    'a sample in a block that is not there',
    'samples.json',
    '"block": "overview-motto"',
    '"block": "overview-slogan"',
    '"overview-slogan"',
    /there is no block "overview-slogan"/,
  ],
  [
    'a sample whose quote is not in its block',
    'samples.json',
    'We keep the light for all.',
    'We keep the dark for all.',
    'We keep the dark',
    /the quote stands nowhere in \{#overview-motto\}/,
  ],
  [
    'a sample whose quote stands several times in its block',
    'samples.json',
    'We keep the light for all.',
    'a',
    '"quote": "a"',
    /the quote stands 3 times in \{#overview-motto\}/,
  ],
  ['a sample in a colour that there is not', 'samples.json', '"yellow"', '"orange"', '"orange"', /color: /],
  ['a sample whose id is no UUID', 'samples.json', '"id": "', '"id": "x', '"id": "x', /id: must be a UUID/],
  [
    'a link to no document',
    'documents/overview.md',
    '(exercises)',
    '(exercise)',
    '(exercise)',
    /there is no document "exercise"/,
  ],
  [
    'a link to no block',
    'documents/overview.md',
    '#exercises-first',
    '#exercises-last',
    'exercises-last',
    /no block "exercises-last".*there is none/,
  ],
  [
    'a link to a block elsewhere',
    'documents/overview.md',
    '#exercises-first',
    '#overview-1',
    '#overview-1)',
    /another document/,
  ],
  [
    'a link to no term',
    'documents/exercises.md',
    'The Great Fog',
    'The [Great Fog](term:fog)',
    'term:fog',
    /there is no glossary term "fog"/,
  ],
  [
    'a block id that is there twice',
    'documents/exercises.md',
    '{#exercises-3}',
    '{#overview-2}',
    '{#overview-2}',
    /too/,
  ],
  ['what a document may not have', 'documents/exercises.md', '# Drills', '<b>\n\n# Drills', '<b>', /HTML/],
]

describe('the gate names file, line and reason of a fault in a text:', () => {
  test.each(textFaults)('%s', (_, file, from, to, at, reason) => {
    const files = withText(good, file, from, to)
    const problems = problemsOf(files)
    expect(problems).toContainEqual({ file, line: lineOf(files, file, at), reason: expect.stringMatching(reason) })
  })

  it('membership without an organization', () => {
    const files = withText(good, 'pack.json', '"organization": "the League",', '')
    const member = lineOf(files, 'facts.json', '"id": "member-norland"')
    expect(problemsOf(files)).toContainEqual({
      file: 'facts.json',
      line: member,
      reason: 'fact member-norland: member-since needs the organization in pack.json',
    })
    expect(problemsOf(files)).toHaveLength(5)
  })

  it('a file that is missing', () => {
    for (const file of [...good.keys()].filter((name) => name !== 'samples.json')) {
      const files = new Map(good)
      files.delete(file)
      expect(problemsOf(files)).toContainEqual({ file, line: 0, reason: 'this file is missing' })
    }
  })

  it('a file that pack.json does not list', () => {
    expect(problemsOf(new Map(good).set('documents/more.md', ''))).toEqual([
      { file: 'documents/more.md', line: 0, reason: 'pack.json lists no such document' },
    ])
  })

  it('records that are no array', () => {
    expect(problemsOf(new Map(good).set('glossary.json', '\n{ "terms": [] }'))).toContainEqual({
      file: 'glossary.json',
      line: 2,
      reason: 'must be an array',
    })
  })

  it('a document that pack.json lists twice', () => {
    const files = withText(good, 'pack.json', '"overview", ', '"overview", "overview", ')
    expect(problemsOf(files)).toContainEqual({
      file: 'pack.json',
      line: 0,
      reason: expect.stringMatching(/"overview" is listed twice/),
    })
  })

  it('an address that is listed twice', () => {
    const files = withText(good, 'sources.json', '"url": null', '"url": "https://example.org/almanac?year=1998"')
    expect(problemsOf(files)).toEqual([
      { file: 'sources.json', line: 3, reason: expect.stringMatching(/^url: .* is there twice$/) },
    ])
  })

  it('a term that is there twice under two ids', () => {
    const files = withText(
      good,
      'glossary.json',
      '[',
      '[{ "id": "more", "term": "FRESNEL lens", "definition": "M." },\n',
    )
    expect(problemsOf(files)).toContainEqual({
      file: 'glossary.json',
      line: 2,
      reason: expect.stringMatching(/^term: "fresnel lens" is there twice$/),
    })
  })
})

/** A fault in a fact: its id, the fields that replace its own, a text or a field on the line that is to be named, and the reason. */
type FactFault = readonly [
  name: string,
  id: string,
  fields: { readonly [K in keyof Fact]?: unknown },
  at: string,
  reason: RegExp,
]

/** The 1-based line of a fact's field, as `withFact` lays it out; of two facts with the id, in the later one. */
function lineOfField(files: ReadonlyMap<string, string>, id: string, field: string): number {
  const text = files.get('facts.json') ?? ''
  const at = text.indexOf(`"${field}":`, text.lastIndexOf(`"id": "${id}"`))
  if (at === -1) throw new Error(`${id} has no ${field}`)
  return text.slice(0, at).split('\n').length
}

const told = (block: string, quote: string) => ({ told: [{ block, quote }] })
const day = (start: string, end?: string) => ({
  when: { start, precision: 'day', ...(end === undefined ? {} : { end }) },
})
const fyr =
  'Ada Fyr was Keeper of the League from 1990 to 1993; Bo Lund became Keeper of the League on 1 February 1998.'

const factFaults: readonly FactFault[] = [
  ['an id in capitals', 'council-seat', { id: 'Seat' }, '"Seat"', /id: an id is/],
  ['an id that is there twice', 'untold', { id: 'great-fog' }, 'id', /id: "great-fog" is there twice/],
  ['a field that is not known', 'council-seat', { caveats: 'x' } as object, 'caveats', /"caveats"/],
  ['a relation that is not known', 'council-seat', { relation: 'sits-in' }, '"sits-in"', /relation: /],
  ['a confidence that is not known', 'council-seat', { confidence: 'sure' }, '"sure"', /confidence: /],
  ['a subject of two lines', 'council-seat', { subject: 'a\nb' }, '"a\\nb"', /subject: must be one line/],
  ['a date that is none', 'great-fog', day('1962-11-31'), '"1962-11-31"', /when.start: must be a real date/],
  ['no source', 'council-seat', { sources: [] }, '"sources": []', /sources: /],
  [
    'a source that is not there',
    'council-seat',
    { sources: ['almanac', 'no-book'] },
    '"no-book"',
    /there is no source "no-book"/,
  ],
  ['a source named twice', 'council-seat', { sources: ['log', 'log'] }, 'sources', /a source is named twice/],
  ['high confidence from one source', 'council-seat', { confidence: 'high' }, 'confidence', /fewer than two sources/],
  ['a value that is not the date', 'member-sudland', { value: '1930-06-02' }, '"1930-06-02"', /must equal when.start/],
  ['a date relation without date', 'member-sudland', { when: undefined }, 'value', /must equal when.start/],
  [
    'a date less precise than it says',
    'great-fog',
    day('1962-11'),
    '"1962-11"',
    /not as precise as it says, to the day/,
  ],
  [
    'an end less precise than it says',
    'lumen-assembly',
    day('1960-08-18', '1960-08'),
    '"1960-08"',
    /when.end "1960-08" is not as precise/,
  ],
  ['an end before the start', 'lumen-assembly', day('1960-08-25', '1960-08-18'), '"1960-08-18"', /when.end is before/],
  [
    'asOf that is neither a year nor the day',
    'great-fog',
    { asOf: '1999-12' },
    '"1999-12"',
    /asOf is a year, or sourcesReadUntil/,
  ],
  [
    'asOf of a figure that is no year',
    'long-night-keepers',
    { asOf: '1999-12-31' },
    'asOf',
    /asOf of measured is a year/,
  ],
  ['asOf of a term that is no year', 'keeper-fyr', { asOf: '1999-12-31' }, 'asOf', /asOf of held-by is a year/],
  ['asOf after the sources', 'great-fog', { asOf: '2000' }, '"2000"', /asOf is after sourcesReadUntil/],
  ['a date after the sources', 'untold', day('2000-01-01'), '"2000-01-01"', /when.start is after sourcesReadUntil/],
  [
    'a block that is not there',
    'great-fog',
    told('exercises-4', 'The Great Fog came down on 3 November 1962 at Cape Grey.'),
    '"exercises-4"',
    /there is no block "exercises-4"/,
  ],
  [
    'a quote that does not stand in its block',
    'great-fog',
    told('exercises-3', 'The great Fog came down on 3 November 1962 at Cape Grey.'),
    '"The great Fog came down on 3 November 1962 at Cape Grey."',
    /the quote does not stand in block exercises-3/,
  ],
  [
    'a quote that stands in another block',
    'great-fog',
    told('exercises-2', 'The Great Fog came down on 3 November 1962 at Cape Grey.'),
    '"The Great Fog came down on 3 November 1962 at Cape Grey."',
    /does not stand/,
  ],
  [
    'half a sentence',
    'great-fog',
    told('exercises-3', 'The Great Fog came down on 3 November 1962 at Cape Grey'),
    '"The Great Fog came down on 3 November 1962 at Cape Grey"',
    /not one or more whole sentences/,
  ],
  [
    'a sentence without its beginning',
    'great-fog',
    told('exercises-3', 'Great Fog came down on 3 November 1962 at Cape Grey.'),
    '"Great Fog came down on 3 November 1962 at Cape Grey."',
    /not one or more whole sentences/,
  ],
  [
    'a value that the sentence does not name',
    'keeper-fyr',
    { value: 'Ida Fyr' },
    '"Ida Fyr"',
    /no quote has the value "Ida Fyr"/,
  ],
  ['a value that is a part of a word', 'keeper-fyr', { value: 'Keep' }, '"Keep"', /no quote has the value "Keep"/],
  [
    'a place that the sentence does not name',
    'lens-charter',
    { value: 'Norland' },
    'value',
    /no quote has the value "Norland"/,
  ],
  [
    'a date that the sentence does not name',
    'great-fog',
    day('1962-11-04'),
    '"1962-11-04"',
    /no quote has the date 1962-11-04 of when.start/,
  ],
  [
    'a date that the sentence knows less well',
    'fresnel-first',
    day('1823-05-05'),
    '"1823-05-05"',
    /no quote has the date/,
  ],
  [
    'an end that the sentence does not name',
    'lumen-assembly',
    day('1960-08-18', '1960-08-26'),
    '"1960-08-26"',
    /no quote has the date 1960-08-26 of when.end/,
  ],
  [
    'a further place that the sentence does not name',
    'great-fog',
    { place: 'Lumen, Norland' },
    '"Lumen, Norland"',
    /no quote has the place "Lumen, Norland"/,
  ],
  [
    'a value that contradicts another fact',
    'untold',
    { subject: 'The council', relation: 'seated-in', value: 'Lumen' },
    'value',
    /"Lumen" contradicts "Porto Claro, Norland" of fact council-seat/,
  ],
]

describe('the gate names file, line and reason of a fault in a fact:', () => {
  test.each(factFaults)('%s', (_, id, fields, at, reason) => {
    const files = withFact(good, id, fields)
    const problems = problemsOf(files)
    const line = at.startsWith('"')
      ? lineOf(files, 'facts.json', at)
      : lineOfField(files, typeof fields.id === 'string' ? fields.id : id, at)
    expect(problems).toEqual([{ file: 'facts.json', line, reason: expect.stringMatching(reason) }])
  })

  it('a quote that stands twice in its block', () => {
    const line = 'The Great Fog came down on 3 November 1962 at Cape Grey.'
    const files = withText(good, 'documents/exercises.md', line, `${line} ${line}`)
    expect(problemsOf(files)).toEqual([
      {
        file: 'facts.json',
        line: lineOf(files, 'facts.json', line),
        reason: expect.stringMatching(/great-fog: the quote stands more than once/),
      },
    ])
  })

  it('a fact whose value is told in one sentence and whose date in another is good', () => {
    const files = withFact(good, 'club-of-keepers', {
      ...day('1960-08-18'),
      told: [
        { block: 'exercises-2', quote: 'It called the League "a club of keepers".' },
        { block: 'exercises-2', quote: 'The Lumen Assembly met in Lumen on 18–25 August 1960.' },
      ],
    })
    expect(problemsOf(files)).toEqual([])
  })
})

describe('the gate', () => {
  it('names all problems, file by file from top to bottom', () => {
    let files = withText(good, 'documents/overview.md', ' {#overview-2}', '')
    files = withText(files, 'documents/overview.md', '(exercises)', '(drills)')
    files = withFact(files, 'keeper-lund', { confidence: 'high', ...told('overview-bodies-3', fyr.slice(0, 20)) })
    const problems = problemsOf(files)
    const places = problems.map(({ file, line }) => [file, line] as const)
    expect(places).toEqual(places.toSorted(([a, i], [b, j]) => (a === b ? i - j : a < b ? -1 : 1)))
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['documents/overview.md', 'facts.json']))
    for (const reason of [
      /does not end in its block id/,
      /no document "drills"/,
      /fewer than two sources/,
      /not one or more whole/,
    ]) {
      expect(problems.some((problem) => reason.test(problem.reason))).toBe(true)
    }
  })

  it('does not blame facts for a file of sources that could not be read', () => {
    expect(problemsOf(new Map(good).set('sources.json', '?'))).toEqual([
      { file: 'sources.json', line: 1, reason: expect.stringMatching(/not JSON/) },
    ])
  })

  it('does not blame documents for a glossary that could not be read', () => {
    expect(problemsOf(new Map(good).set('glossary.json', '?')).map(({ file }) => file)).toEqual(['glossary.json'])
  })

  it('does not blame sources for facts that could not be read', () => {
    expect(problemsOf(new Map(good).set('facts.json', '?')).map(({ file }) => file)).toEqual(['facts.json'])
  })

  it('refuses an empty folder', () => {
    expect(problemsOf(new Map()).map(({ file }) => file)).toEqual([
      'facts.json',
      'glossary.json',
      'pack.json',
      'sources.json',
    ])
  })
})
