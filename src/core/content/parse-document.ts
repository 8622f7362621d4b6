import type { Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { BlockId, DocumentId } from '#core/ids'
import { blockText, type Reference } from './block-text.ts'
import type { Block, PackProblem, Section, StudyDocument } from './model.ts'
import { isWellFormedId } from './schema.ts'

/** A block and the 1-based line of its file on which it begins. */
export interface PlacedBlock {
  readonly block: Block
  readonly file: string
  readonly line: number
}

/** What a document's file gives, as far as it could be read: `document` is whole only if there is no problem. */
export interface ParsedDocument {
  readonly file: string
  readonly document: StudyDocument
  readonly blocks: readonly PlacedBlock[]
  readonly references: readonly Reference[]
  readonly problems: readonly PackProblem[]
}

/** What is read so far. */
interface Reading {
  readonly file: string
  /** The Markdown with `\n` line ends, the front matter made empty lines. */
  readonly markdown: string
  readonly blocks: PlacedBlock[]
  readonly references: Reference[]
  readonly problems: PackProblem[]
}

/** Reads `documents/ID.md` as docs/packs.md describes it. Links and the uniqueness of ids over the pack are not checked here. */
export function parseDocument(id: DocumentId, file: string, text: string): ParsedDocument {
  const problems: PackProblem[] = []
  const { summary, markdown } = readFrontMatter(file, text.replaceAll(/\r\n?/g, '\n'), problems)
  const reading: Reading = { file, markdown, blocks: [], references: [], problems }
  for (const node of fromMarkdown(markdown).children) readNode(reading, node)
  checkHeadings(reading, id)
  const document = { id, ...outline(reading.blocks.map(({ block }) => block)), summary }
  return { file, document, blocks: reading.blocks, references: reading.references, problems }
}

/** Takes the front matter off: its lines stay as empty ones, so that line numbers hold. */
function readFrontMatter(
  file: string,
  text: string,
  problems: PackProblem[],
): { readonly summary: string; readonly markdown: string } {
  const match = /^---\n((?:(?!---\n)[^\n]*\n)*)---(?:\n|$)/.exec(text)
  if (match === null) {
    problems.push({ file, line: 1, reason: 'must begin with front matter: ---, summary: one sentence, ---' })
    return { summary: '', markdown: text }
  }
  const [whole, inner = ''] = match
  const lines = inner.split('\n').slice(0, -1)
  const summaries = lines.flatMap((line) => /^summary:\s+(\S.*)$/.exec(line)?.[1]?.trimEnd() ?? [])
  lines.forEach((line, i) => {
    if (!/^summary:\s+\S/.test(line))
      problems.push({ file, line: i + 2, reason: 'the front matter holds one line, summary: one sentence' })
  })
  if (summaries.length !== 1) problems.push({ file, line: 1, reason: 'the front matter needs one summary' })
  return { summary: summaries[0] ?? '', markdown: whole.replaceAll(/[^\n]+/g, '') + text.slice(whole.length) }
}

function readNode(reading: Reading, node: RootContent): void {
  if (node.type === 'heading') readHeading(reading, node)
  else if (node.type === 'paragraph') readBlock(reading, node, { kind: 'paragraph', depth: 0, ordered: false })
  else if (node.type === 'list') readList(reading, node, 1)
  else if (node.type === 'blockquote') readQuotation(reading, node)
  else refuse(reading, node, `not allowed in a pack: ${NAMES[node.type] ?? node.type}`)
}

const NAMES: Partial<Record<RootContent['type'], string>> = {
  code: 'a code block (an indented line makes one)',
  definition: 'an address or link definition',
  html: 'HTML',
  thematicBreak: 'a rule (--- or ***)',
}

function readHeading(reading: Reading, node: Heading): void {
  if (node.depth > 3) refuse(reading, node, 'a heading is at most three deep')
  if (reading.markdown[node.position?.start.offset ?? 0] !== '#') {
    refuse(reading, node, 'a heading begins with #; a line of --- or === makes one of the lines above it')
  }
  readBlock(reading, node, { kind: 'heading', depth: node.depth, ordered: false })
}

function readQuotation(reading: Reading, node: Blockquote): void {
  const [paragraph, ...others] = node.children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return refuse(reading, node, 'a quotation is one paragraph')
  readBlock(reading, paragraph, { kind: 'quote', depth: 0, ordered: false })
}

function readList(reading: Reading, list: List, depth: number): void {
  if (depth > 2) return refuse(reading, list, 'a list is nested at most once')
  if (list.ordered && list.start !== 1) refuse(reading, list, 'a numbered list starts at 1')
  for (const item of list.children) readItem(reading, item, list.ordered ?? false, depth)
}

function readItem(reading: Reading, item: ListItem, ordered: boolean, depth: number): void {
  const [paragraph, nested, ...others] = item.children
  if (paragraph?.type !== 'paragraph') return refuse(reading, item, 'a list item begins with its text')
  readBlock(reading, paragraph, { kind: 'item', depth, ordered })
  if (nested === undefined) return
  if (nested.type !== 'list' || others.length > 0)
    return refuse(reading, nested, 'a list item is one paragraph and at most one nested list')
  readList(reading, nested, depth + 1)
}

function readBlock(
  reading: Reading,
  node: Heading | Paragraph,
  shape: Pick<Block, 'kind' | 'depth' | 'ordered'>,
): void {
  const { id, text, spans, references, problems } = blockText(node.children)
  const line = node.position?.start.line ?? 0
  reading.references.push(...references)
  for (const problem of problems) reading.problems.push({ file: reading.file, ...problem })
  for (const reason of textProblems(id, text, unescaped(reading.markdown, node.children)))
    reading.problems.push({ file: reading.file, line, reason })
  reading.blocks.push({ block: { id: (id ?? '') as BlockId, ...shape, text, spans }, file: reading.file, line })
}

/** @param bare the text, without what was meant to be as it is */
function textProblems(id: string | null, text: string, bare: string): readonly string[] {
  const reasons: string[] = []
  if (id === null) reasons.push('does not end in its block id {#id}')
  else if (!isWellFormedId(id)) reasons.push(`the block id {#${id}} is not lower-case letters, digits and hyphens`)
  if (text === '') reasons.push('a block needs a text')
  if (/\bhttps?:\/\/|\bwww\./i.test(bare)) reasons.push('an address belongs into sources.json')
  const left = /\{#|\]\(|\]\[|\[\^|\*\*|~~/.exec(bare)?.[0]
  if (left === '{#') reasons.push('a block id within a text: an empty line is missing after it')
  else if (left !== undefined) reasons.push(`${left} in the plain text: markup that is not closed or not allowed`)
  if (bare.startsWith('|')) reasons.push('not allowed in a pack: a table')
  return reasons
}

/** A block's text with `_` for each sign that is written with a backslash and for what is code: those are meant as they are. */
function unescaped(markdown: string, nodes: readonly PhrasingContent[]): string {
  const written = nodes.map((node) => unescapedNode(markdown, node)).join('')
  return written.replace(/\s*\{#[^{}]*\}\s*$/, '').trimStart()
}

function unescapedNode(markdown: string, node: PhrasingContent): string {
  if ('children' in node) return node.children.map((child) => unescapedNode(markdown, child)).join('')
  if (node.type !== 'text') return '_'
  const { start, end } = node.position ?? {}
  return markdown.slice(start?.offset, end?.offset).replaceAll(/\\[!-/:-@[-`{-~]/g, '_')
}

function refuse(reading: Reading, node: RootContent, reason: string): void {
  reading.problems.push({ file: reading.file, line: node.position?.start.line ?? 0, reason })
}

function checkHeadings({ file, blocks, problems }: Reading, id: DocumentId): void {
  const first = blocks[0]
  if (first === undefined || first.block.kind !== 'heading' || first.block.depth !== 1) {
    problems.push({
      file,
      line: first?.line ?? 0,
      reason: 'the first line after the front matter is the title, a heading of depth 1',
    })
  } else if (String(first.block.id) !== id) {
    problems.push({ file, line: first.line, reason: `the title's id is ${first.block.id}, the document's is ${id}` })
  }
  let above = 0
  blocks.forEach(({ block, line }, i) => {
    if (block.kind !== 'heading') return
    if (block.depth === 1 && i > 0) problems.push({ file, line, reason: 'a second heading of depth 1' })
    if (block.depth > above + 1 && i > 0)
      problems.push({ file, line, reason: `a heading of depth ${block.depth} below one of depth ${above}` })
    const next = blocks[i + 1]?.block
    if (next === undefined || (next.kind === 'heading' && next.depth <= block.depth)) {
      problems.push({ file, line, reason: 'a heading without text below it' })
    }
    above = block.depth
  })
}

/** Blocks in sections; blocks before the first heading (which is a problem) are in none. */
function outline(blocks: readonly Block[]): Pick<StudyDocument, 'title' | 'sections' | 'words'> {
  const starts = blocks.flatMap((block, i) => (block.kind === 'heading' ? [i] : []))
  const sections = starts.flatMap((start, i): Section[] => {
    const [heading, ...others] = blocks.slice(start, starts[i + 1])
    return heading === undefined
      ? []
      : [{ id: heading.id, title: heading.text, depth: heading.depth, blocks: [heading, ...others] }]
  })
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  return { title: sections[0]?.title ?? '', sections, words }
}
