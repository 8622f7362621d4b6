import type { Passage } from './document-key.ts'
import type { Library } from './library.ts'

/** The route of a row's passage in the reader; null for a row without one, and for one whose pack is not there. */
export function passageRoute({ place, document }: Passage, library: Pick<Library, 'packById'>): string | null {
  if (place === null || document === null || !library.packById.has(place.pack)) return null
  const [segment] = place.segments
  return ['/read', place.pack, document, ...(segment === undefined ? [] : [segment.block])].join('/')
}
