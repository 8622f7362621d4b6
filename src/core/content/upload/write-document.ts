/** Writes a document of a pack (docs/packs.md), so that it reads back as it is meant: each block's text to the letter. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { BlockId } from '#core/ids'
import { escapeSigns, escapeStart } from '../../notes/escape-markdown.ts'
import { blockText } from '../block-text.ts'
import { type Inline, type Piece, plainText } from './piece.ts'

/** A piece with its id. */
export interface NamedPiece extends Piece {
  readonly id: BlockId
}

/** The file of a document. @param blocks the title first, a heading of depth 1 @param summary one line that is not empty */
export function writeDocument(summary: string, blocks: readonly NamedPiece[]): string {
  return `---\nsummary: ${summary}\n---\n${blocks.map(writeBlock).join('')}`
}

function writeBlock(block: NamedPiece, i: number, all: readonly NamedPiece[]): string {
  const text = `${writeContent(block)} {#${block.id}}`
  switch (block.kind) {
    case 'heading':
      return `\n${'#'.repeat(block.depth)} ${text}\n`
    case 'paragraph':
      return `\n${text}\n`
    case 'quote':
      return `\n> ${text}\n`
    case 'item': {
      const gap = all[i - 1]?.kind === 'item' ? '' : '\n'
      // Three spaces are within an item of either kind.
      return `${gap}${'   '.repeat(block.depth - 1)}${block.ordered ? '1. ' : '-  '}${text}\n`
    }
  }
}

/** With its markup where that reads back as it is; else the words alone. */
function writeContent({ content, text }: Piece): string {
  const isPlain = content.every(({ kind }) => kind === 'text')
  if (!isPlain) {
    const marked = escapeStart(oneLine(content.map(writeInline).join('')))
    if (plainText(content) === text && readsBackAs(marked, text)) return marked
  }
  return escapeStart(escapeSigns(text))
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function writeInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeSigns(inline.text)
    case 'code':
      return writeCode(inline.text)
    case 'strong':
    case 'emphasis': {
      const mark = inline.kind === 'strong' ? '**' : '*'
      return `${mark}${inline.children.map(writeInline).join('')}${mark}`
    }
  }
}

/** A code span with as many backticks around it as it needs (CommonMark 6.1). */
function writeCode(text: string): string {
  if (text.trim() === '') return text
  const runs = text.match(/`+/g) ?? []
  const longest = Math.max(0, ...runs.map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

function readsBackAs(markdown: string, text: string): boolean {
  const [paragraph, ...others] = fromMarkdown(`${markdown} {#b}`).children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return false
  const read = blockText(paragraph.children)
  return read.id === 'b' && read.text === text && read.problems.length === 0
}
