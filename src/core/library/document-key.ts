import type { Place } from '#core/annotations/place'
import type { Branded, DocumentId, PackId } from '#core/ids'
import type { Library } from './library.ts'

/** `<pack>/<document>`: names a document among those of all packs. */
export type DocumentKey = Branded<'DocumentKey'>

/** Names a document among those of all packs. */
export function documentKey(pack: PackId, document: DocumentId): DocumentKey {
  return `${pack}/${document}` as DocumentKey
}

/** What of a row says where its passage stands; both are null in a row without one. */
export interface Passage {
  readonly place: Place | null
  readonly document: DocumentId | null
}

/** The document of a row's passage; null for a row without one. */
export function documentKeyOf({ place, document }: Passage): DocumentKey | null {
  return place === null || document === null ? null : documentKey(place.pack, document)
}

/** How every document is named on the screen, in reading order: by its title, and with several packs by its pack's too, as titles may be alike. */
export function documentNames(library: Library): ReadonlyMap<DocumentKey, string> {
  const isOnly = library.packs.length === 1
  return new Map(
    library.packs.flatMap(({ pack }) =>
      pack.documents.map(({ id, title }) => [documentKey(pack.id, id), isOnly ? title : `${title} (${pack.title})`]),
    ),
  )
}

/** The route of a row's passage in the reader; null for a row without one, and for one whose pack is not there. */
export function passageRoute({ place, document }: Passage, library: Pick<Library, 'packById'>): string | null {
  if (place === null || document === null || !library.packById.has(place.pack)) return null
  const [segment] = place.segments
  return ['/read', place.pack, document, ...(segment === undefined ? [] : [segment.block])].join('/')
}
