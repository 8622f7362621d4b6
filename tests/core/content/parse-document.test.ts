import { describe, expect, it, test } from 'vitest'
import { parseDocument } from '#core/content/parse-document'
import type { DocumentId } from '#core/ids'

const parse = (body: string, front = '---\nsummary: What it is.\n---\n') =>
  parseDocument('doc' as DocumentId, 'documents/doc.md', front + body)

const whole = `# Title {#doc}

First
paragraph. {#doc-1}

## Part one {#doc-one}

- One {#doc-2}
- Two {#doc-3}
  1. Deep {#doc-4}

### Part of it {#doc-deep}

> Said. {#doc-5}

## Part two {#doc-two}

1. Last words here. {#doc-6}
`

describe('a good document', () => {
  const { document, blocks, problems } = parse(whole)

  it('has no problem', () => {
    expect(problems).toEqual([])
  })

  it('has its title, its summary and the number of its words', () => {
    expect(document).toMatchObject({ id: 'doc', title: 'Title', summary: 'What it is.', words: 17 })
  })

  it('has a section for each heading, with the blocks up to the next', () => {
    expect(
      document.sections.map(({ id, title, depth, blocks: own }) => [id, title, depth, own.map((block) => block.id)]),
    ).toEqual([
      ['doc', 'Title', 1, ['doc', 'doc-1']],
      ['doc-one', 'Part one', 2, ['doc-one', 'doc-2', 'doc-3', 'doc-4']],
      ['doc-deep', 'Part of it', 3, ['doc-deep', 'doc-5']],
      ['doc-two', 'Part two', 2, ['doc-two', 'doc-6']],
    ])
  })

  it('has blocks that know what they are and on which line they begin', () => {
    expect(blocks.map(({ line, block: { kind, depth, ordered, text } }) => [line, kind, depth, ordered, text])).toEqual(
      [
        [4, 'heading', 1, false, 'Title'],
        [6, 'paragraph', 0, false, 'First paragraph.'],
        [9, 'heading', 2, false, 'Part one'],
        [11, 'item', 1, false, 'One'],
        [12, 'item', 1, false, 'Two'],
        [13, 'item', 2, true, 'Deep'],
        [15, 'heading', 3, false, 'Part of it'],
        [17, 'quote', 0, false, 'Said.'],
        [19, 'heading', 2, false, 'Part two'],
        [21, 'item', 1, true, 'Last words here.'],
      ],
    )
  })

  it('may have the line ends of any system', () => {
    for (const end of ['\r\n', '\r']) {
      const text = `---\nsummary: What it is.\n---\n${whole}`.replaceAll('\n', end)
      expect(parseDocument('doc' as DocumentId, 'documents/doc.md', text)).toEqual(parse(whole))
    }
  })
})

