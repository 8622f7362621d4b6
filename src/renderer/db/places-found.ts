import type { PackId } from '#core/ids'
import type { Library } from '#core/library/library'
import { anchorRows } from './anchors.ts'
import { readHighlights } from './highlights.ts'
import { readNotes } from './notes.ts'
import { readOwnCards } from './own-cards.ts'

/** How many places were found again in the text as it is now: word for word, elsewhere or reworded, or not surely. */
export interface FoundCounts {
  readonly exact: number
  readonly moved: number
  readonly lost: number
}

/** What the reader made on passages of earlier editions. */
export interface PlacesFound {
  readonly highlights: FoundCounts
  readonly notes: FoundCounts
  readonly cards: FoundCounts
}

/** What became of the highlights, notes and own cards that were made on earlier editions of a pack that is there. */
export async function readPlacesFound(library: Pick<Library, 'packById'>, pack: PackId): Promise<PlacesFound> {
  const edition = library.packById.get(pack)?.pack.edition ?? 0
  const count = async (rows: Parameters<typeof anchorRows>[0]): Promise<FoundCounts> => {
    const earlier = rows.filter(({ place }) => place !== null && place.pack === pack && place.edition < edition)
    const found = (await anchorRows(earlier, library)).map(({ anchored }) => anchored?.kind)
    const of = (kind: keyof FoundCounts): number => found.filter((one) => one === kind).length
    return { exact: of('exact'), moved: of('moved'), lost: of('lost') }
  }
  return {
    highlights: await count(await readHighlights()),
    notes: await count(await readNotes()),
    cards: await count(await readOwnCards()),
  }
}
