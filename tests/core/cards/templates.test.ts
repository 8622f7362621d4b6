import { describe, expect, it, test } from 'vitest'
import { questionsOf, type Surroundings } from '#core/cards/templates'
import type { Fact, When } from '#core/content/model'

const around: Surroundings = {
  organization: 'the League',
  sourcesReadUntil: '1999-12-31',
  isOnlyOneThen: true,
  isOnlyOneThere: true,
}

const factOf = (fields: Partial<Fact>): Fact => ({
  id: 'fact' as Fact['id'],
  subject: 'the Lens Charter',
  relation: 'signed-in',
  value: 'Lumen',
  alternatives: [],
  asOf: '1999-12-31',
  confidence: 'high',
  sources: [],
  told: [],
  ...fields,
})

const on = (start: string, end?: string): When => ({
  start,
  precision: 'day',
  ...(end === undefined ? {} : { end }),
})
const years = (start: string, end?: string): When => ({
  start,
  precision: 'year',
  ...(end === undefined ? {} : { end }),
})

/** All that one sentence answers: `template.slot | prompt | answer`. */
const asked = (fields: Partial<Fact>, sentence: string, changed: Partial<Surroundings> = {}) =>
  questionsOf(factOf(fields), { ...around, ...changed }).flatMap(({ template, slot, ask }) => {
    const wording = ask(sentence)
    const name = slot === undefined ? template : `${template}.${slot}`
    return wording === null ? [] : [`${name} | ${wording.prompt} | ${wording.answer}`]
  })

