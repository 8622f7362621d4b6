/** Cuts the pieces of a text into documents with a title each, and makes their headings such as a pack can have. */
import { type Inline, type Piece, plain, plainText, wordsIn } from './piece.ts'
import { note, type Tally } from './simplify-inline.ts'

/** A document that is to be: its title, and what stands below it. */
export interface Draft {
  readonly title: readonly Inline[]
  /** Not empty. */
  readonly pieces: readonly Piece[]
}

/** Words above which a document is cut at its sections, too: longer ones are heavy to find one's way in. */
const LONG = 8_000

/**
 * The documents of one file. Each heading of depth 1 begins one where there are several; a long one is cut at its sections. Empty when the
 * text has nothing but headings.
 * @param fallback the title of what stands under no heading
 */
export function cutDocuments(pieces: readonly Piece[], fallback: string, tally: Tally): readonly Draft[] {
  const whole = cutFile(pieces, plain(fallback))
  const cut = whole.flatMap((draft) => (wordsOf(draft) > LONG ? cutAtSections(draft) : [draft]))
  return withoutHollow(cut).map(({ title, pieces: below }) => ({ title, pieces: settleHeadings(below, tally) }))
}

const wordsOf = ({ pieces }: Draft): number => pieces.reduce((sum, { text }) => sum + wordsIn(text), 0)

const isHeading = (piece: Piece | undefined, depth: number): boolean =>
  piece?.kind === 'heading' && piece.depth === depth

function cutFile(pieces: readonly Piece[], fallback: readonly Inline[]): readonly Draft[] {
  const tops = pieces.filter((piece) => isHeading(piece, 1))
  const [top] = tops
  if (top === undefined) return [underOwnTitle(pieces, fallback)]
  const before = pieces.indexOf(top)
  const isTitle = tops.length === 1 && pieces.slice(0, before).every(({ kind }) => kind !== 'heading')
  if (isTitle) return [{ title: top.content, pieces: pieces.filter((piece) => piece !== top) }]
  return cutAt({ title: fallback, pieces }, 1)
}

/** Without a heading of depth 1 a text's first line is its title when it is the one heading above all others. */
function underOwnTitle(pieces: readonly Piece[], fallback: readonly Inline[]): Draft {
  const [first, ...others] = pieces
  const isTitle =
    first?.kind === 'heading' && others.every(({ kind, depth }) => kind !== 'heading' || depth > first.depth)
  return isTitle ? { title: first.content, pieces: others } : { title: fallback, pieces }
}

function cutAtSections(draft: Draft): readonly Draft[] {
  const depths = draft.pieces.flatMap(({ kind, depth }) => (kind === 'heading' ? [depth] : []))
  const highest = Math.min(...depths)
  return depths.filter((depth) => depth === highest).length < 2 ? [draft] : cutAt(draft, highest)
}

/** What stands before the first heading of the depth stays under the title. */
function cutAt({ title, pieces }: Draft, depth: number): readonly Draft[] {
  const starts = pieces.flatMap((piece, i) => (isHeading(piece, depth) ? [i] : []))
  const parts = starts.map((start, i) => {
    const [heading, ...below] = pieces.slice(start, starts[i + 1])
    return { title: heading?.content ?? title, pieces: below }
  })
  const before = pieces.slice(0, starts[0])
  return before.length > 0 || depth > 1 ? [{ title, pieces: before }, ...parts] : parts
}

const bold = (content: readonly Inline[]): Piece => ({
  kind: 'paragraph',
  depth: 0,
  ordered: false,
  content: [{ kind: 'strong', children: content }],
  text: plainText(content),
})

/** A title with nothing below it is the first line of the next document; the last ones are the last lines of the one before. */
function withoutHollow(drafts: readonly Draft[]): readonly Draft[] {
  const full: Draft[] = []
  let waiting: Piece[] = []
  for (const { title, pieces } of drafts) {
    if (pieces.length === 0) waiting.push(bold(title))
    else {
      full.push({ title, pieces: [...waiting, ...pieces] })
      waiting = []
    }
  }
  const last = full.at(-1)
  return last === undefined ? [] : [...full.slice(0, -1), { ...last, pieces: [...last.pieces, ...waiting] }]
}

/**
 * Headings below a title are 2 and 3 deep, by their rank among those of the document; deeper ones, and those without text below them, are
 * paragraphs in bold.
 */
function settleHeadings(pieces: readonly Piece[], tally: Tally): readonly Piece[] {
  const ranks = [...new Set(pieces.flatMap(({ kind, depth }) => (kind === 'heading' ? [depth] : [])))].toSorted(
    (a, b) => a - b,
  )
  let above = 1
  const ranked = pieces.map((piece) => {
    if (piece.kind !== 'heading') return piece
    const depth = Math.min(ranks.indexOf(piece.depth) + 2, above + 1)
    if (depth > 3) return demoted(piece, tally)
    above = depth
    return { ...piece, depth }
  })
  // From the end, so that what follows a heading is settled already.
  const settled: Piece[] = []
  for (const piece of ranked.toReversed()) {
    const next = settled.at(-1)
    const isBare = next === undefined || (next.kind === 'heading' && next.depth <= piece.depth)
    settled.push(piece.kind === 'heading' && isBare ? demoted(piece, tally) : piece)
  }
  return settled.toReversed()
}

function demoted(piece: Piece, tally: Tally): Piece {
  note(tally, 'heading')
  return bold(piece.content)
}
