import type { PackId } from '#core/ids'
import type { Library, LibraryPack } from './library.ts'

/**
 * The pack that a screen about one pack shows: the one that the address names, else the one shown last, else the first that has what the screen is
 * about. Null when the named one is not there.
 */
export function shownPack(
  { packs }: Pick<Library, 'packs'>,
  asked: string | null,
  last: PackId | null,
  has: (pack: LibraryPack) => boolean,
): LibraryPack | null {
  const find = (id: string | null) => packs.find(({ pack }) => pack.id === id) ?? null
  return asked === null ? (find(last) ?? packs.find(has) ?? packs[0] ?? null) : find(asked)
}
