/** Each fault that the gate promises to find, planted alone in a pack that is good: the file, the line and the reason that it names. */
import { describe, expect, it, test } from 'vitest'
import type { Fact } from '#core/content/model'
import { parsePack } from '#core/content/parse-pack'
import { lighthouseFiles, lineOf, parseGood, withFact, withText } from '../../helpers/lighthouses.ts'

type Files = ReadonlyMap<string, string>

/** The pack about lighthouses with all that a pack may have: lanes, topics, statuses, states, places, a change log, statements. */
const good: Files = withAtlas(lighthouseFiles)

function withAtlas(files: Files): Files {
  const facts = (JSON.parse(files.get('facts.json') ?? '') as Fact[]).map((fact) => ({
    ...fact,
    topics: ['light'],
    ...(fact.when === undefined ? {} : { kind: 'event' }),
    ...(/^(member|observer|partner)-/.test(fact.id) ? { countries: ['XN'] } : {}),
    ...(fact.id === 'great-fog' ? { at: ['cape-grey'], hosts: ['XN'] } : {}),
  }))
  const labels = `"kinds": [
 { "id": "event", "title": "Events" }
],
"topics": [
 { "id": "light", "title": "Light" }
],
"statuses": [
 { "relation": "member-since", "name": "member" },
 { "relation": "partner-since", "name": "partner", "replacedBy": { "name": "friend", "fact": "great-fog" } }
],
"mustState": ["sudland-joined"],
"documents"`
  return new Map(withText(files, 'pack.json', '"documents"', labels))
    .set('facts.json', JSON.stringify(facts, null, 1))
    .set(
      'countries.json',
      `[
 { "alpha2": "XN", "alpha3": "XNO", "numeric": "901", "name": "Norland", "capital": "Porto Claro", "sources": ["almanac"] }
]`,
    )
    .set(
      'places.json',
      `[
 { "id": "cape-grey", "name": "Cape Grey", "country": "XN", "latitude": 61.5, "longitude": -7.2, "extent": "town", "sources": ["log"] }
]`,
    )
    .set(
      'editions.json',
      `[
 { "edition": 3, "date": "1999-12-31", "changes": ["The fog."] },
 { "edition": 2, "date": "1999-06-01", "changes": ["The drills."] },
 { "edition": 1, "date": "1999-06-01", "changes": ["All."] }
]`,
    )
    .set(
      'statements.json',
      `[
 { "id": "sudland-joined", "statement": "Westmark joined in 1930.", "verdict": "sources differ",
  "told": [{ "block": "overview-members-2", "phrase": "on 1 June 1930" }],
  "caveat": "The log of Cape Grey says 1931" }
]`,
    )
}

const problemsOf = (files: Files) => {
  const parsed = parsePack(files)
  return parsed.ok ? [] : parsed.error
}

it('a pack with all that a pack may have is good', () => {
  expect(parseGood(good)).toMatchObject({
    kinds: [{ id: 'event', title: 'Events' }],
    topics: [{ id: 'light', title: 'Light' }],
    statuses: [{ name: 'member' }, { name: 'partner', replacedBy: { name: 'friend', fact: 'great-fog' } }],
    countries: JSON.parse(good.get('countries.json') ?? ''),
    places: JSON.parse(good.get('places.json') ?? ''),
    editions: JSON.parse(good.get('editions.json') ?? ''),
    statements: JSON.parse(good.get('statements.json') ?? ''),
  })
})

it('a pack may have none of it', () => {
  const { kinds, topics, statuses, countries, places, editions, statements } = parseGood(lighthouseFiles)
  expect([kinds, topics, statuses, countries, places, editions, statements]).toEqual(Array(7).fill([]))
})

/** A fault in a file: what is replaced by what, a text that stands once, on the line that is to be named, and the reason. */
type Fault = readonly [name: string, file: string, from: string, to: string, at: string, reason: RegExp]

