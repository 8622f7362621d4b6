import { comparePacks } from '#core/content/compare-packs'
import type { Pack } from '#core/content/model'
import { proposeCards } from '#core/content/propose/propose-cards'
import { withoutAsked } from '#core/content/propose/settle-proposals'
import { readUpload } from '#core/content/upload/read-upload'
import { unpackUpload } from '#core/content/upload/unpack-upload'
import { editionRow } from '#core/library/edition-row'
import { type LibraryPack, preparePack } from '#core/library/library'
import { ok } from '#core/result'
import type { PackRow } from '#core/transfer/rows'
import { hashOfFiles } from './hash-of-files.ts'
import { parseHere } from './own-packs.ts'
import type { PackAnswers, PackQuestion, PackStage } from './pack-messages.ts'
import { readPackFiles, readPackRow } from './packs.ts'
import { readParsed } from './parsed-packs.ts'
import { readSettled } from './settled-proposals.ts'

/**
 * Reads a file or folder as a pack, and holds it against what the reader has under the same id. Nothing is written.
 * @param onStage hears what is done at the moment
 * @returns the pack, or everything that is wrong with it
 */
export async function readPackUpload(
  { upload, updates, bundled, day }: PackQuestion & { readonly kind: 'read' },
  onStage: (stage: PackStage) => void,
): Promise<PackAnswers['read']> {
  onStage('unpacking')
  const unpacked = unpackUpload(upload)
  if (!unpacked.ok) return unpacked
  const isNamed = updates !== null && unpacked.value.kind === 'markdown'
  const { id, ...given } = isNamed ? { ...unpacked.value, id: updates } : unpacked.value
  onStage('checking')
  const row = await readPackRow(id)
  // Nothing stands any more in a pack that was removed for good: the very same may be added again.
  const base = row?.content === '' ? null : row
  const former = base === null ? null : await packOf(base)
  // One whose files are damaged is mended by any edition.
  const previous = base === null || former === null ? null : { edition: base.edition, pack: former }
  const read = readUpload({ ...given, id }, { bundled, previous, day })
  if (!read.ok) return read
  const { pack, kind, change, simplified, leftOut } = read.value
  const files = Object.fromEntries(read.value.files)
  const entry = preparePack(pack, 'own')
  const { cards } = entry
  onStage('comparing')
  return ok({
    pack,
    cards,
    files,
    content: await hashOfFiles(files),
    kind,
    change,
    simplified,
    leftOut,
    base: row,
    comparison: former === null ? null : compare(former, { pack, cards }),
    proposed: await countProposed(entry),
  })
}

/** How many proposals of a pack's texts the reader has not decided on, as after an update. */
async function countProposed(entry: LibraryPack): Promise<number> {
  const { pack, cards, index } = entry
  const proposals = pack.documents.flatMap(({ sections }) => withoutAsked(proposeCards(sections), cards, index))
  return proposals.length - (await readSettled(entry, proposals)).size
}

/** A pack as it is kept; null when it can no longer be read. */
async function packOf({ content }: PackRow): Promise<Pack | null> {
  const kept = (await readParsed([content])).get(content)
  if (kept !== undefined) return kept
  const files = await readPackFiles(content)
  const parsed = files === null ? null : await parseHere(files)
  return parsed?.ok === true ? parsed.value : null
}

// When they were seen makes no difference to what is compared.
const compare = (former: Pack, given: Pick<LibraryPack, 'pack' | 'cards'>) =>
  comparePacks(editionRow(preparePack(former, 'own'), 0), editionRow(given, 0))
