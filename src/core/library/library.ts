/** All packs that a reader has, with what is derived from them: what screens look things up in. */
import { generateCards } from '#core/cards/generate-cards'
import type { GeneratedCard } from '#core/cards/model'
import { type BlockPlace, indexPack, type PackIndex } from '#core/content/index-pack'
import type { Pack, StudyDocument } from '#core/content/model'
import type { BlockId, CardId, DocumentId, PackId } from '#core/ids'

/** A pack with what is derived from it. Ids of documents, blocks and facts are unique in their pack only. */
export interface LibraryPack {
  readonly pack: Pack
  readonly index: PackIndex
  /** In text order. */
  readonly cards: readonly GeneratedCard[]
  /** `bundled` comes with the app; `own` was added by the reader. */
  readonly origin: 'bundled' | 'own'
}

/** The reader's packs. A new value whenever one is added, updated or removed. */
export interface Library {
  /** Bundled ones first. */
  readonly packs: readonly LibraryPack[]
  readonly packById: ReadonlyMap<PackId, LibraryPack>
  /** Pack by pack, in text order. */
  readonly cards: readonly GeneratedCard[]
  readonly cardById: ReadonlyMap<CardId, GeneratedCard>
}

/** Derives what a pack gives. Time is linear in its size; call it once for a pack. */
export function preparePack(pack: Pack, origin: LibraryPack['origin']): LibraryPack {
  return { pack, index: indexPack(pack), cards: generateCards(pack), origin }
}

/** @param packs with different ids, in the order in which they are listed */
export function makeLibrary(packs: readonly LibraryPack[]): Library {
  const cards = packs.flatMap((p) => p.cards)
  return {
    packs,
    packById: new Map(packs.map((p) => [p.pack.id, p])),
    cards,
    cardById: new Map(cards.map((c) => [c.id, c])),
  }
}

/** Where a block stands; null when its pack or it is not there. */
export function blockOf(library: Library, pack: PackId, block: BlockId): BlockPlace | null {
  return library.packById.get(pack)?.index.blocks.get(block) ?? null
}

/** A document; null when its pack or it is not there. */
export function documentOf(library: Library, pack: PackId, document: DocumentId): StudyDocument | null {
  return library.packById.get(pack)?.index.documents.get(document) ?? null
}