const inTexts: readonly Fault[] = [
  ['a link that goes nowhere', 'documents/overview.md', '(exercises)', '(drills)', '(drills)', /no document "drills"/],
  [
    'a term of the glossary that no text uses',
    'glossary.json',
    '[',
    '[\n{ "id": "beam", "term": "beam", "definition": "Light." },',
    '"beam", "term"',
    /term beam: no document links to it/,
  ],
  [
    'a term id that is used twice',
    'glossary.json',
    '[',
    '[{ "id": "fresnel-lens", "term": "lens of rings", "definition": "The same." },\n',
    '"Fresnel lens"',
    /id: "fresnel-lens" is there twice/,
  ],
  [
    'a sample id that is used twice',
    'samples.json',
    'e54335ce-994f-49cf-af7d-a53c37151a2d",\n    "kind"',
    '64465256-a28e-4f55-bb3a-ae0b4b579781", "kind"',
    '781", "kind"',
    /id: "64465256-a28e-4f55-bb3a-ae0b4b579781" is there twice/,
  ],
  [
    'a state that is there twice',
    'countries.json',
    '[',
    '[\n{ "alpha2": "XN", "alpha3": "XSU", "numeric": "902", "name": "Sudland", "capital": "Sud", "sources": ["log"] },',
    '"Norland"',
    /alpha2: "XN" is there twice/,
  ],
  [
    'a block id that is used twice',
    'documents/exercises.md',
    '{#exercises-3}',
    '{#overview-1}',
    '{#overview-1}',
    /too/,
  ],
  [
    'a place that is used twice',
    'places.json',
    '[',
    '[\n{ "id": "cape-grey", "name": "Cape", "latitude": 0, "longitude": 0, "extent": "region", "sources": ["log"] },',
    '"Cape Grey"',
    /id: "cape-grey" is there twice/,
  ],
  ['a latitude that is none', 'places.json', '61.5', '91.5', '91.5', /latitude: /],
  [
    'a place in no state',
    'places.json',
    '"country": "XN"',
    '"country": "XS"',
    '"XS"',
    /no state in countries.json: "XS"/,
  ],
  ['a place without a source', 'places.json', '["log"]', '[]', 'cape-grey', /sources: /],
  ['a place with a source that is not there', 'places.json', '["log"]', '["atlas"]', 'atlas', /no source "atlas"/],
  [
    'a place that no fact names',
    'places.json',
    '[',
    '[\n{ "id": "lumen", "name": "Lumen", "latitude": 0, "longitude": 0, "extent": "town", "sources": ["log"] },',
    '"lumen"',
    /place lumen: no fact names it/,
  ],
  ['a state code that is none', 'countries.json', '"901"', '"91"', '"91"', /three digits/],
  [
    'a state that nothing names',
    'countries.json',
    '[',
    '[\n{ "alpha2": "XS", "alpha3": "XSU", "numeric": "902", "name": "Sudland", "capital": "Sud", "sources": ["log"] },',
    '"XS"',
    /state XS: no fact or place names it/,
  ],
  [
    'two states of one three-letter code',
    'countries.json',
    '[',
    '[\n{ "alpha2": "XS", "alpha3": "XNO", "numeric": "902", "name": "Sudland", "capital": "Sud", "sources": ["log"] },',
    '"Norland"',
    /alpha3: "XNO" is there twice/,
  ],
  [
    'two states of one number',
    'countries.json',
    '[',
    '[\n{ "alpha2": "XS", "alpha3": "XSU", "numeric": "901", "name": "Sudland", "capital": "Sud", "sources": ["log"] },',
    '"Norland"',
    /numeric: "901" is there twice/,
  ],
  [
    'a kind that no fact is of',
    'pack.json',
    '"kinds": [',
    '"kinds": [\n{ "id": "storm", "title": "Storms" },',
    '"storm"',
    /kinds: no fact names "storm"/,
  ],
  [
    'a topic that is there twice',
    'pack.json',
    '"topics": [',
    '"topics": [\n{ "id": "light", "title": "Lights" },',
    '"Light"',
    /topics: "light" is there twice/,
  ],
  [
    'a status that a fact replaced which is not there',
    'pack.json',
    '"fact": "great-fog"',
    '"fact": "fog"',
    '"fog"',
    /status partner: there is no fact "fog"/,
  ],
  [
    'a status that an undated fact replaced',
    'pack.json',
    '"fact": "great-fog"',
    '"fact": "council-seat"',
    '"council-seat"',
    /status partner: fact "council-seat" has no when/,
  ],
  [
    'an edition that the change log skips',
    'editions.json',
    '"edition": 2',
    '"edition": 4',
    '"edition": 4',
    /edition 2 is expected/,
  ],
  [
    'an edition before an earlier one',
    'editions.json',
    '"1999-12-31"',
    '"1999-05-31"',
    '"date": "1999-06-01", "changes": ["The drills."]',
    /1999-06-01 is after 1999-05-31/,
  ],
  ['an edition that changed nothing', 'editions.json', '["The fog."]', '[]', '"changes": []', /changes: /],
  [
    'a statement that is there twice',
    'statements.json',
    '[',
    `[\n{ "id": "sudland-joined", "statement": "It joined.", "verdict": "right", "caveat": null,
  "told": [{ "block": "overview-members-2", "phrase": "Sudland" }] },`,
    'Westmark joined',
    /id: "sudland-joined" is there twice/,
  ],
  [
    'a statement without a place',
    'statements.json',
    '[{ "block": "overview-members-2", "phrase": "on 1 June 1930" }]',
    '[]',
    '"told"',
    /a statement needs a place in the text/,
  ],
  [
    'a statement whose block is not there',
    'statements.json',
    'overview-members-2',
    'overview-members-9',
    'overview-members-9',
    /statement sudland-joined: there is no block "overview-members-9"/,
  ],
  [
    'a statement that its block does not make',
    'statements.json',
    'on 1 June 1930',
    'on 1 June 1931',
    'on 1 June 1931',
    /statement sudland-joined: block overview-members-2 does not say "on 1 June 1931"/,
  ],
  [
    'a statement whose caveat is not beside it',
    'statements.json',
    'says 1931',
    'says 1932',
    'says 1932',
    /statement sudland-joined: nothing beside it says/,
  ],
  [
    'a statement that must be made and is gone',
    'pack.json',
    '"mustState": ["sudland-joined"]',
    '"mustState": ["sudland-joined", "fog"]',
    '"mustState"',
    /statement fog has no place: statements\.json has none of it/,
  ],
  [
    'a statement that is not among those that must be made',
    'statements.json',
    '"sudland-joined"',
    '"sudland-left"',
    '"sudland-left"',
    /statement sudland-left is not named in mustState of pack\.json/,
  ],
]

