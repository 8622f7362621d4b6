import type { PackIndex } from '#core/content/index-pack'
import type { Fact, StudyDocument } from '#core/content/model'
import { groupBy } from '#core/group-by'
import type { BlockId } from '#core/ids'
import type { CitationRange } from './ranges.ts'

/** A sentence of the document with the facts that it tells. */
export interface CitedSentence {
  readonly quote: string
  readonly facts: readonly Fact[]
}

export interface Citations {
  readonly byBlock: ReadonlyMap<BlockId, readonly CitationRange[]>
  /** By sign: number 1 is the first. */
  readonly sentences: readonly CitedSentence[]
}

/** Numbers the sentences of a document that facts are tied to, in reading order. A sentence that tells several facts has one sign. */
export function citationsOf(document: StudyDocument, index: PackIndex): Citations {
  const byBlock = new Map<BlockId, readonly CitationRange[]>()
  const sentences: CitedSentence[] = []
  for (const block of document.sections.flatMap((s) => s.blocks)) {
    const facts = index.factsByBlock.get(block.id) ?? []
    const tellings = facts.flatMap((fact) =>
      fact.told
        .filter((t) => t.block === block.id)
        .map((t) => ({ fact, quote: t.quote, start: block.text.indexOf(t.quote) })),
    )
    const byQuote = groupBy(
      tellings.toSorted((a, b) => a.start - b.start),
      (t) => t.quote,
    )
    const ranges = [...byQuote].map(([quote, told]): CitationRange => {
      sentences.push({ quote, facts: [...new Set(told.map((t) => t.fact))] })
      const start = told[0]?.start ?? 0
      return { kind: 'citation', number: sentences.length, start, end: start + quote.length }
    })
    if (ranges.length > 0) byBlock.set(block.id, ranges)
  }
  return { byBlock, sentences }
}
