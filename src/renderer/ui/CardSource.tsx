import { quoteOf } from '#core/annotations/describe-place'
import type { GeneratedCard } from '#core/cards/model'
import { formatDate } from '#core/content/dates'
import type { FoundPlace } from '#core/library/found-place'
import { blockOf, documentOf, type Library } from '#core/library/library'
import { passageRoute } from '#core/library/passage-route'
import { blockRoute } from '#core/search/pack-entries'
import type { OwnCardRow } from '#core/transfer/rows'
import { useLibrary } from '../platform/study-content.tsx'
import { Citation } from './Citation.tsx'
import { PackRemoved } from './PackRemoved.tsx'
import { sourceActions } from './say.tsx'

/** What is asked and answered: a card from the text, or one of the reader's own. */
export type Face =
  | { readonly kind: 'generated'; readonly card: GeneratedCard }
  /** `since`: where its passage is now, when the text is of another edition than the card; null when nothing came between. */
  | { readonly kind: 'own'; readonly row: OwnCardRow; readonly since: FoundPlace | null }

/** Where a card's passage is: what "open in text" opens; null for a card without one, and for one that is not in the texts any more. */
export function routeOf(face: Face, library: Library): string | null {
  if (face.kind === 'own') return ownRoute(face, library)
  const { pack, citation } = face.card
  return blockRoute({ id: pack }, { id: citation.document }, citation.telling.block)
}

function ownRoute({ row, since }: Face & { readonly kind: 'own' }, library: Library): string | null {
  if (row.place === null || since?.kind === 'lost') return null
  const [range] = since?.kind === 'moved' ? since.ranges : []
  const moved = range === undefined ? null : blockOf(library, row.place.pack, range.block)
  return moved === null
    ? passageRoute(row, library)
    : blockRoute({ id: row.place.pack }, { id: moved.document.id }, moved.block.id)
}

/** What a reader must know of a card's passage when the text has changed since the card was made; null when it says the same. */
function changeOf({ row: { place }, since }: Face & { readonly kind: 'own' }, library: Library): string | null {
  if (place === null || since === null) return null
  if (since.kind === 'lost') return 'This passage is no longer in the text, or too much of it has changed.'
  if (since.kind !== 'moved') return null
  const now = since.ranges
    .map(({ block, start, end }) => blockOf(library, place.pack, block)?.block.text.slice(start, end) ?? '')
    .join(' … ')
  return now === quoteOf(place) ? null : `The text has changed. Now it says: “${now}”`
}

/** The sentence that a card came from, with its sources; nothing for a card that cites none. */
export function CardSource({ face, onOpenText }: { readonly face: Face; readonly onOpenText: () => void }) {
  const library = useLibrary()
  if (face.kind === 'generated') {
    const { telling, documentTitle, asOf, caveat, sources } = face.card.citation
    return (
      <Citation
        {...{ documentTitle, caveat, sources, onOpenText }}
        quote={telling.quote}
        age={`as of ${formatDate(asOf)}`}
        {...sourceActions}
      />
    )
  }
  const { place, document } = face.row
  const route = routeOf(face, library)
  if (place === null || document === null) return null
  return (
    <>
      <Citation
        quote={quoteOf(place) === face.row.back ? null : quoteOf(place)}
        documentTitle={titleOf(face, library)}
        age={`edition ${place.edition}`}
        caveat={changeOf(face, library)}
        sources={[]}
        onOpenText={route === null ? null : onOpenText}
        {...sourceActions}
      />
      {!library.packById.has(place.pack) && <PackRemoved />}
    </>
  )
}

/** How the document of a card's passage is called, or was when it was last seen. */
function titleOf({ row: { place, document }, since }: Face & { readonly kind: 'own' }, library: Library): string {
  const now = place === null || document === null ? null : documentOf(library, place.pack, document)
  const seen = since?.kind === 'no-pack' ? since.documentTitle : null
  return now?.title ?? seen ?? 'A passage of the text'
}
