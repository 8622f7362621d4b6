import { memo, type ReactNode } from 'react'
import { type Piece, splitBlock } from '#core/annotations/split-block'
import type { Block, Span } from '#core/content/model'
import type { PackId, RowId } from '#core/ids'
import classes from './BlockView.module.css'
import type { CitationRange, HighlightRange } from './ranges.ts'
import { Highlighted, Sign, Term, TextLink } from './TextPieces.tsx'

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
  // Two told quotes may end together: the last sentence of a longer one.
  const ending = piece.covers.filter((c) => c.kind === 'citation').filter((c) => c.end === piece.end)
  return (
    <>
      {marked}
      {ending.map(({ number }) => (
        <Sign key={number} number={number} onOpen={props.onCitation} />
      ))}
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
