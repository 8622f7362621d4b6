import { quoteOf } from '#core/annotations/describe-place'
import type { GeneratedCard } from '#core/cards/model'
import { formatDate } from '#core/content/dates'
import type { OwnCardRow } from '#core/transfer/rows'
import { useContent } from '../platform/study-content.tsx'
import { Citation } from './Citation.tsx'
import { sourceActions } from './say.tsx'

/** What is asked and answered: a card from the text, or one of the reader's own. */
export type Face =
  | { readonly kind: 'generated'; readonly card: GeneratedCard }
  | { readonly kind: 'own'; readonly row: OwnCardRow }

/** Where a card's passage is: what "open in text" opens, or null for a card without one. */
export function routeOf(face: Face, packId: string): string | null {
  if (face.kind === 'generated') {
    const { document, telling } = face.card.citation
    return `/read/${packId}/${document}/${telling.block}`
  }
  const { place, document } = face.row
  return place === null || document === null ? null : `/read/${place.pack}/${document}/${place.segments[0]?.block}`
}

/** The sentence that a card came from, with its sources; nothing for a card that cites none. */
export function CardSource({ face, onOpenText }: { readonly face: Face; readonly onOpenText: () => void }) {
  const { pack } = useContent()
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
  if (place === null) return null
  return (
    <Citation
      quote={quoteOf(place) === face.row.back ? null : quoteOf(place)}
      documentTitle={pack.documents.find((d) => d.id === document)?.title ?? 'A passage of the text'}
      age={`edition ${place.edition}`}
      caveat={null}
      sources={[]}
      onOpenText={onOpenText}
      {...sourceActions}
    />
  )
}
