/** The cards that texts suggest, and what the reader did about each. Accepting and dismissing are one step of undo, however many they are. */
import { describePlace } from '#core/annotations/describe-place'
import type { Pack } from '#core/content/model'
import { cardFaces } from '#core/content/propose/card-faces'
import type { Proposal } from '#core/content/propose/propose-cards'
import { withoutAsked } from '#core/content/propose/settle-proposals'
import type { DocumentId, RowId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { tidyTags } from '#core/shelves/tags'
import type { OwnCardRow } from '#core/transfer/rows'
import { askPackWorker } from './ask-pack-worker.ts'
import { perform, type Writer } from './operations.ts'
import type { OwnCardFields, Passage } from './own-cards.ts'
import { newRowId } from './row-id.ts'
import { readSettled } from './settled-proposals.ts'

/** The proposals of a pack's documents, in text order; no entry for a document without any. */
export type Proposals = ReadonlyMap<DocumentId, readonly Proposal[]>

/** A proposal to accept, with what the reader wrote instead of it. */
export interface Chosen {
  readonly proposal: Proposal
  readonly fields?: OwnCardFields
}

/** Of this window: the same pack is the same object as long as its files are. */
const found = new WeakMap<Pack, Promise<Proposals>>()

/** The cards that a pack's texts suggest beside those that it has. Found in a worker, once. @throws when the worker fails; asked again, it is tried again */
export function findProposals(entry: LibraryPack): Promise<Proposals> {
  const known = found.get(entry.pack)
  if (known !== undefined) return known
  const finding = find(entry)
  found.set(entry.pack, finding)
  finding.catch(() => found.delete(entry.pack))
  return finding
}

async function find({ pack: { documents }, cards, index }: LibraryPack): Promise<Proposals> {
  const texts = await askPackWorker({ kind: 'propose', texts: documents.map(({ sections }) => sections) })
  const open = texts.map((proposals) => withoutAsked(proposals, cards, index))
  return new Map(documents.flatMap(({ id }, i) => (open[i]?.length ? [[id, open[i]] as const] : [])))
}

/** For each document with proposals, how many wait for the reader. Live once they have been found. */
export async function countOpen(entry: LibraryPack): Promise<ReadonlyMap<DocumentId, number>> {
  // Wrapped, because a live query loses sight of its tables behind a promise that is not Dexie's.
  const proposals = await Promise.resolve(findProposals(entry))
  const settled = await readSettled(entry, [...proposals.values()].flat())
  return new Map([...proposals].map(([id, all]) => [id, all.filter((one) => !settled.has(one)).length]))
}

/**
 * Makes proposals cards of one's own that cite their sentences. What is accepted already, in whatever window, is left as it is.
 * @param chosen in text order
 */
export function acceptProposals(entry: LibraryPack, chosen: readonly Chosen[], at: number): Promise<void> {
  const label = chosen.length === 1 ? 'Card accepted' : `${chosen.length.toLocaleString('en')} cards accepted`
  return settle(label, entry, chosen, at, async (w, { proposal, fields }, id, row) => {
    if (row !== undefined && row.deletedAt === null) return
    const { front, back, tags } = fields ?? { ...cardFaces(proposal), tags: row?.tags ?? [] }
    const base = row ?? newCard(entry, proposal, id, at)
    await w.put('cards', { ...base, front, back, tags: tidyTags(tags), updatedAt: at, deletedAt: null })
  })
}

/** Puts a proposal away: its card is a deleted one, which can be accepted still. */
export function dismissProposal(entry: LibraryPack, proposal: Proposal, at: number): Promise<void> {
  return settle('Proposal dismissed', entry, [{ proposal }], at, async (w, _, id, row) => {
    if (row !== undefined && row.deletedAt !== null) return
    await w.put('cards', { ...(row ?? newCard(entry, proposal, id, at)), updatedAt: at, deletedAt: at })
  })
}

/** What is to be done about a proposal, given the id for a card that is made of it, and the card behind it as it is now. */
type Settling = (w: Writer, chosen: Chosen, id: RowId, row: OwnCardRow | undefined) => Promise<void>

async function settle(
  label: string,
  entry: LibraryPack,
  chosen: readonly Chosen[],
  at: number,
  each: Settling,
): Promise<void> {
  // All of them, because a card stands for one of several that are alike; and before the transaction, which ends while it waits for a worker.
  const all = [...(await findProposals(entry)).values()].flat()
  // Cards made at one instant are met by their ids: these grow in the order of the text.
  const ids = chosen.map(newRowId).toSorted()
  await perform({
    label,
    at,
    write: async (w) => {
      const settled = await readSettled(entry, all)
      await Promise.all(chosen.map((one, i) => each(w, one, ids[i] ?? newRowId(), settled.get(one.proposal))))
    },
  })
}

/** The sentence of a proposal, as its card cites it. @throws for a proposal of another pack */
export function passageOf({ pack, index }: LibraryPack, { block: id, sentence }: Proposal): Passage {
  const { block, document } = index.blocks.get(id) ?? {}
  if (block === undefined || document === undefined) throw new Error(`no block ${id} in ${pack.id}`)
  return {
    place: describePlace(pack.id, pack.edition, [{ block: id, text: block.text, ...sentence }]),
    document: document.id,
  }
}

function newCard(entry: LibraryPack, proposal: Proposal, id: RowId, at: number): OwnCardRow {
  return {
    ...cardFaces(proposal),
    ...passageOf(entry, proposal),
    id,
    tags: [],
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
}
