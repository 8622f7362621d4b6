import { describe, expect, test } from 'vitest'
import type { Block, Section } from '#core/content/model'
import { proposeCards } from '#core/content/propose/propose-cards'
import type { BlockId } from '#core/ids'

const block = (text: string, more: Partial<Block> = {}): Block => ({
  id: 'b1' as BlockId,
  kind: 'paragraph',
  depth: 0,
  ordered: false,
  text,
  spans: [],
  ...more,
})

const sectionOf = (title: string, ...blocks: readonly Block[]): Section => ({
  id: 'h' as BlockId,
  title,
  depth: 2,
  blocks: [block(title, { id: 'h' as BlockId, kind: 'heading' }), ...blocks],
})

const faces = (section: Section): readonly string[] =>
  proposeCards([section]).map(({ kind, front, back }) => `${kind}: ${front} | ${back}`)

describe('a text proposes', () => {
  test('a card for each dated sentence, with the date left out', () => {
    const text = 'It was founded on 15 June 2001 in Shanghai. India joined in 2017. Nothing else happened.'
    expect(faces(sectionOf('History', block(text)))).toEqual([
      'date: History: It was founded on […] in Shanghai. | 15 June 2001',
      'date: India joined in […]. | 2017',
    ])
  })

  test('a card for about when, where the year has its letter before it', () => {
    expect(faces(sectionOf('Towns', block('The city was rebuilt c. 1450 by its dukes. It burnt in 1502.')))).toEqual([
      'date: The city was rebuilt c. […] by its dukes. | 1450',
      'date: The city was rebuilt c. 1450 by its dukes. It burnt in […]. | 1502',
    ])
  })

  test('each card once, also where hundreds have the same answer', () => {
    const lines = Array.from({ length: 300 }, (_, i) => block(`In 1999 the machine number ${i} was built.`))
    const proposed = faces(sectionOf('Log', ...lines, ...lines))
    expect(proposed).toHaveLength(lines.length)
    expect(new Set(proposed).size).toBe(lines.length)
  })

  test('a card for each item of a timeline, also where only the heading has the year', () => {
    const item = (text: string) => block(text, { kind: 'item', depth: 1 })
    expect(faces(sectionOf('2017', item('9 June: India joins'), item('The union grows')))).toEqual([
      'date: […]: India joins | 9 June 2017',
      'date: […]: The union grows | 2017',
    ])
    expect(faces(sectionOf('Timeline', item('1996: Five states meet'), item('2001 – The union begins')))).toEqual([
      'date: […]: Five states meet | 1996',
      'date: […] – The union begins | 2001',
    ])
  })

  test('a card for each definition', () => {
    expect(faces(sectionOf('Terms', block('A quorum is the number of members who must be there.')))).toEqual([
      'definition: A quorum is … | the number of members who must be there',
    ])
    expect(faces(sectionOf('Cities', block('The old town, also known as Maracanda, lies on a hill.')))).toEqual([
      'definition: What is another name of the old town? | Maracanda',
    ])
  })

  test('a card for a key term in bold, where its sentence has nothing else', () => {
    const text = 'All decisions need a consensus of members. It began in 2001.'
    const spans = [{ kind: 'strong' as const, start: 21, end: 30 }]
    expect(faces(sectionOf('Rules', block(text, { spans })))).toEqual([
      'term: All decisions need a […] of members. | consensus',
      'date: All decisions need a consensus of members. It began in […]. | 2001',
    ])
  })

  test('a sentence that points back together with what it points to, unless that gives the answer or is long', () => {
    const text = (first: string) => `${first} It entered into force on 19 September 2003.`
    const front = (first: string) => faces(sectionOf('The charter', block(text(first)))).at(-1)
    const answer = 'It entered into force on […]. | 19 September 2003'
    expect(front('All six states signed a charter.')).toBe(`date: All six states signed a charter. ${answer}`)
    expect(front('The day of the charter is 19 September 2003.')).toBe(`date: The charter: ${answer}`)
    expect(front(`They signed ${'very '.repeat(50)}much.`)).toBe(`date: The charter: ${answer}`)
  })

  test('nothing from headings, from a date alone, and from a sentence without any of these', () => {
    expect(faces(sectionOf('The year 2001', block('2001.'), block('Nothing happened.')))).toEqual([])
  })
})

test('each proposal cites its sentence to the letter', () => {
  const text = 'First nothing. It was founded on 15 June 2001. Then nothing.'
  const [proposal] = proposeCards([sectionOf('History', block(text))])
  expect(text.slice(proposal?.sentence.start, proposal?.sentence.end)).toBe('It was founded on 15 June 2001.')
})
