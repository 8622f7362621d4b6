import { quoteOf } from '#core/annotations/describe-place'
import type { GeneratedCard } from '#core/cards/model'
import { formatDate } from '#core/content/dates'
import { documentOf, type Library } from '#core/library/library'
import { passageRoute } from '#core/library/passage-route'
import { blockRoute } from '#core/search/pack-entries'
import type { OwnCardRow } from '#core/transfer/rows'
import { useLibrary } from '../platform/study-content.tsx'
import { Citation } from './Citation.tsx'
import { PACK_REMOVED } from './pack-removed.ts'
import { sourceActions } from './say.tsx'

/** What is asked and answered: a card from the text, or one of the reader's own. */
export type Face =
  | { readonly kind: 'generated'; readonly card: GeneratedCard }
  | { readonly kind: 'own'; readonly row: OwnCardRow }

/** Where a card's passage is: what "open in text" opens; null for a card without one, and for one whose pack was removed. */
export function routeOf(face: Face, library: Library): string | null {
  if (face.kind === 'own') return passageRoute(face.row, library)
  const { pack, citation } = face.card
  return blockRoute({ id: pack }, { id: citation.document }, citation.telling.block)
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
  if (place === null || document === null) return null
  return (
    <Citation
      quote={quoteOf(place) === face.row.back ? null : quoteOf(place)}
      documentTitle={documentOf(library, place.pack, document)?.title ?? 'A passage of the text'}
      age={library.packById.has(place.pack) ? `edition ${place.edition}` : PACK_REMOVED}
      caveat={null}
      sources={[]}
      onOpenText={library.packById.has(place.pack) ? onOpenText : null}
      {...sourceActions}
    />
  )
}