describe('what is asked of a fact, in words:', () => {
  test.each<[string, Partial<Fact>, string, readonly string[]]>([
    [
      'a founding',
      {
        relation: 'founded-on',
        subject: 'the League',
        value: '1921-05-04',
        when: on('1921-05-04'),
        place: 'Porto Claro, Norland',
      },
      'The League was founded in Porto Claro on 4 May 1921.',
      [
        'when.start | When was the League founded? | 4 May 1921',
        'what | What was founded on 4 May 1921? | The League',
        'where | Where was the League founded? | Porto Claro',
      ],
    ],
    [
      'a membership',
      {
        relation: 'member-since',
        subject: 'Norland',
        value: '1921-05-04',
        when: on('1921-05-04'),
        place: 'Porto Claro',
      },
      'Norland joined on 4 May 1921 in Porto Claro.',
      [
        'accession.date | When did Norland become a full member of the League? | 4 May 1921',
        'accession.state | Which state became a full member of the League on 4 May 1921? | Norland',
      ],
    ],
    [
      'an observer',
      {
        relation: 'observer-since',
        subject: 'Westmark',
        value: '1925-03',
        when: { start: '1925-03', precision: 'month' },
      },
      'Westmark came to observe in March 1925.',
      [
        'accession.date | When did Westmark become an observer at the League? | March 1925',
        'accession.state | Which state became an observer at the League in March 1925? | Westmark',
      ],
    ],
    [
      'a dialogue partner',
      { relation: 'partner-since', subject: 'the Isles', value: '1950', when: years('1950') },
      'The Isles came to talk in 1950.',
      [
        'accession.date | When did the Isles become a dialogue partner of the League? | 1950',
        'accession.state | Which state became a dialogue partner of the League in 1950? | The Isles',
      ],
    ],
    [
      'a treaty',
      { when: on('1922-07-07') },
      'The Lens Charter was signed in Lumen on 7 July 1922.',
      [
        'when.start | When was the Lens Charter signed? | 7 July 1922',
        'what | Which document was signed on 7 July 1922? | The Lens Charter',
        'where | Where was the Lens Charter signed? | Lumen',
      ],
    ],
    [
      'a treaty of many parts',
      { subject: 'the Regulations on observers', when: on('1922-07-07') },
      'The Regulations on observers were signed in Lumen on 7 July 1922.',
      [
        'when.start | When were the Regulations on observers signed? | 7 July 1922',
        'what | Which document was signed on 7 July 1922? | The Regulations on observers',
        'where | Where were the Regulations on observers signed? | Lumen',
      ],
    ],
    [
      'a treaty in force',
      { relation: 'in-force-since', value: '1924-01-01', when: on('1924-01-01') },
      'The Lens Charter entered into force on 1 January 1924.',
      [
        'when.start | When did the Lens Charter enter into force? | 1 January 1924',
        'what | Which document entered into force on 1 January 1924? | The Lens Charter',
      ],
    ],
    [
      'a declaration',
      { relation: 'adopted-in', subject: 'the rules for keepers', when: on('1922-07-07') },
      'The rules for keepers were adopted in Lumen on 7 July 1922.',
      [
        'when.start | When were the rules for keepers adopted? | 7 July 1922',
        'what | Which document was adopted on 7 July 1922? | The rules for keepers',
        'where | Where were the rules for keepers adopted? | Lumen',
      ],
    ],
    [
      'an exercise whose name tells its year',
      {
        relation: 'held-in',
        subject: 'Long Night 1955',
        value: 'Cape Grey',
        place: 'Cape Grey, Norland',
        when: on('1955-08-30'),
      },
      'Long Night 1955 was held off Cape Grey on 30 August 1955.',
      [
        'when.start | When did Long Night 1955 take place? | 30 August 1955',
        'what | Which exercise or patrol took place on 30 August 1955? | Long Night 1955',
        'where | Where did Long Night 1955 take place? | Cape Grey',
        'what.place | Which exercise or patrol was held at this place: Cape Grey? | Long Night 1955',
      ],
    ],
    [
      'a meeting',
      {
        relation: 'met-in',
        subject: 'the third Assembly',
        value: 'Lumen, Sudland',
        when: on('1960-08-18', '1960-08-25'),
      },
      'The third Assembly met in Lumen, Sudland, on 18–25 August 1960.',
      [
        'when.start | When did the third Assembly take place? | 18–25 August 1960',
        'what | Which meeting took place from 18 to 25 August 1960? | The third Assembly',
        'where | Where did the third Assembly take place? | Lumen, Sudland',
      ],
    ],
    [
      'an exercise',
      {
        relation: 'held-in',
        subject: 'the Long Night drill',
        value: 'the sea off Cape Grey',
        when: on('1955-08-30', '1955-09-02'),
      },
      'The Long Night drill was held in the sea off Cape Grey from 30 August to 2 September 1955.',
      [
        'when.start | When did the Long Night drill take place? | 30 August – 2 September 1955',
        'what | Which exercise or patrol took place from 30 August to 2 September 1955? | The Long Night drill',
        'where | Where did the Long Night drill take place? | The sea off Cape Grey',
      ],
    ],
    [
      'a seat',
      { relation: 'seated-in', subject: 'the Council', value: 'Porto Claro' },
      'The Council sits in Porto Claro.',
      ['where | Where is the seat of the Council? | Porto Claro'],
    ],
    [
      'a term of office that is over',
      {
        relation: 'held-by',
        subject: 'Keeper of the League',
        value: 'Ada Fyr',
        when: years('1990', '1993'),
        asOf: '1998',
      },
      'Ada Fyr was Keeper of the League from 1990 to 1993.',
      [
        'who.person | Who was Keeper of the League from 1990 to 1993? | Ada Fyr',
        'who.post | Which post did Ada Fyr hold from 1990 to 1993? | Keeper of the League',
        'when.start | When did Ada Fyr become Keeper of the League? | 1990',
        'when.end | Until when was Ada Fyr Keeper of the League? | 1993',
      ],
    ],
    [
      'a term of office that ends after the sources',
      {
        relation: 'held-by',
        subject: 'Keeper of the League',
        value: 'Bo Lund',
        when: on('1998-02-01', '2001-01-31'),
        asOf: '1998',
      },
      'Bo Lund is Keeper of the League from 1 February 1998 to 31 January 2001.',
      [
        'who.person | Who became Keeper of the League on 1 February 1998? | Bo Lund',
        'who.post | Which post did Bo Lund take up on 1 February 1998? | Keeper of the League',
        'when.start | When did Bo Lund become Keeper of the League? | 1 February 1998',
      ],
    ],
    [
      'a term of office of unknown dates',
      { relation: 'held-by', subject: 'Keeper of the League', value: 'Bo Lund', asOf: '1998' },
      'Bo Lund is Keeper of the League.',
      ['who.person | Who was Keeper of the League in 1998? | Bo Lund'],
    ],
    [
      'a meaning',
      { relation: 'means', subject: 'a Fresnel lens', value: 'a lens of rings' },
      'By a Fresnel lens keepers mean a lens of rings.',
      ['cloze | By a Fresnel lens keepers mean […]. | a lens of rings'],
    ],
    [
      'a figure',
      { relation: 'measured', subject: 'keepers', value: 'about 1,200', asOf: '1955' },
      'In 1955 the League had about 1,200 keepers.',
      ['cloze | In 1955 the League had […] keepers. | about 1,200'],
    ],
    [
      'an event',
      {
        relation: 'happened',
        subject: 'the Great Fog',
        value: 'three ships',
        when: on('1962-11-03'),
        place: 'Cape Grey',
      },
      'The Great Fog of 3 November 1962 at Cape Grey cost three ships.',
      [
        'when.start | When was the Great Fog? | 3 November 1962',
        'what | What happened on 3 November 1962? | The Great Fog',
        'where | Where did the Great Fog take place? | Cape Grey',
        'cloze | The Great Fog of 3 November 1962 at Cape Grey cost […]. | three ships',
      ],
    ],
    [
      'events',
      { relation: 'happened', subject: 'the first talks on fog', value: 'at sea', when: years('1962') },
      'In 1962 came the first talks on fog, at sea.',
      [
        'when.start | When were the first talks on fog? | 1962',
        'what | What happened in 1962? | The first talks on fog',
        'cloze | In 1962 came the first talks on fog, […]. | at sea',
      ],
    ],
    [
      'a statement',
      { relation: 'described-as', subject: 'the League', value: 'a club of keepers' },
      'Critics call the League “a club of keepers”.',
      ['cloze | Critics call the League “[…]”. | a club of keepers'],
    ],
  ])('%s', (_, fields, sentence, questions) => {
    expect(asked(fields, sentence)).toEqual(questions)
  })
})