test.each(inTexts)('%s', (_, file, from, to, at, reason) => {
  const files = withText(good, file, from, to)
  expect(problemsOf(files)).toContainEqual({
    file,
    line: lineOf(files, file, at),
    reason: expect.stringMatching(reason),
  })
})

it('a state may be named by a place alone', () => {
  const sudland = `[\n{ "alpha2": "XS", "alpha3": "XSU", "numeric": "902", "name": "Sudland", "capital": "Sud", "sources": ["log"] },`
  const files = withText(good, 'countries.json', '[', sudland)
  expect(problemsOf(withText(files, 'places.json', '"country": "XN"', '"country": "XS"'))).toEqual([])
})

describe('one fault is not reported a second time:', () => {
  it('what could not be read is not missed by what names it', () => {
    for (const file of ['sources.json', 'countries.json', 'places.json', 'editions.json', 'statements.json']) {
      expect(problemsOf(new Map(good).set(file, '?'))).toEqual([
        { file, line: 1, reason: expect.stringMatching(/not JSON/) },
      ])
    }
  })

  it('a place that is refused still needs its source', () => {
    const files = withText(good, 'sources.json', '[', '[\n{ "id": "atlas", "title": "Atlas", "url": null },')
    const broken = withText(files, 'places.json', '["log"]', '["atlas"], "extend": "town"')
    expect(problemsOf(broken).map(({ file }) => file)).toEqual(['places.json'])
  })

  it('an edition that is refused does not break the order of the others', () => {
    const broken = withText(good, 'editions.json', '["The drills."]', '[]')
    expect(problemsOf(broken)).toEqual([
      { file: 'editions.json', line: 3, reason: expect.stringMatching(/^changes: /) },
    ])
  })
})

test('a change log that is behind the edition, or that does not reach the first', () => {
  const behind = withText(good, 'pack.json', '"edition": 3', '"edition": 4')
  expect(problemsOf(behind)[0]).toEqual({
    file: 'editions.json',
    line: 2,
    reason: 'edition 3: here edition 4 is expected',
  })
  const short = withText(good, 'editions.json', ',\n { "edition": 1, "date": "1999-06-01", "changes": ["All."] }', '')
  expect(problemsOf(short)).toEqual([
    { file: 'editions.json', line: 3, reason: 'the editions before this one, down to 1, are missing' },
  ])
})

/** A fault in a fact: its id, the fields that replace its own, the field whose line is to be named, and the reason. */
type FactFault = readonly [name: string, id: string, fields: object, field: string, reason: RegExp]

