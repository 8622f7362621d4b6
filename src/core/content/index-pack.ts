import { groupBy } from '#core/group-by'
import type { BlockId, DocumentId, FactId, SourceId } from '#core/ids'
import type { Block, Fact, GlossaryTerm, Pack, Section, Source, StudyDocument } from './model.ts'

/** Where a block stands. `order` counts the pack's blocks from 0, documents in the pack's order. */
export interface BlockPlace {
  readonly document: StudyDocument
  readonly section: Section
  readonly block: Block
  readonly order: number
}

/** A pack's parts by id, so that nothing scans. */
export interface PackIndex {
  readonly documents: ReadonlyMap<DocumentId, StudyDocument>
  readonly blocks: ReadonlyMap<BlockId, BlockPlace>
  readonly facts: ReadonlyMap<FactId, Fact>
  /** The facts that a block tells, in the order of the pack. No entry for a block that tells none. */
  readonly factsByBlock: ReadonlyMap<BlockId, readonly Fact[]>
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly terms: ReadonlyMap<string, GlossaryTerm>
}

/** Indexes a parsed pack. Time is linear in its size; call it once for a pack. */
export function indexPack(pack: Pack): PackIndex {
  return {
    documents: byId(pack.documents),
    blocks: new Map(placesOf(pack).map((place) => [place.block.id, place])),
    facts: byId(pack.facts),
    factsByBlock: factsByBlock(pack.facts),
    sources: byId(pack.sources),
    terms: byId(pack.glossary),
  }
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(records.map((record) => [record.id, record]))
}

function placesOf(pack: Pack): readonly BlockPlace[] {
  return pack.documents
    .flatMap((document) =>
      document.sections.flatMap((section) => section.blocks.map((block) => ({ document, section, block }))),
    )
    .map((place, order) => ({ ...place, order }))
}

function factsByBlock(facts: readonly Fact[]): ReadonlyMap<BlockId, readonly Fact[]> {
  const tellings = facts.flatMap((fact) =>
    [...new Set(fact.told.map(({ block }) => block))].map((block) => ({ block, fact })),
  )
  const grouped = groupBy(tellings, ({ block }) => block)
  return new Map([...grouped].map(([block, told]) => [block, told.map(({ fact }) => fact)]))
}