describe('a question is not asked', () => {
  test.each<[string, Partial<Fact>, string, Partial<Surroundings>, readonly string[]]>([
    [
      'for the date, by a sentence without it',
      { when: on('1922-07-07') },
      'The Lens Charter was signed in Lumen in 1922.',
      {},
      ['where'],
    ],
    [
      'for the place, by a sentence without it',
      { when: on('1922-07-07') },
      'The Lens Charter is of 7 July 1922.',
      {},
      ['when.start', 'what'],
    ],
    [
      'for the subject, by a sentence without it',
      { when: on('1922-07-07') },
      'It was signed in Lumen on 7 July 1922.',
      {},
      ['when.start', 'where'],
    ],
    [
      'for the subject, by a date that it shares',
      { when: on('1922-07-07') },
      'The Lens Charter was signed in Lumen on 7 July 1922.',
      { isOnlyOneThen: false },
      ['when.start', 'where'],
    ],
    [
      'for an exercise of a year, by a place that it shares',
      { relation: 'held-in', subject: 'Long Night 1955', value: 'Cape Grey', when: on('1955-08-30') },
      'Long Night 1955 was held off Cape Grey on 30 August 1955.',
      { isOnlyOneThere: false },
      ['when.start', 'what', 'where'],
    ],
    [
      'for an exercise of a year, by a sentence that does not name it',
      { relation: 'held-in', subject: 'Long Night 1955', value: 'Cape Grey', when: on('1955-08-30') },
      'It was held off Cape Grey on 30 August 1955.',
      {},
      ['when.start', 'where'],
    ],
    [
      'for the state, by a date that it shares',
      { relation: 'member-since', subject: 'Norland', value: '1921', when: years('1921') },
      'Norland joined in 1921.',
      { isOnlyOneThen: false },
      ['accession.date'],
    ],
    [
      'for the person, by a sentence about another',
      { relation: 'held-by', subject: 'Keeper', value: 'Ada Fyr', when: years('1990', '1993'), asOf: '1998' },
      'Bo Lund was Keeper from 1990 to 1993.',
      {},
      [],
    ],
    [
      'for the post, by a sentence that does not name it',
      {
        relation: 'held-by',
        subject: 'Keeper of the League',
        value: 'Ada Fyr',
        when: years('1990', '1993'),
        asOf: '1998',
      },
      'Ada Fyr served from 1990 to 1993.',
      {},
      ['who.person', 'when.start', 'when.end'],
    ],
    ['with a gap, by a sentence without the value', { relation: 'means', value: 'rings' }, 'It has a ring.', {}, []],
    [
      'with a gap, where the value stands once more',
      { relation: 'means', value: 'rings' },
      'Of rings come rings.',
      {},
      [],
    ],
    [
      'with a gap, where the value stands in capitals, too',
      { relation: 'means', value: 'rings' },
      'Rings come of rings.',
      {},
      [],
    ],
    [
      'with a gap, where a word begins with the value',
      { relation: 'happened', value: 'Norland' },
      'Norland lost to Norlanders.',
      {},
      [],
    ],
  ])('%s', (_, fields, sentence, changed, names) => {
    expect(asked(fields, sentence, changed).map((question) => question.split(' ')[0])).toEqual(names)
  })

  it('about membership without an organization', () => {
    const fields: Partial<Fact> = { relation: 'member-since', subject: 'Norland', value: '1921', when: years('1921') }
    expect(asked(fields, 'Norland joined in 1921.', { organization: null })).toEqual([])
  })
})

describe('a sentence with a gap', () => {
  const fields: Partial<Fact> = { relation: 'described-as', subject: 'the League', value: 'a club' }

  test.each([
    ['It is called a club.', 'The League: It is called […].'],
    ['Its critics call it a club.', 'The League: Its critics call it […].'],
    ['This is a club.', 'The League: This is […].'],
    ['It is the League that they call a club.', 'It is the League that they call […].'],
    ['Italy calls it a club.', 'Italy calls it […].'],
    ['Critics call it a club.', 'Critics call it […].'],
  ])('names what it is about where it begins by pointing back: "%s"', (sentence, prompt) => {
    expect(asked(fields, sentence)).toEqual([`cloze | ${prompt} | a club`])
  })
})
