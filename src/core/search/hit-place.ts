import type { Library } from '#core/library/library'
import type { SearchHit } from './model.ts'

/** Where a hit is, in plain words; with several packs also in which. */
export function hitPlace({ place, pack }: Pick<SearchHit, 'place' | 'pack'>, library: Library): string {
  if (pack === null) return place
  const entry = library.packById.get(pack)
  if (entry === undefined) return `${place} · its pack was removed`
  return library.packs.length === 1 ? place : `${place} · ${entry.pack.title}`
}
