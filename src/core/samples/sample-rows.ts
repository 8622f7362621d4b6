import { describePlace } from '#core/annotations/describe-place'
import type { PackIndex } from '#core/content/index-pack'
import type { Pack, Sample, SamplePassage } from '#core/content/model'
import { assertNever } from '#core/result'
import type { HighlightRow, NoteRow, OwnCardRow } from '#core/transfer/rows'

/** A sample as the row that it becomes, and the table of that row. */
export type SampleRow =
  | { readonly table: 'highlights'; readonly row: HighlightRow }
  | { readonly table: 'notes'; readonly row: NoteRow }
  | { readonly table: 'cards'; readonly row: OwnCardRow }

interface SampleSource {
  readonly pack: Pack
  readonly index: PackIndex
}

/**
 * The rows of a pack's samples, in the order of the pack, with exact places in its text. The same but for the instants at every call.
 * @param at ms since the epoch
 * @throws for a passage that is not in the text (the gate of packs refuses one)
 */
export function sampleRows(source: SampleSource, at: number): readonly SampleRow[] {
  return source.pack.samples.map((sample) => rowOf(sample, source, at))
}

function rowOf(sample: Sample, source: SampleSource, at: number): SampleRow {
  const { id, tags } = sample
  const base = { id, tags, createdAt: at, updatedAt: at, deletedAt: null }
  switch (sample.kind) {
    case 'highlight': {
      const { color, comment, passage } = sample
      return { table: 'highlights', row: { ...base, ...passageOf(passage, source), color, comment } }
    }
    case 'note': {
      const { title, body, passage } = sample
      return { table: 'notes', row: { ...base, ...passageOrNone(passage, source), title, body, pinned: false } }
    }
    case 'card': {
      const { front, back, passage } = sample
      return { table: 'cards', row: { ...base, ...passageOrNone(passage, source), front, back } }
    }
    default:
      return assertNever(sample)
  }
}

const passageOrNone = (passage: SamplePassage | null, source: SampleSource) =>
  passage === null ? { place: null, document: null } : passageOf(passage, source)

function passageOf({ block, quote }: SamplePassage, { pack, index }: SampleSource) {
  const placed = index.blocks.get(block)
  const start = placed?.block.text.indexOf(quote) ?? -1
  if (placed === undefined || start === -1) throw new Error(`${block} does not hold “${quote}”`)
  const { text } = placed.block
  const place = describePlace(pack.id, pack.edition, [{ block, text, start, end: start + quote.length }])
  return { place, document: placed.document.id }
}
