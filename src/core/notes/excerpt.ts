import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** The first line of a note without markers, at most `length` characters; for lists. */
export function excerptOf(markdown: string, length = 120): string {
  const text = textOf(fromMarkdown(markdown.slice(0, length * 8)))
    .replace(/\s+/g, ' ')
    .trim()
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return ' '
  const isBlock = node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'link' && node.type !== 'delete'
  return node.children.map(textOf).join('') + (isBlock ? ' ' : '')
}
