import { type DocumentKey, documentKey } from './document-key.ts'
import type { Library } from './library.ts'

/** How every document is named on the screen, in reading order: by its title, and with several packs by its pack's too, as titles may be alike. */
export function documentNames(library: Library): ReadonlyMap<DocumentKey, string> {
  const isOnly = library.packs.length === 1
  return new Map(
    library.packs.flatMap(({ pack }) =>
      pack.documents.map(({ id, title }) => [documentKey(pack.id, id), isOnly ? title : `${title} (${pack.title})`]),
    ),
  )
}
