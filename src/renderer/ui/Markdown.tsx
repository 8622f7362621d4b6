import { Anchor, Checkbox, Code, Text } from '@mantine/core'
import type { Nodes, RootContent, Table, TableRow } from 'mdast'
import { Fragment, type ReactNode, useMemo } from 'react'
import { linkTarget, parseMarkdown } from '#core/notes/markdown'
import { parseStudyLink, routeOf } from '#shared/study-link'
import classes from './Markdown.module.css'

/** A reader's own text. Only the elements below are ever made: HTML in it is shown as it was typed, never run. */
export default function Markdown({ text }: { readonly text: string }) {
  const root = useMemo(() => parseMarkdown(text), [text])
  return <div className={classes['markdown']}>{root.children.map(draw)}</div>
}

function draw(node: RootContent, key: number): ReactNode {
  const inner = () => ('children' in node ? (node.children as Nodes[]).map((n, i) => draw(n as RootContent, i)) : null)
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{inner()}</p>
    case 'heading': {
      // The screen's own heading is h1.
      const Tag = `h${Math.min(6, node.depth + 1)}` as 'h2'
      return <Tag key={key}>{inner()}</Tag>
    }
    case 'text':
      return node.value
    case 'html':
      return <Fragment key={key}>{node.value}</Fragment>
    case 'strong':
      return <strong key={key}>{inner()}</strong>
    case 'emphasis':
      return <em key={key}>{inner()}</em>
    case 'delete':
      return <del key={key}>{inner()}</del>
    case 'break':
      return <br key={key} />
    case 'inlineCode':
      return <Code key={key}>{node.value}</Code>
    case 'code':
      return (
        <Code key={key} block>
          {node.value}
        </Code>
      )
    case 'blockquote':
      return <blockquote key={key}>{inner()}</blockquote>
    case 'thematicBreak':
      return <hr key={key} />
    case 'list':
      return node.ordered ? (
        <ol key={key} start={node.start ?? 1}>
          {inner()}
        </ol>
      ) : (
        <ul key={key}>{inner()}</ul>
      )
    case 'listItem':
      return (
        <li key={key} data-task={node.checked ?? undefined}>
          {typeof node.checked === 'boolean' && (
            <Checkbox checked={node.checked} readOnly size="xs" aria-label={node.checked ? 'done' : 'to do'} />
          )}
          {inner()}
        </li>
      )
    case 'link':
      return <MarkdownLink key={key} url={node.url} label={inner()} />
    case 'image':
      return <em key={key}>{node.alt ?? 'picture'}</em>
    case 'table':
      return <MarkdownTable key={key} table={node} />
    default:
      // Footnotes, definitions and references have no drawing of their own: their text is still shown.
      return <Fragment key={key}>{'children' in node ? inner() : 'value' in node ? node.value : null}</Fragment>
  }
}

/** The first row names the columns (GitHub Flavored Markdown, 4.10). */
function MarkdownTable({ table: { children: rows } }: { readonly table: Table }) {
  const [head, ...body] = rows
  const cells = (row: TableRow, Cell: 'th' | 'td') =>
    row.children.map((cell, i) => <Cell key={i}>{cell.children.map((n, at) => draw(n, at))}</Cell>)
  return (
    <table>
      <thead>{head !== undefined && <tr>{cells(head, 'th')}</tr>}</thead>
      <tbody>
        {body.map((row, i) => (
          <tr key={i}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

function MarkdownLink({ url, label }: { readonly url: string; readonly label: ReactNode }) {
  const link = parseStudyLink(url)
  if (link !== null) return <Anchor href={`#${routeOf(link)}`}>{label}</Anchor>
  const target = linkTarget(url)
  if (target?.kind === 'inside') return <Anchor href={`#${target.route}`}>{label}</Anchor>
  return (
    <>
      {label}{' '}
      <Text span size="xs" c="dimmed">
        ({url})
      </Text>
    </>
  )
}
