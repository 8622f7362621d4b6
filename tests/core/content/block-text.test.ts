import fc from 'fast-check'
import type { Paragraph } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it, test } from 'vitest'
import { blockText } from '#core/content/block-text'
import type { Span } from '#core/content/model'

const read = (markdown: string) => blockText((fromMarkdown(markdown).children[0] as Paragraph).children)

describe('the plain text of a block', () => {
  test.each([
    ['Just words. {#a-1}', 'Just words.', 'a-1'],
    ['Two\nlines   and\n  spaces. {#a-1}', 'Two lines and spaces.', 'a-1'],
    ['A *soft*, a **hard** and a `plain` word. {#a-1}', 'A soft, a hard and a plain word.', 'a-1'],
    ['To [there](doc) and [here](doc#block). {#a-1}', 'To there and here.', 'a-1'],
    ['No id.', 'No id.', null],
    ['Ends in a brace }', 'Ends in a brace }', null],
    ['An odd id {#A b}', 'An odd id', 'A b'],
    ['No space{#a-1}', 'No space', 'a-1'],
    ['Marked at the *end* {#a-1}', 'Marked at the end', 'a-1'],
    ['A &amp; B &lt; C \\*D\\* {#a-1}', 'A & B < C *D*', 'a-1'],
    ['A&nbsp;B {#a-1}', 'A B', 'a-1'],
    ['&nbsp;A {#a-1}', 'A', 'a-1'],
    ['[A&nbsp;](doc) *B* {#a-1}', 'A B', 'a-1'],
    ['{#a-1}', '', 'a-1'],
  ])('of "%s" is "%s", its id %s', (markdown, text, id) => {
    const block = read(markdown)
    expect(block.text).toBe(text)
    expect(block.id).toBe(id)
    expect(block.problems).toEqual([])
  })

  it('has its markup as spans, outer before inner', () => {
    const block = read('See **the *first* [drill](exercises#first)** of a [lens](term:fresnel). {#a-1}')
    expect(block.spans).toEqual([
      { kind: 'strong', start: 4, end: 19 },
      { kind: 'emphasis', start: 8, end: 13 },
      { kind: 'link', document: 'exercises', block: 'first', start: 14, end: 19 },
      { kind: 'term', term: 'fresnel', start: 25, end: 29 },
    ])
  })

  it('has links to documents and terms as references, with their lines', () => {
    expect(read('To [a](one)\nand [b](term:two). {#a-1}').references).toEqual([
      { target: { kind: 'link', document: 'one', block: null }, line: 1 },
      { target: { kind: 'term', term: 'two' }, line: 2 },
    ])
  })

  it('ends its spans before an id that stands within markup', () => {
    expect(read('All *soft {#a-1}*')).toMatchObject({
      text: 'All soft {#a-1}'.slice(0, 8),
      id: 'a-1',
      spans: [{ start: 4, end: 8 }],
    })
  })
})

describe('what is not allowed in a line', () => {
  test.each([
    ['one\na <b>b</b>', [2, 2], /HTML/],
    ['a\n![b](c.png)', [2], /an image/],
    ['a [b][c]\n\n[c]: d', [1], /link by reference/],
    ['a ![b][c]\n\n[c]: d', [1], /an image/],
    ['a  \nb', [1], /hard line break/],
    ['a\\\nb', [1], /hard line break/],
    ['a\n<https://example.org>', [2], /a link goes to a document/],
    ['[a](https://example.org)', [1], /a link goes to a document/],
    ['[a](#here)', [1], /a link goes to a document/],
    ['[a](doc.md)', [1], /a link goes to a document/],
    ['[a](term:)', [1], /a link goes to a document/],
    ['[a](doc "title")', [1], /has no title/],
    ['[a](javascript:alert)', [1], /a link goes to a document/],
    ['[a]()', [1], /a link goes to a document/],
    ['[](doc)', [1], /a link needs a text/],
  ])('"%s" is refused on lines %o', (markdown, lines, reason) => {
    const { problems } = read(markdown)
    expect(problems.map(({ line }) => line)).toEqual(lines)
    for (const problem of problems) expect(problem.reason).toMatch(reason)
  })
})

