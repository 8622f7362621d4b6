/** Makes a row of pieces of any Markdown (CommonMark with GitHub's additions). Nothing that has words is dropped. */
import type { Blockquote, Code, FootnoteDefinition, List, ListItem, RootContent, Table, TableRow } from 'mdast'
import { parseMarkdown } from '../../notes/markdown.ts'
import { type Inline, type Piece, plain, plainText } from './piece.ts'
import { note, simplifyInline, type Tally, wordsOfHtml } from './simplify-inline.ts'

type Shape = Pick<Piece, 'kind' | 'depth' | 'ordered'>

const PARAGRAPH: Shape = { kind: 'paragraph', depth: 0, ordered: false }
const QUOTE: Shape = { kind: 'quote', depth: 0, ordered: false }
const item = (depth: number, ordered: boolean): Shape => ({ kind: 'item', depth, ordered })

/** The pieces of a text, in its order. What was made plainer is counted in `tally`. @throws RangeError when it is nested thousands deep */
export function simplifyMarkdown(markdown: string, tally: Tally): readonly Piece[] {
  return parseMarkdown(markdown).children.flatMap((node) => piecesOf(node, tally))
}

/** A block, or none when nothing is in it. */
function piece(shape: Shape, content: readonly Inline[]): readonly Piece[] {
  const text = plainText(content)
  return text === '' ? [] : [{ ...shape, content, text }]
}

function piecesOf(node: RootContent, tally: Tally): readonly Piece[] {
  switch (node.type) {
    case 'heading':
      return piece({ kind: 'heading', depth: node.depth, ordered: false }, simplifyInline(node.children, tally))
    case 'list':
      return listPieces(node, tally)
    case 'blockquote':
      return quotePieces(node, tally)
    case 'table':
      return tableLines(node, tally).flatMap((line) => piece(item(1, false), line))
    default:
      return linesOf(node, tally).flatMap((line) => piece(PARAGRAPH, line))
  }
}

/** Whatever stands in a quotation, as paragraphs of it. */
function quotePieces(quote: Blockquote, tally: Tally): readonly Piece[] {
  if (quote.children.some(({ type }) => type !== 'paragraph')) note(tally, 'quote')
  return quote.children.flatMap((node) => linesOf(node, tally)).flatMap((line) => piece(QUOTE, line))
}

/** Any block as lines of text. */
function linesOf(node: RootContent, tally: Tally): readonly (readonly Inline[])[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [simplifyInline(node.children, tally)]
    case 'code':
      return codeLines(node, tally)
    case 'html':
      note(tally, 'html')
      return [plain(wordsOfHtml(node.value))]
    case 'table':
      return tableLines(node, tally)
    case 'list':
      return itemsOf(node, tally, 1).flatMap(({ mark, content }) => [[...plain(mark === '' ? '• ' : mark), ...content]])
    case 'blockquote':
      return node.children.flatMap((child) => linesOf(child, tally))
    case 'footnoteDefinition':
      return footnoteLines(node, tally)
    default:
      // Rules (---) and the addresses of links have no words.
      return []
  }
}

function codeLines({ value }: Code, tally: Tally): readonly (readonly Inline[])[] {
  note(tally, 'code')
  return value.split('\n').map((text) => [{ kind: 'code', text: text.trim() }])
}

function footnoteLines(node: FootnoteDefinition, tally: Tally): readonly (readonly Inline[])[] {
  const lines = node.children.flatMap((child) => linesOf(child, tally))
  return lines.map((line, i) => (i === 0 ? [...plain(`[${node.label ?? node.identifier}] `), ...line] : line))
}

/** Each row as one line: "Country: Kazakhstan; Capital: Astana". A table of one row is that row. */
function tableLines({ children: rows }: Table, tally: Tally): readonly (readonly Inline[])[] {
  note(tally, 'table')
  const [head, ...body] = rows
  if (head === undefined) return []
  if (body.length === 0) return [joinCells(cellsOf(head, tally))]
  const names = cellsOf(head, tally).map((cell) => plainText(cell))
  return body.map((row) =>
    joinCells(
      cellsOf(row, tally).map((cell, i) =>
        plainText(cell) === '' || !names[i] ? cell : [...plain(`${names[i]}: `), ...cell],
      ),
    ),
  )
}

const cellsOf = (row: TableRow, tally: Tally): readonly (readonly Inline[])[] =>
  row.children.map((cell) => simplifyInline(cell.children, tally))

function joinCells(cells: readonly (readonly Inline[])[]): readonly Inline[] {
  return cells
    .filter((cell) => plainText(cell) !== '')
    .flatMap((cell, i) => (i === 0 ? cell : [...plain('; '), ...cell]))
}

/** An item of a list, those within it after it. */
interface Item {
  readonly depth: number
  /** "3. " where its number has to be part of its text, else empty. */
  readonly mark: string
  readonly ordered: boolean
  readonly content: readonly Inline[]
}

function listPieces(list: List, tally: Tally): readonly Piece[] {
  return itemsOf(list, tally, 1).flatMap(({ depth, mark, ordered, content }) =>
    piece(item(depth, ordered), mark === '' ? content : [...plain(mark), ...content]),
  )
}

/** A numbered list from 1 stays one where a pack can hold it; of another the numbers are written into the text. */
function itemsOf(list: List, tally: Tally, depth: number, isAlone = true): readonly Item[] {
  const ordered = list.ordered === true && canBeNumbered(list, depth, isAlone)
  if (list.ordered === true && !ordered) note(tally, 'numbers')
  if (depth > 2) note(tally, 'nesting')
  return list.children.flatMap((child, i) => {
    const mark = list.ordered === true && !ordered ? `${(list.start ?? 1) + i}. ` : ''
    return itemParts(child, { depth: Math.min(depth, 2), mark, ordered }, tally, depth)
  })
}

/** Within an item only the one list that it has, without others in it: they all are shown as one. */
function canBeNumbered({ start, children }: List, depth: number, isAlone: boolean): boolean {
  if (start !== 1 || depth > 2 || !children.every(hasText)) return false
  return depth === 1 || (isAlone && children.every((child) => child.children.every(({ type }) => type !== 'list')))
}

/** Whether an item has a text of its own: an empty one would be lost, and the numbers after it wrong. */
const hasText = ({ children: [first] }: ListItem): boolean =>
  first?.type === 'paragraph' && plainText(simplifyInline(first.children, new Map())) !== ''

function itemParts(node: ListItem, shape: Omit<Item, 'content'>, tally: Tally, depth: number): readonly Item[] {
  const own = node.children.filter(({ type }) => type !== 'list').flatMap((child) => linesOf(child, tally))
  const lists = node.children.filter((child) => child.type === 'list')
  const nested = lists.flatMap((list) => itemsOf(list, tally, depth + 1, lists.length === 1))
  const lines = own.filter((line) => plainText(line) !== '')
  if (lines.length > 1) note(tally, 'item')
  const box = node.checked === true ? '☑ ' : node.checked === false ? '☐ ' : ''
  const content = [...plain(box), ...lines.flatMap((line, i) => (i === 0 ? line : [...plain(' '), ...line]))]
  // An item without words of its own: what is in it takes its place.
  if (plainText(content) === '') return nested.map((one) => ({ ...one, depth: shape.depth }))
  return [{ ...shape, content }, ...nested]
}
