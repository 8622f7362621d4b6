import type { PhrasingContent } from 'mdast'
import type { Inline } from './piece.ts'

/** Counts what was made plainer, by what it is. */
export type Tally = Map<string, number>

/** What a pack cannot hold, in words for the reader; the sign # stands for how many there were. */
export const SIMPLIFIED = {
  address: 'Links: their words stay, the addresses do not',
  image: 'Pictures: their descriptions stay',
  html: 'HTML: its words stay',
  break: 'Line breaks within a paragraph are spaces',
  delete: 'Text that was struck out is plain',
  footnote: 'Footnotes are paragraphs where they were written',
  code: 'Code: each line is a paragraph, without the space at its beginning',
  table: 'Tables: each row is an item of a list',
  nesting: 'Lists within lists are shown two deep',
  item: 'Several paragraphs of one item are one',
  numbers: 'Numbers of some lists are part of their text',
  quote: 'Lists, headings and the like within quotations are paragraphs of the quotation',
  heading: 'Headings without text below them, or deeper than three, are paragraphs in bold',
  frontMatter: 'Lines before the text (front matter), but for title, description and language',
} as const

/** Counts one more of a kind. */
export function note(tally: Tally, what: keyof typeof SIMPLIFIED): void {
  tally.set(SIMPLIFIED[what], (tally.get(SIMPLIFIED[what]) ?? 0) + 1)
}

/** What stands within a block, as a pack can hold it. HTML's marks are left out, its words stay as text. */
export function simplifyInline(nodes: readonly PhrasingContent[], tally: Tally): readonly Inline[] {
  return nodes.flatMap((node) => simplifyOne(node, tally))
}

function simplifyOne(node: PhrasingContent, tally: Tally): readonly Inline[] {
  const children = (of: { readonly children: readonly PhrasingContent[] }) => simplifyInline(of.children, tally)
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }]
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }]
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: children(node) }]
    case 'break':
      return noted(tally, 'break', [{ kind: 'text', text: ' ' }])
    case 'delete':
      return noted(tally, 'delete', children(node))
    case 'link':
    case 'linkReference':
      return noted(tally, 'address', children(node))
    case 'image':
    case 'imageReference':
      return noted(tally, 'image', node.alt ? [{ kind: 'text', text: `(picture: ${node.alt})` }] : [])
    case 'footnoteReference':
      return noted(tally, 'footnote', [{ kind: 'text', text: `[${node.label ?? node.identifier}]` }])
    case 'html':
      return noted(tally, 'html', /^<br\b/i.test(node.value) ? [{ kind: 'text', text: ' ' }] : [])
  }
}

function noted(tally: Tally, what: keyof typeof SIMPLIFIED, content: readonly Inline[]): readonly Inline[] {
  note(tally, what)
  return content
}

/** The words of a piece of HTML: no marks, comments, scripts or styles. It is drawn as text, whatever is left. */
export function wordsOfHtml(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
