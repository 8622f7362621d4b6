import { anchorPlace, type Texts } from '#core/annotations/anchor-place'
import type { Place } from '#core/annotations/place'
import type { DocumentId, PackId } from '#core/ids'
import type { Passage } from '#core/library/document-key'
import type { FoundPlace } from '#core/library/found-place'
import type { Library, LibraryPack } from '#core/library/library'
import { type EditionRow, editionId } from '#core/transfer/rows'
import { db } from './database.ts'

/** A row with where its place is in the text as it is now; `null` for a row without a place. */
export interface AnchoredRow<R> {
  readonly row: R
  readonly anchored: FoundPlace | null
}

/** Finds the places of rows in the packs as they are now, each in its own. Reads only the earlier editions that the places name. */
export async function anchorRows<R extends Passage>(
  rows: readonly R[],
  library: Pick<Library, 'packById'>,
): Promise<readonly AnchoredRow<R>[]> {
  const places = rows.flatMap(({ place }) => place ?? [])
  const ids = [...new Set(places.map(({ pack, edition }) => editionId(pack, edition)))]
  const editions = new Map((await db.editions.bulkGet(ids)).flatMap((e) => (e === undefined ? [] : [[e.id, e]])))
  const packs = new Set(places.map(({ pack }) => pack))
  const texts = new Map([...packs].flatMap((id) => textsOf(library.packById.get(id), editions)))
  return rows.map((row) => ({
    row,
    anchored: row.place === null ? null : find(row.place, row.document, texts, editions),
  }))
}

/** Where a row's place is now, where it was made on another edition than the one that is there, or on a pack that is gone; else null. */
export async function placeSince(row: Passage, library: Pick<Library, 'packById'>): Promise<FoundPlace | null> {
  const { place } = row
  if (place === null || library.packById.get(place.pack)?.pack.edition === place.edition) return null
  const [found] = await anchorRows([row], library)
  return found?.anchored ?? null
}

type Editions = ReadonlyMap<string, EditionRow>

function find(
  place: Place,
  document: DocumentId | null,
  texts: ReadonlyMap<PackId, Texts>,
  editions: Editions,
): FoundPlace {
  const now = texts.get(place.pack)
  if (now !== undefined) return anchorPlace(place, now)
  const seen = editions.get(editionId(place.pack, place.edition))?.documents
  return { kind: 'no-pack', documentTitle: seen?.find(({ id }) => id === document)?.title ?? null }
}

/** The texts of a pack by its id; none for a pack that is not there. */
function textsOf(entry: LibraryPack | undefined, editions: Editions): readonly (readonly [PackId, Texts])[] {
  if (entry === undefined) return []
  const { pack, index } = entry
  const texts: Texts = {
    textOf: (block) => index.blocks.get(block)?.block.text ?? null,
    blocks: () => [...index.blocks.values()].map(({ block }) => ({ block: block.id, text: block.text })),
    oldTextOf: (edition, block) => editions.get(editionId(pack.id, edition))?.blocks[block] ?? null,
  }
  return [[pack.id, texts]]
}