describe('what is wrong with a document is named with its line', () => {
  const title = '# Title {#doc}\n\n'
  test.each<[string, string, number, RegExp]>([
    ['a paragraph without id', `${title}Words.`, 6, /does not end in its block id/],
    [
      'a heading without id',
      `${title}Words. {#doc-1}\n\n## More\n\nWords. {#doc-2}`,
      8,
      /does not end in its block id/,
    ],
    ['a list item without id', `${title}- Words. {#doc-1}\n- Words.`, 7, /does not end in its block id/],
    ['an id in capitals', `${title}Words. {#Doc-1}`, 6, /the block id \{#Doc-1\} is not/],
    ['an id with two hyphens', `${title}Words. {#doc--1}`, 6, /the block id \{#doc--1\} is not/],
    ['an empty id', `${title}Words. {#}`, 6, /the block id \{#\} is not/],
    ['an id without text', `${title}{#doc-1}`, 6, /a block needs a text/],
    ['two blocks without an empty line between', `${title}One. {#doc-1}\nTwo. {#doc-2}`, 6, /an empty line is missing/],
    ['an address in the text', `${title}See https://example.org. {#doc-1}`, 6, /belongs into sources\.json/],
    ['an address without scheme', `${title}See www.example.org. {#doc-1}`, 6, /belongs into sources\.json/],
    ['strong text that is not closed', `${title}A **bold word. {#doc-1}`, 6, /\*\* in the plain text/],
    ['a link that is not closed', `${title}A [word](to here). {#doc-1}`, 6, /\]\( in the plain text/],
    ['a footnote', `${title}A word[^1]. {#doc-1}`, 6, /\[\^ in the plain text/],
    ['struck text', `${title}A ~~word~~. {#doc-1}`, 6, /~~ in the plain text/],
    ['an unknown reference', `${title}A [word][ref]. {#doc-1}`, 6, /\]\[ in the plain text/],
    ['a table', `${title}| a | b |\n|---|---|\n| c | d | {#doc-1}`, 6, /a table/],
    ['inline HTML', `${title}Words\nand <b>. {#doc-1}`, 7, /HTML/],
    ['HTML', `${title}Words. {#doc-1}\n\n<div>\n</div>`, 8, /HTML/],
    ['a comment', `${title}Words. {#doc-1}\n\n<!-- no -->`, 8, /HTML/],
    ['a code block', `${title}Words. {#doc-1}\n\n\`\`\`\ncode\n\`\`\``, 8, /a code block/],
    ['an indented line', `${title}Words. {#doc-1}\n\n    code {#doc-2}`, 8, /a code block/],
    ['a rule', `${title}Words. {#doc-1}\n\n***`, 8, /a rule/],
    ['a definition', `${title}Words. {#doc-1}\n\n[a]: b`, 8, /an address or link definition/],
    ['an underlined heading', `${title}Words {#doc-1}\n---\n\nMore. {#doc-2}`, 6, /a heading begins with #/],
    ['a heading of depth 4', `${title}## A {#a}\n\n### B {#b}\n\n#### C {#c}\n\nWords. {#d}`, 10, /at most three deep/],
    [
      'a heading that skips a depth',
      `${title}Words. {#doc-1}\n\n### C {#c}\n\nWords. {#d}`,
      8,
      /a heading of depth 3 below one of depth 1/,
    ],
    ['a second title', `${title}Words. {#doc-1}\n\n# Again {#again}\n\nWords. {#d}`, 8, /a second heading of depth 1/],
    ['a heading at the end', `${title}Words. {#doc-1}\n\n## A {#a}`, 8, /a heading without text below it/],
    [
      'a heading before its equal',
      `${title}## A {#a}\n\n## B {#b}\n\nWords. {#c}`,
      6,
      /a heading without text below it/,
    ],
    [
      'a title of another id',
      '# Title {#other}\n\nWords. {#doc-1}',
      4,
      /the title's id is other, the document's is doc/,
    ],
    ['no title', 'Words. {#doc}', 4, /the first line after the front matter is the title/],
    [
      'a title of depth 2',
      '## Title {#doc}\n\nWords. {#doc-1}',
      4,
      /the first line after the front matter is the title/,
    ],
    ['nothing at all', '', 0, /the first line after the front matter is the title/],
    [
      'a quotation of two paragraphs',
      `${title}Words. {#w}\n\n> One. {#a}\n>\n> Two. {#b}`,
      8,
      /a quotation is one paragraph/,
    ],
    ['a quoted list', `${title}Words. {#w}\n\n> - One. {#a}`, 8, /a quotation is one paragraph/],
    ['a list nested twice', `${title}- A {#a}\n  - B {#b}\n    - C {#c}`, 8, /nested at most once/],
    ['an item of two paragraphs', `${title}- A {#a}\n\n  B {#b}`, 8, /one paragraph and at most one nested list/],
    [
      'an item with a quotation after its list',
      `${title}- A {#a}\n  - B {#b}\n\n  > C {#c}`,
      7,
      /one paragraph and at most one nested list/,
    ],
    ['an item that begins with a quotation', `${title}- Words. {#w}\n- > A {#a}`, 7, /begins with its text/],
    ['an empty item', `${title}- A {#a}\n-`, 7, /begins with its text/],
    ['a numbered list from 3', `${title}3. A {#a}`, 6, /starts at 1/],
  ])('%s', (_, body, line, reason) => {
    expect(parse(body).problems).toEqual([{ file: 'documents/doc.md', line, reason: expect.stringMatching(reason) }])
  })

  test.each<[string, string, readonly (readonly [number, RegExp])[]]>([
    ['no front matter', '', [[1, /must begin with front matter/]]],
    [
      'front matter that is not closed',
      '---\nsummary: A.\n',
      [
        [1, /must begin with front matter/],
        [2, /the first line after/],
      ],
    ],
    ['an empty front matter', '---\n---\n', [[1, /needs one summary/]]],
    [
      'a summary without words',
      '---\nsummary: \n---\n',
      [
        [1, /needs one summary/],
        [2, /holds one line/],
      ],
    ],
    ['two summaries', '---\nsummary: A.\nsummary: B.\n---\n', [[1, /needs one summary/]]],
    ['another field', '---\nsummary: A.\ntitle: B\n---\n', [[3, /holds one line/]]],
  ])('%s', (_, front, expected) => {
    const problems = parse(whole, front).problems.filter(({ reason }) => reason.includes('front matter'))
    expect(problems.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(expected.map(([line]) => line))
    for (const [line, reason] of expected)
      expect(problems.find((problem) => problem.line === line)?.reason).toMatch(reason)
  })

  it('all of it, not the first only', () => {
    const { problems } = parse(`${title}One.\n\nTwo.\n\n***\n\nThree. {#C}`)
    expect(problems.map(({ line }) => line)).toEqual([6, 8, 10, 12])
  })
})
