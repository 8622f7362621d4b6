/** The one function that makes a block's plain text: highlights, citations, quotes and search all mean what it gives. */
import type { Link, PhrasingContent } from 'mdast'
import type { BlockId, DocumentId } from '#core/ids'
import type { Span } from './model.ts'

/** A link or term as it is written, before it is known whether its target exists. `line` is 1-based in the document's file. */
export interface Reference {
  readonly target: Target
  readonly line: number
}

type Target =
  | { readonly kind: 'link'; readonly document: DocumentId; readonly block: BlockId | null }
  | { readonly kind: 'term'; readonly term: string }

export interface LineProblem {
  readonly line: number
  readonly reason: string
}

/** What a block's inline Markdown gives. */
export interface BlockText {
  /** The `id` of the `{#id}` at its end, null if there is none. It is not checked. */
  readonly id: string | null
  /** Without markers and without the id; runs of white space are one space, none at the ends. */
  readonly text: string
  /** Over `text`: outer before inner, in text order, none empty. */
  readonly spans: readonly Span[]
  readonly references: readonly Reference[]
  readonly problems: readonly LineProblem[]
}

type Markup = Target | { readonly kind: 'strong' | 'emphasis' | 'code' }

/** What is written so far. */
interface Draft {
  readonly pieces: string[]
  length: number
  endsInSpace: boolean
  readonly spans: { readonly markup: Markup; readonly start: number; end: number }[]
  readonly references: Reference[]
  readonly problems: LineProblem[]
}

/** Makes a block's plain text and spans from its inline nodes. What docs/packs.md does not allow is left out and named in `problems`. */
export function blockText(nodes: readonly PhrasingContent[]): BlockText {
  const draft: Draft = { pieces: [], length: 0, endsInSpace: true, spans: [], references: [], problems: [] }
  for (const node of nodes) write(draft, node)
  const { text, id } = splitId(draft.pieces.join(''))
  const spans = draft.spans.flatMap(({ markup, start, end }): Span[] => {
    const last = Math.min(end, text.length)
    return start < last ? [{ ...markup, start, end: last }] : []
  })
  return { id, text, spans, references: draft.references, problems: draft.problems }
}

/** Takes the `{#id}` off the end. */
function splitId(written: string): { readonly text: string; readonly id: string | null } {
  const text = written.trimEnd()
  const open = text.lastIndexOf('{#')
  if (open === -1 || !text.endsWith('}')) return { text, id: null }
  return { text: text.slice(0, open).trimEnd(), id: text.slice(open + 2, -1) }
}

function write(draft: Draft, node: PhrasingContent): void {
  switch (node.type) {
    case 'text':
      return append(draft, node.value)
    case 'inlineCode':
      return within(draft, { kind: 'code' }, () => append(draft, node.value))
    case 'emphasis':
    case 'strong':
      return within(draft, { kind: node.type }, () => node.children.forEach((child) => write(draft, child)))
    case 'link':
      return writeLink(draft, node)
    case 'break':
      append(draft, ' ')
      return refuse(draft, node, 'a hard line break is not allowed')
    case 'delete':
    case 'footnoteReference':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'linkReference':
      return refuse(draft, node, `not allowed in a pack: ${NAMES[node.type]}`)
  }
}

const NAMES = {
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link by reference',
  footnoteReference: 'a footnote',
  delete: 'strikethrough',
} as const

function writeLink(draft: Draft, node: Link): void {
  const writeText = () => node.children.forEach((child) => write(draft, child))
  const target = targetOf(node.url)
  if (target === null || node.title) {
    refuse(
      draft,
      node,
      `a link goes to a document, document#block or term:id and has no title; not so ${JSON.stringify(node.url)}`,
    )
    return writeText()
  }
  draft.references.push({ target, line: lineOf(node) })
  const before = draft.length
  within(draft, target, writeText)
  if (draft.length === before) refuse(draft, node, 'a link needs a text')
}

function targetOf(url: string): Target | null {
  const match = /^(?:term:([a-z0-9-]+)|([a-z0-9-]+)(?:#([a-z0-9-]+))?)$/.exec(url)
  if (match === null) return null
  const [, term, document, block] = match
  if (term !== undefined) return { kind: 'term', term }
  return { kind: 'link', document: document as DocumentId, block: (block as BlockId | undefined) ?? null }
}

function within(draft: Draft, markup: Markup, writeText: () => void): void {
  const span = { markup, start: draft.length, end: draft.length }
  draft.spans.push(span)
  writeText()
  span.end = draft.length
}

function append(draft: Draft, value: string): void {
  const single = value.replaceAll(/\s+/g, ' ')
  const piece = draft.endsInSpace && single.startsWith(' ') ? single.slice(1) : single
  if (piece === '') return
  draft.pieces.push(piece)
  draft.length += piece.length
  draft.endsInSpace = piece.endsWith(' ')
}

function refuse(draft: Draft, node: PhrasingContent, reason: string): void {
  draft.problems.push({ line: lineOf(node), reason })
}

function lineOf(node: PhrasingContent): number {
  return node.position?.start.line ?? 0
}