const term = (start: string, end: string) => ({
  when: { start, end, precision: start.length === 4 ? 'year' : 'day' },
  told: [],
})

const inFacts: readonly FactFault[] = [
  [
    'a quote that is not in its block',
    'great-fog',
    { told: [{ block: 'exercises-2', quote: 'The Great Fog came down on 3 November 1962 at Cape Grey.' }] },
    'quote',
    /the quote does not stand in block exercises-2/,
  ],
  ['a fact without a source', 'great-fog', { sources: [] }, 'sources', /sources: /],
  [
    'an impossible date',
    'great-fog',
    { when: { start: '1962-02-30', precision: 'day' } },
    'start',
    /when.start: must be a real date/,
  ],
  [
    'an end before its start',
    'great-fog',
    { when: { start: '1962-11-03', end: '1962-11-02', precision: 'day' }, told: [] },
    'end',
    /when.end is before when.start/,
  ],
  ['an id that is used twice', 'untold', { id: 'council-seat' }, 'id', /id: "council-seat" is there twice/],
  [
    'two facts that contradict each other',
    'untold',
    { subject: 'The council', relation: 'seated-in', value: 'Lumen' },
    'value',
    /"Lumen" contradicts "Porto Claro, Norland" of fact council-seat/,
  ],
  [
    'a term of office that begins before the one before it ends',
    'keeper-lund',
    term('1992', '1995'),
    'start',
    /the term begins before that of fact keeper-fyr ends, 1993/,
  ],
  [
    'two terms of office that begin together',
    'keeper-lund',
    term('1990', '1993'),
    'start',
    /the term begins before that of fact keeper-fyr ends/,
  ],
  [
    'a term of office within another one',
    'keeper-lund',
    term('1991-02-01', '1991-03-01'),
    'start',
    /the term begins before that of fact keeper-fyr ends/,
  ],
  ['a kind that is none', 'great-fog', { kind: 'storm' }, 'kind', /there is no kind in pack.json: "storm"/],
  ['a dated fact without a kind', 'great-fog', { kind: undefined }, 'when', /a dated fact names its kind/],
  ['a topic that is none', 'great-fog', { topics: ['fog'] }, 'topics', /there is no topic in pack.json: "fog"/],
  ['a host that is no state', 'great-fog', { hosts: ['XS'] }, 'hosts', /no state in countries.json: "XS"/],
  ['a state that is none', 'great-fog', { countries: ['XS'] }, 'countries', /no state in countries.json: "XS"/],
  ['a place that is none', 'untold', { at: ['lumen'] }, 'at', /there is no place in places.json: "lumen"/],
  [
    'a membership of no state',
    'member-norland',
    { countries: undefined },
    'relation',
    /member-since names its one state in countries/,
  ],
]

test.each(inFacts)('%s', (_, id, fields, field, reason) => {
  const files = withFact(good, id, fields)
  const line = lineOfField(files, 'id' in fields ? 'council-seat' : id, field)
  expect(problemsOf(files)).toContainEqual({ file: 'facts.json', line, reason: expect.stringMatching(reason) })
})

/** The 1-based line of a fact's field, or of the first entry of a list; of two facts with the id, in the later one. */
function lineOfField(files: Files, id: string, field: string): number {
  const text = files.get('facts.json') ?? ''
  const at = text.indexOf(`"${field}":`, text.lastIndexOf(`"id": "${id}"`))
  if (at === -1) throw new Error(`${id} has no ${field}`)
  const isList = /^"[a-z]+": \[\n/.test(text.slice(at)) && !text.slice(at).startsWith('"told"')
  return text.slice(0, at).split('\n').length + (isList ? 1 : 0)
}

test.each([
  ['in the same year', term('1993', '1995')],
  ['within a year, one date better known than the other', term('1993-02-01', '1995-02-01')],
  ['from one to the same person', { ...term('1992', '1995'), value: 'Ada Fyr' }],
  ['in two accounts that know each other', { ...term('1992', '1995'), alternatives: ['Ada Fyr'] }],
])('a post may change hands %s', (_, fields) => {
  expect(problemsOf(withFact(good, 'keeper-lund', fields))).toEqual([])
})

test('a post may change hands on a day of a year', () => {
  const files = withFact(good, 'keeper-fyr', term('1990-01-01', '1993-06-30'))
  expect(problemsOf(withFact(files, 'keeper-lund', term('1993', '1995')))).toEqual([])
})
