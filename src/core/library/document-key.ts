import type { Place } from '#core/annotations/place'
import type { Branded, DocumentId, PackId } from '#core/ids'

/** `<pack>/<document>`: names a document among those of all packs. */
export type DocumentKey = Branded<'DocumentKey'>

/** Names a document among those of all packs. */
export function documentKey(pack: PackId, document: DocumentId): DocumentKey {
  return `${pack}/${document}` as DocumentKey
}

/** The pack of a document. */
export function packOfKey(key: DocumentKey): PackId {
  return key.slice(0, key.indexOf('/')) as PackId
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