/** A piece of inline Markdown as it is meant. Markup holds words at both its ends, so that its markers cannot touch others. */
type Inline =
  | { readonly kind: 'word' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'link' | 'term'; readonly children: readonly Inline[] }

const word = fc
  .stringMatching(/^[a-zäß東0-9.,;:!?()[\]*_`<>#&~|+={}"'\\/–-]{1,6}$/u)
  .map((text): Inline => ({ kind: 'word', text }))
const code = fc.stringMatching(/^[a-z0-9*_<&]{1,6}$/).map((text): Inline => ({ kind: 'code', text }))

const inlines = fc.letrec<{ tree: Inline; linkless: Inline; line: readonly Inline[] }>((tie) => {
  const marked = (kinds: readonly ('emphasis' | 'strong' | 'link' | 'term')[], child: fc.Arbitrary<Inline>) =>
    fc
      .tuple(fc.constantFrom(...kinds), word, fc.array(child, { maxLength: 3 }), word)
      .map(([kind, first, children, last]): Inline => ({ kind, children: [first, ...children, last] }))
  const linkless = fc.oneof({ maxDepth: 3 }, word, code, marked(['emphasis', 'strong'], tie('linkless')))
  const tree = fc.oneof(
    { maxDepth: 3 },
    word,
    code,
    marked(['emphasis', 'strong'], tie('tree')),
    marked(['link', 'term'], tie('linkless')),
  )
  return {
    tree,
    linkless,
    line: fc.tuple(word, fc.array(tree, { maxLength: 8 })).map(([first, others]) => [first, ...others]),
  }
}).line

const gaps = fc.infiniteStream(fc.constantFrom(' ', '\n', '   ', '\t'))

const escaped = (text: string) => text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')

function render(nodes: readonly Inline[], gap: () => string): string {
  return nodes
    .map((node, i) => {
      const before = i === 0 ? '' : gap()
      if (!('children' in node)) return before + (node.kind === 'code' ? `\`${node.text}\`` : escaped(node.text))
      const inner = render(node.children, gap)
      const marks = {
        emphasis: `*${inner}*`,
        strong: `**${inner}**`,
        link: `[${inner}](doc#block)`,
        term: `[${inner}](term:lens)`,
      }
      return before + marks[node.kind]
    })
    .join('')
}

const plain = (nodes: readonly Inline[]): string =>
  nodes.map((node) => ('children' in node ? plain(node.children) : node.text)).join(' ')

/** Kind and text of each marked node, outer before inner. */
const marked = (nodes: readonly Inline[]): readonly (readonly [Span['kind'], string])[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'word') return []
    return 'children' in node
      ? [[node.kind, plain(node.children)] as const, ...marked(node.children)]
      : [[node.kind, node.text] as const]
  })

describe('any inline tree', () => {
  it('comes back from its Markdown: its text, and under each span the text of its node', () => {
    fc.assert(
      fc.property(inlines, gaps, (nodes, stream) => {
        const markdown = `${render(nodes, () => stream.next().value)} {#a-1}`
        const block = read(markdown)
        expect(block.text).toBe(plain(nodes))
        expect(block.id).toBe('a-1')
        expect(block.spans.map(({ kind, start, end }) => [kind, block.text.slice(start, end)])).toEqual(marked(nodes))
      }),
      { numRuns: 300 },
    )
  })

  it('has spans that nest and never cross', () => {
    fc.assert(
      fc.property(inlines, gaps, (nodes, stream) => {
        const { spans } = read(`${render(nodes, () => stream.next().value)} {#a-1}`)
        for (const [i, a] of spans.entries()) {
          for (const b of spans.slice(i + 1))
            expect(b.start >= a.end || (b.start >= a.start && b.end <= a.end)).toBe(true)
        }
      }),
    )
  })
})
