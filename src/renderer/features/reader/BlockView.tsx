import { IconMessage } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { type Piece, splitBlock } from '#core/annotations/split-block'
import type { Block, Span } from '#core/content/model'
import type { PackId, RowId } from '#core/ids'
import type { HighlightColor } from '#core/transfer/rows'
import classes from './BlockView.module.css'

/** A highlight as it lies on one block. */
export interface HighlightRange {
  readonly kind: 'highlight'
  readonly id: RowId
  readonly color: HighlightColor
  readonly comment: string
  readonly start: number
  readonly end: number
  /** Only the first range of a highlight can be reached by keyboard. */
  readonly isFirst: boolean
  readonly quote: string
}

/** A sentence that facts are tied to. `number` is its sign in the document. */
export interface CitationRange {
  readonly kind: 'citation'
  readonly number: number
  readonly start: number
  readonly end: number
}

type Cover = Span | HighlightRange | CitationRange

interface BlockViewProps {
  readonly pack: PackId
  readonly block: Block
  readonly highlights: readonly HighlightRange[]
  readonly citations: readonly CitationRange[]
  readonly isCurrent: boolean
  readonly isTarget: boolean
  readonly onHighlight: (id: RowId, at: Element) => void
  readonly onCitation: (number: number, at: Element) => void
  readonly onTerm: (term: string, at: Element) => void
}

/** One block of a document with its markup, highlights and source signs. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, isCurrent, isTarget } = props
  const Tag =
    block.kind === 'heading'
      ? (`h${block.depth}` as 'h1')
      : block.kind === 'item'
        ? 'li'
        : block.kind === 'quote'
          ? 'blockquote'
          : 'p'
  return (
    <Tag
      data-block={block.id}
      id={block.id}
      tabIndex={isCurrent ? 0 : -1}
      data-target={isTarget || undefined}
      className={classes[block.kind] ?? ''}
    >
      {pieces(props)}
    </Tag>
  )
})

function pieces(props: BlockViewProps): ReactNode {
  const { block, highlights, citations } = props
  return splitBlock<Cover>(block.text.length, [...highlights, ...block.spans, ...citations]).map((piece) => (
    <PieceView key={piece.start} piece={piece} props={props} />
  ))
}

function PieceView({ piece, props }: { readonly piece: Piece<Cover>; readonly props: BlockViewProps }) {
  const text = props.block.text.slice(piece.start, piece.end)
  const marked = piece.covers.reduceRight<ReactNode>((inner, cover) => wrap(inner, cover, piece, props), text)
  const ending = piece.covers.filter((c) => c.kind === 'citation').find((c) => c.end === piece.end)
  return (
    <>
      {marked}
      {ending !== undefined && <Sign number={ending.number} onOpen={props.onCitation} />}
    </>
  )
}

function wrap(inner: ReactNode, cover: Cover, piece: Piece<Cover>, props: BlockViewProps): ReactNode {
  switch (cover.kind) {
    case 'strong':
      return <strong>{inner}</strong>
    case 'emphasis':
      return <em>{inner}</em>
    case 'code':
      return <code>{inner}</code>
    case 'link':
      return (
        <TextLink
          href={`/read/${props.pack}/${cover.document}${cover.block === null ? '' : `/${cover.block}`}`}
          inner={inner}
        />
      )
    case 'term':
      return <Term term={cover.term} inner={inner} onOpen={props.onTerm} />
    case 'citation':
      return inner
    case 'highlight':
      return (
        <Highlighted
          range={cover}
          isEnd={cover.isFirst && cover.end === piece.end}
          inner={inner}
          onOpen={props.onHighlight}
        />
      )
    default:
      return inner
  }
}

/** The end of a drag over a link or a term selects, and is no click on it. */
const hasSelection = (): boolean => document.getSelection()?.isCollapsed === false

/** Chromium begins no selection inside an inline element that can take the focus: it cannot while the mouse is down. */
function restFromFocus(element: Element): void {
  element.removeAttribute('tabindex')
  window.addEventListener('pointerup', () => element.setAttribute('tabindex', '0'), { once: true })
}

/** Enter and Space press, as they do on a button. */
function onPressKey(event: KeyboardEvent, press: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  press()
}

interface PressableProps {
  readonly role: 'button' | 'link'
  readonly className: string | undefined
  readonly inner: ReactNode
  readonly onPress: (at: Element) => void
}

/** A span with a role: inside of a button or link element the mouse cannot begin a selection. */
function Pressable({ role, className, inner, onPress }: PressableProps) {
  return (
    <span
      role={role}
      tabIndex={0}
      className={className}
      aria-haspopup={role === 'button' ? 'dialog' : undefined}
      onPointerDown={(e) => restFromFocus(e.currentTarget)}
      onClick={(e) => !hasSelection() && onPress(e.currentTarget)}
      onKeyDown={(e) => (role === 'button' || e.key === 'Enter') && onPressKey(e, () => onPress(e.currentTarget))}
    >
      {inner}
    </span>
  )
}

function TextLink({ href, inner }: { readonly href: string; readonly inner: ReactNode }) {
  const [, navigate] = useLocation()
  return <Pressable role="link" className={classes['link']} inner={inner} onPress={() => navigate(href)} />
}

interface TermProps {
  readonly term: string
  readonly inner: ReactNode
  readonly onOpen: BlockViewProps['onTerm']
}

function Term({ term, inner, onOpen }: TermProps) {
  return <Pressable role="button" className={classes['term']} inner={inner} onPress={(at) => onOpen(term, at)} />
}

interface HighlightedProps {
  readonly range: HighlightRange
  /** Whether the piece ends the highlight's first range: there its handle stands. */
  readonly isEnd: boolean
  readonly inner: ReactNode
  readonly onOpen: BlockViewProps['onHighlight']
}

/** The mark is for the eye and the mouse; the handle after it is how the keyboard and a screen reader reach the highlight. */
function Highlighted({ range, isEnd, inner, onOpen }: HighlightedProps) {
  return (
    <>
      <mark
        data-color={range.color}
        className={classes['mark']}
        onClick={(e) => !hasSelection() && onOpen(range.id, e.currentTarget)}
      >
        {inner}
      </mark>
      {isEnd && (
        <button
          type="button"
          data-sign
          className={classes['handle']}
          aria-haspopup="dialog"
          aria-label={`Highlight, ${range.color}: ${range.quote}${range.comment === '' ? '' : `. Comment: ${range.comment}`}`}
          onClick={(e) => onOpen(range.id, e.currentTarget)}
        >
          {range.comment !== '' && <IconMessage size={12} stroke={1.5} aria-hidden />}
        </button>
      )}
    </>
  )
}

/** A span, so that no line breaks between the sentence and its sign. */
function Sign({ number, onOpen }: { readonly number: number; readonly onOpen: BlockViewProps['onCitation'] }) {
  return (
    <span
      role="button"
      tabIndex={0}
      data-sign
      className={classes['sign']}
      aria-label={`Sources of this sentence, ${number}`}
      aria-haspopup="dialog"
      onClick={(e) => onOpen(number, e.currentTarget)}
      onKeyDown={(e) => onPressKey(e, () => onOpen(number, e.currentTarget))}
    >
      {number}
    </span>
  )
}
